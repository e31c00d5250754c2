package id.padan.criteria;

import id.padan.criteria.Criterion.Kind;
import id.padan.criteria.Criterion.Silence;
import id.padan.criteria.PresetProblem.Code;
import id.padan.message.Language;
import id.padan.roster.RosterField;
import id.padan.service.ServiceRules;
import id.padan.table.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Reads presets: those that come with the program, and a job's own, which have the same form. */
public final class PresetReader {

    /** The names of those that come with the program. */
    public static final List<String> SHIPPED = List.of("census-2022", "pppk-paruh-waktu-2025");

    private static final Map<String, RosterField> COLUMNS = byKey(RosterField.class, RosterField::key);
    private static final Map<String, Silence> SILENCES = byKey(Silence.class, Silence::key);
    private static final Map<String, Kind> KINDS = byKey(Kind.class, Kind::key);
    private static final Map<String, IneligibleReason> REASONS = byKey(IneligibleReason.class, Enum::name);
    private static final int OLDEST = 150;
    private static final String GAP_DAYS = "unbroken_gap_days";
    private static final int MOST_GAP_DAYS = 366;

    private final List<PresetProblem> problems = new ArrayList<>();
    private final LocalDate referenceDate;
    private final Vocabulary vocabulary;
    private final YamlMap top;

    private PresetReader(byte[] file) {
        top = YamlMap.top(file, problems);
        vocabulary = Vocabulary.standard().with(top.map("words"));
        referenceDate = top.date("reference_date", null);
    }

    /**
     * {@return a preset that comes with the program}
     *
     * @param name one of {@link #SHIPPED}
     */
    public static Preset shipped(String name) {
        try (InputStream in =
                Objects.requireNonNull(PresetReader.class.getResourceAsStream(name + ".yml"), "no preset " + name)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PresetException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /**
     * {@return what a preset says}
     *
     * @param file its bytes, UTF-8
     * @throws PresetException if it cannot be used, with everything that is wrong with it
     */
    public static Preset read(byte[] file) throws PresetException {
        PresetReader reader = new PresetReader(file);
        if (reader.problems.stream().anyMatch(problem -> problem.code() == Code.NO_YAML)) {
            throw new PresetException(reader.problems.subList(0, 1));
        }
        Preset preset = reader.preset(Sha256.of(file));
        if (!reader.problems.isEmpty()) {
            reader.problems.sort(Comparator.comparingInt(PresetProblem::line));
            throw new PresetException(reader.problems);
        }
        return preset;
    }

    private Preset preset(String sha256) {
        Preset preset = new Preset(
                top.text("name"),
                top.text("version"),
                sha256,
                titles(top),
                referenceDate,
                top.has(GAP_DAYS) ? top.number(GAP_DAYS, 0, MOST_GAP_DAYS) : ServiceRules.USUAL_GAP_DAYS,
                criteria(top.map("criteria")),
                top.maps("exemptions").stream().map(PresetReader::exemption).toList(),
                top.maps("groups").stream().map(this::group).toList(),
                top.maps("priority").stream().map(PresetReader::priority).toList());
        List<Preset.Group> groups = preset.groups();
        if (groups.isEmpty()
                || !groups.get(groups.size() - 1).reasons().isEmpty()
                || !groups.get(groups.size() - 1).words().isEmpty()) {
            top.report("groups", Code.NO_LAST_GROUP);
        }
        top.end();
        return preset;
    }

    private List<Criterion> criteria(YamlMap map) {
        List<Criterion> criteria = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (map.has(kind.key())) {
                YamlMap one = map.map(kind.key());
                criteria.add(criterion(kind, one));
                one.end();
            }
        }
        map.end();
        return criteria;
    }

    private Criterion criterion(Kind kind, YamlMap map) {
        String source = map.text("source");
        Silence silence = silence(kind, map);
        return switch (kind) {
            case AGE -> age(map, source, silence);
            case SERVICE -> service(map, source, silence);
            case FUNDING ->
                new Criterion.Funding(
                        column(map, RosterField.SALARY_SOURCE),
                        words(map, "accepted"),
                        words(map, "excluded"),
                        words(map, "through_others"),
                        words(map, "unsettled"),
                        source,
                        silence);
            case POST ->
                new Criterion.Post(
                        column(map, RosterField.POSITION),
                        words(map, "excluded"),
                        words(map, "unsettled"),
                        Objects.requireNonNull(vocabulary.lists().get("LEADERS")),
                        source,
                        silence);
            case APPOINTMENT ->
                new Criterion.Appointment(
                        column(map, RosterField.DECREE_SIGNATORY),
                        words(map, "accepted"),
                        words(map, "too_low"),
                        source,
                        silence);
            case ACTIVE ->
                new Criterion.Active(
                        column(map, RosterField.REMARKS),
                        words(map, "ended"),
                        words(map, "unsettled"),
                        source,
                        silence);
            case ON_LIST -> new Criterion.OnList(map.lists("any"), words(map, "unsettled"), source);
            case NOT_ON_LIST -> new Criterion.NotOnList(map.texts("lists"), source);
        };
    }

    /** Whether somebody is on a list is never silent. */
    private static Silence silence(Kind kind, YamlMap map) {
        return kind == Kind.ON_LIST || kind == Kind.NOT_ON_LIST
                ? Silence.UNKNOWN
                : map.choice("silence", SILENCES, Silence.UNKNOWN);
    }

    private static Criterion age(YamlMap map, String source, Silence silence) {
        int min = map.number("min_years", 0, OLDEST);
        int max = map.number("max_years", 0, OLDEST);
        if (min > max) {
            map.report("min_years", Code.ORDER, "max_years");
        }
        return new Criterion.Age(min, max, source, silence);
    }

    private Criterion service(YamlMap map, String source, Silence silence) {
        LocalDate latest = map.date("latest_start", null);
        YamlMap borderline = map.map("borderline");
        LocalDate from = map.has("borderline") ? borderline.date("from", null) : latest.plusDays(1);
        LocalDate to = map.has("borderline") ? borderline.date("to", null) : latest;
        if (map.has("borderline") && from.isAfter(to)) {
            borderline.report("from", Code.ORDER, "to");
        }
        borderline.end();
        return new Criterion.Service(
                column(map, RosterField.START_DATE),
                latest,
                from,
                to,
                map.has("least_age") ? map.number("least_age", 0, OLDEST) : 0,
                map.date("believed_until", referenceDate),
                source,
                silence);
    }

    private static RosterField column(YamlMap map, RosterField usual) {
        return map.choice("column", COLUMNS, usual);
    }

    private List<WordList> words(YamlMap map, String key) {
        return map.choices(key, vocabulary.lists());
    }

    private static Preset.Exemption exemption(YamlMap map) {
        Preset.Exemption exemption =
                new Preset.Exemption(map.text("list"), Set.copyOf(map.choices("from", KINDS)), map.text("source"));
        map.end();
        return exemption;
    }

    private Preset.Group group(YamlMap map) {
        EnumSet<IneligibleReason> reasons = EnumSet.noneOf(IneligibleReason.class);
        reasons.addAll(map.choices("reasons", REASONS));
        Set<String> words =
                Set.copyOf(words(map, "words").stream().map(WordList::name).toList());
        Preset.Group group = new Preset.Group(map.text("code"), titles(map), Set.copyOf(reasons), words);
        map.end();
        return group;
    }

    private static Preset.Priority priority(YamlMap map) {
        Preset.Priority priority = new Preset.Priority(
                map.text("code"),
                titles(map),
                map.texts("on"),
                map.texts("not_on"),
                map.has("service_years") ? map.number("service_years", 0, OLDEST) : 0,
                map.text("source"));
        map.end();
        return priority;
    }

    private static Map<Language, String> titles(YamlMap map) {
        YamlMap all = map.map("title");
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            titles.put(language, all.text(language.code()));
        }
        all.end();
        return titles;
    }

    private static <E extends Enum<E>> Map<String, E> byKey(Class<E> type, Function<E, String> key) {
        Map<String, E> all = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> all.put(key.apply(value), value));
        return all;
    }
}
