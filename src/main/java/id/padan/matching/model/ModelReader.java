package id.padan.matching.model;

import id.padan.matching.model.ModelException.Code;
import id.padan.matching.model.ModelException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the figures of a model, by their path in the file ({@code nik.equal}). */
final class ModelReader {

    private static final Set<String> AT_LEAST_ONE = Set.of("birth_place.most", "further.household", "further.unseen");

    private final SortedMap<String, Object> figures;

    private ModelReader(SortedMap<String, Object> figures) {
        this.figures = figures;
    }

    static ModelReader standard() {
        try (InputStream in = MatchModel.resource()) {
            return new ModelReader(flat(in, "model.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These figures with those of a file in their place. */
    ModelReader with(InputStream in, String name) {
        SortedMap<String, Object> changed = new TreeMap<>(figures);
        List<Problem> problems = new ArrayList<>();
        flat(in, name).forEach((key, value) -> {
            Code problem = problem(key, value);
            if (problem == null) {
                changed.put(key, value);
            } else {
                String known = problem == Code.UNKNOWN ? String.join(", ", figures.keySet()) : "";
                problems.add(new Problem(problem, key, known));
            }
        });
        if (!problems.isEmpty()) {
            throw new ModelException(name, problems);
        }
        return new ModelReader(changed);
    }

    /** The figures of a model in the place of these. */
    static ModelReader of(SortedMap<String, Object> figures) {
        return new ModelReader(figures);
    }

    MatchModel model(String name) {
        return new MatchModel(
                name,
                figure("prior.present"),
                nik(),
                birthDate(),
                words(),
                figure("gender.equal"),
                new MatchModel.PlaceModel(
                        figure("birth_place.equal"),
                        figure("birth_place.typo"),
                        figure("birth_place.different"),
                        figure("birth_place.most")),
                further(),
                new MatchModel.Switches(
                        on("switches.name_cap"), on("switches.name_frequencies"), on("switches.spelling_classes")));
    }

    private MatchModel.NikModel nik() {
        return new MatchModel.NikModel(
                figure("nik.equal"),
                figure("nik.last_digits_lost"),
                figure("nik.one_digit"),
                figure("nik.two_swapped"),
                figure("nik.length"),
                figure("nik.two_edits"),
                figure("nik.same_birth"),
                figure("nik.other"),
                figure("nik.of_family"),
                figure("nik.with_other_birth_date"),
                figure("nik.fits_birth_date"),
                figure("nik.fits_gender"));
    }

    private MatchModel.DateModel birthDate() {
        return new MatchModel.DateModel(
                figure("birth_date.equal"),
                figure("birth_date.swapped"),
                figure("birth_date.year"),
                figure("birth_date.day"),
                figure("birth_date.month"),
                figure("birth_date.placeholder"),
                figure("birth_date.different"));
    }

    private MatchModel.NameModel words() {
        return new MatchModel.NameModel(
                figure("name.word_equal"),
                figure("name.spelling"),
                figure("name.one_edit"),
                figure("name.two_edits"),
                figure("name.abbreviated"),
                figure("name.ending"),
                figure("name.initial"),
                figure("name.initial_spelled_out"),
                figure("name.word_added"),
                figure("name.byname_added"),
                figure("name.word_dropped"),
                figure("name.word_different"),
                figure("name.joined"),
                figure("name.split"),
                figure("name.reordered"),
                figure("name.different"));
    }

    private MatchModel.FurtherModel further() {
        return new MatchModel.FurtherModel(
                text("further.identifier"),
                text("further.name"),
                text("further.place"),
                figure("further.place.misplaced"),
                figure("further.category.equal"),
                figure("further.dependence"),
                figure("further.household"),
                figure("further.unseen"));
    }

    private MatchModel.TextModel text(String kind) {
        return new MatchModel.TextModel(
                figure(kind + ".equal"),
                figure(kind + ".one_edit"),
                figure(kind + ".two_edits"),
                figure(kind + ".different"));
    }

    private double figure(String key) {
        return figures.get(key) instanceof Number number ? number.doubleValue() : missing(key);
    }

    private boolean on(String key) {
        return Boolean.TRUE.equals(figures.get(key));
    }

    private static double missing(String key) {
        throw new IllegalStateException("the standard model lacks " + key);
    }

    private @Nullable Code problem(String key, Object value) {
        Object standard = figures.get(key);
        if (standard == null) {
            return Code.UNKNOWN;
        }
        if (standard instanceof Boolean) {
            return value instanceof Boolean ? null : Code.NO_SWITCH;
        }
        if (!(value instanceof Number number)) {
            return Code.NO_NUMBER;
        }
        if (AT_LEAST_ONE.contains(key)) {
            return number.doubleValue() >= 1 ? null : Code.BELOW_ONE;
        }
        boolean probability = number.doubleValue() > 0 && number.doubleValue() < 1;
        return probability ? null : Code.NO_PROBABILITY;
    }

    private static SortedMap<String, Object> flat(InputStream in, String name) {
        SortedMap<String, Object> flat = new TreeMap<>();
        try {
            Object root = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
            flatten("", root == null ? Map.of() : root, flat);
        } catch (YamlEngineException e) {
            throw new ModelException(name, List.of(new Problem(Code.NO_YAML, "", String.valueOf(e.getMessage()))));
        }
        return flat;
    }

    private static void flatten(String path, Object value, SortedMap<String, Object> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                String innerPath = path.isEmpty() ? String.valueOf(key) : path + "." + key;
                flatten(innerPath, inner == null ? "" : inner, flat);
            });
        } else {
            flat.put(path, value);
        }
    }
}
