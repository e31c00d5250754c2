package id.padan.matching.model;

import id.padan.matching.model.ModelException.Code;
import id.padan.matching.model.ModelException.Problem;
import java.io.InputStream;
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

/** The figures of a model by their keys in {@code model.yml} ({@code nik.equal}): reads them from files, and back from a model. */
final class ModelFigures {

    private static final String STANDARD = "model.yml";

    /** What differs where a job adds fields. */
    private static final String WITH_FIELDS = "model-fields.yml";

    private static final Set<String> AT_LEAST_ONE =
            Set.of("birth_place.most", "further.household", "further.unseen", "name.unseen");

    private final SortedMap<String, Object> figures;

    private ModelFigures(SortedMap<String, Object> figures) {
        this.figures = figures;
    }

    static ModelFigures standard() {
        return new ModelFigures(flat(MatchModel.resource(STANDARD), STANDARD));
    }

    static ModelFigures withFields() {
        return standard().with(MatchModel.resource(WITH_FIELDS), WITH_FIELDS);
    }

    /** These figures with those of a file in their place. */
    ModelFigures with(InputStream in, String name) {
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
        return new ModelFigures(changed);
    }

    static ModelFigures of(SortedMap<String, Object> figures) {
        return new ModelFigures(figures);
    }

    static ModelFigures of(MatchModel model) {
        ModelFigures figures = new ModelFigures(new TreeMap<>());
        figures.put(model);
        return figures;
    }

    /** By key; a number, or a truth value for a switch. */
    SortedMap<String, Object> byKey() {
        return figures;
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
                figure("name.word_dropped_again"),
                figure("name.word_different"),
                figure("name.joined"),
                figure("name.split"),
                figure("name.reordered"),
                figure("name.different"),
                figure("name.registry_edit"),
                figure("name.unseen"));
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

    private void put(MatchModel model) {
        figures.put("prior.present", model.present());
        figures.put("gender.equal", model.genderEqual());
        figures.put("birth_place.equal", model.birthPlace().equal());
        figures.put("birth_place.typo", model.birthPlace().typo());
        figures.put("birth_place.different", model.birthPlace().different());
        figures.put("birth_place.most", model.birthPlace().most());
        figures.put("switches.name_cap", model.switches().nameCap());
        figures.put("switches.name_frequencies", model.switches().nameFrequencies());
        figures.put("switches.spelling_classes", model.switches().spellingClasses());
        putNik(model.nik());
        putBirthDate(model.birthDate());
        putName(model.words());
        putFurther(model.further());
    }

    private void putNik(MatchModel.NikModel nik) {
        figures.put("nik.equal", nik.equal());
        figures.put("nik.last_digits_lost", nik.lastDigitsLost());
        figures.put("nik.one_digit", nik.oneDigit());
        figures.put("nik.two_swapped", nik.twoSwapped());
        figures.put("nik.length", nik.length());
        figures.put("nik.two_edits", nik.twoEdits());
        figures.put("nik.same_birth", nik.sameBirth());
        figures.put("nik.other", nik.other());
        figures.put("nik.of_family", nik.ofFamily());
        figures.put("nik.with_other_birth_date", nik.withOtherBirthDate());
        figures.put("nik.fits_birth_date", nik.fitsBirthDate());
        figures.put("nik.fits_gender", nik.fitsGender());
    }

    private void putBirthDate(MatchModel.DateModel date) {
        figures.put("birth_date.equal", date.equal());
        figures.put("birth_date.swapped", date.swapped());
        figures.put("birth_date.year", date.year());
        figures.put("birth_date.day", date.day());
        figures.put("birth_date.month", date.month());
        figures.put("birth_date.placeholder", date.placeholder());
        figures.put("birth_date.different", date.different());
    }

    private void putName(MatchModel.NameModel name) {
        figures.put("name.word_equal", name.equal());
        figures.put("name.spelling", name.spelling());
        figures.put("name.one_edit", name.oneEdit());
        figures.put("name.two_edits", name.twoEdits());
        figures.put("name.abbreviated", name.abbreviated());
        figures.put("name.ending", name.ending());
        figures.put("name.initial", name.initial());
        figures.put("name.initial_spelled_out", name.initialSpelledOut());
        figures.put("name.word_added", name.added());
        figures.put("name.byname_added", name.byname());
        figures.put("name.word_dropped", name.dropped());
        figures.put("name.word_dropped_again", name.droppedAgain());
        figures.put("name.word_different", name.wordDifferent());
        figures.put("name.joined", name.joined());
        figures.put("name.split", name.split());
        figures.put("name.reordered", name.reordered());
        figures.put("name.different", name.different());
        figures.put("name.registry_edit", name.registryEdit());
        figures.put("name.unseen", name.unseen());
    }

    private void putFurther(MatchModel.FurtherModel further) {
        putText("further.identifier", further.identifier());
        putText("further.name", further.name());
        putText("further.place", further.place());
        figures.put("further.place.misplaced", further.placeMisplaced());
        figures.put("further.category.equal", further.categoryEqual());
        figures.put("further.dependence", further.dependence());
        figures.put("further.household", further.household());
        figures.put("further.unseen", further.unseen());
    }

    private void putText(String kind, MatchModel.TextModel text) {
        figures.put(kind + ".equal", text.equal());
        figures.put(kind + ".one_edit", text.oneEdit());
        figures.put(kind + ".two_edits", text.twoEdits());
        figures.put(kind + ".different", text.different());
    }
}
