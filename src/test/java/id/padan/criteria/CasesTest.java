package id.padan.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.padan.criteria.Criteria.Unchecked;
import id.padan.roster.RosterField;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The boundaries of each shipped preset, as tables that an officer can read. */
class CasesTest {

    private static final Map<String, RosterField> COLUMNS = Map.of(
            "tmt", RosterField.START_DATE,
            "akhir", RosterField.END_DATE,
            "sumber_gaji", RosterField.SALARY_SOURCE,
            "jabatan", RosterField.POSITION,
            "penandatangan", RosterField.DECREE_SIGNATORY,
            "ket", RosterField.REMARKS);
    private static final List<String> LISTS = List.of("thk2", "bkn", "selection", "ppg");

    @TestFactory
    Stream<DynamicTest> whoIsEligibleInTheCensusOf2022() throws IOException {
        Map<?, ?> file = load("census-2022.yml");
        return cases("census-2022", map(file.get("usual")), file);
    }

    @TestFactory
    Stream<DynamicTest> whoMayBeProposedForPartTimePppk() throws IOException {
        return cases("pppk-paruh-waktu-2025", Map.of(), load("pppk-paruh-waktu-2025.yml"));
    }

    @TestFactory
    Stream<DynamicTest> whoComesFirst() throws IOException {
        return ((List<?>)
                        Objects.requireNonNull(load("pppk-paruh-waktu-2025.yml").get("priority")))
                .stream()
                        .map(CasesTest::map)
                        .map(person -> dynamicTest(text(person, "case"), () -> assertThat(
                                        new PriorityOrder(PresetReader.shipped("pppk-paruh-waktu-2025"), lists(person))
                                                .of(facts(person)))
                                .isEqualTo(text(person, "priority"))));
    }

    @TestFactory
    Stream<DynamicTest> postsAreKnownByTheirWords() throws IOException {
        return words("posts", "jabatan", expected -> switch (expected) {
            case "not left out" -> one -> one.answer() == Answer.YES;
            case "unclear" -> one -> one.reasons().equals(Set.of(IneligibleReason.POSITION_UNKNOWN));
            default ->
                one -> one.reasons().equals(Set.of(IneligibleReason.POSITION_EXCLUDED)) && expected.equals(one.group());
        });
    }

    @TestFactory
    Stream<DynamicTest> fundsAreKnownByTheirWords() throws IOException {
        return words("funds", "sumber_gaji", expected -> switch (expected) {
            case "accepted" -> one -> one.answer() == Answer.YES;
            case "unknown" -> one -> one.reasons().equals(Set.of(IneligibleReason.FUNDING_UNKNOWN));
            default ->
                one -> one.reasons().equals(Set.of(IneligibleReason.FUNDING_EXCLUDED)) && expected.equals(one.group());
        });
    }

    @TestFactory
    Stream<DynamicTest> signatoriesAreKnownByTheirWords() throws IOException {
        return words("signatories", "penandatangan", expected -> switch (expected) {
            case "high enough" -> one -> one.answer() == Answer.YES;
            case "too low" -> one -> one.reasons().equals(Set.of(IneligibleReason.APPOINTED_TOO_LOW));
            default -> one -> one.reasons().equals(Set.of(IneligibleReason.APPOINTMENT_UNKNOWN));
        });
    }

    @TestFactory
    Stream<DynamicTest> remarksTellWhoHasLeft() throws IOException {
        return words("remarks", "ket", expected -> switch (expected) {
            case "at work" -> one -> one.answer() == Answer.YES;
            case "unclear" -> one -> one.reasons().equals(Set.of(IneligibleReason.ACTIVITY_UNKNOWN));
            default -> one -> one.reasons().equals(Set.of(IneligibleReason.NOT_ACTIVE));
        });
    }

    @TestFactory
    Stream<DynamicTest> theRemarkOfAnEntryMayLeaveItOpenWhetherSomebodyCounts() throws IOException {
        Preset preset = PresetReader.shipped("pppk-paruh-waktu-2025");
        List<DynamicTest> tests = new ArrayList<>();
        map(load("pppk-paruh-waktu-2025.yml").get("entries")).forEach((expected, remarks) -> ((List<?>) remarks)
                .forEach(remark -> tests.add(
                        dynamicTest(remark + ": " + expected, () -> assertThat(preset.leavesOpen(remark.toString()))
                                .isEqualTo(expected.equals("leaves it open"))))));
        return tests.stream();
    }

    private interface Expectation {
        Predicate<Eligibility> of(String expected);
    }

    private static Stream<DynamicTest> words(String table, String column, Expectation expectation) throws IOException {
        Map<?, ?> file = load("census-2022.yml");
        List<DynamicTest> tests = new ArrayList<>();
        map(file.get(table)).forEach((expected, texts) -> ((List<?>) texts).forEach(text -> {
            Map<String, Object> person = new HashMap<>(map(file.get("usual")));
            person.put(column, text);
            tests.add(dynamicTest(text + ": " + expected, () -> assertThat(
                            criteria("census-2022", person).of(facts(person)))
                    .matches(expectation.of(expected))));
        }));
        return tests.stream();
    }

    private static Stream<DynamicTest> cases(String preset, Map<String, Object> usual, Map<?, ?> file) {
        return ((List<?>) Objects.requireNonNull(file.get("cases")))
                .stream().map(CasesTest::map).map(line -> {
                    Map<String, Object> person = new LinkedHashMap<>(usual);
                    person.putAll(line);
                    return dynamicTest(text(line, "case"), () -> check(preset, line, person));
                });
    }

    private static void check(String preset, Map<String, Object> line, Map<String, Object> person) {
        Criteria criteria = criteria(preset, person);
        Eligibility found = criteria.of(facts(person));
        assertThat(found.answer().key()).isEqualTo(text(line, "answer"));
        assertThat(found.reasons().stream().map(Enum::name).collect(Collectors.joining(";")))
                .isEqualTo(text(line, "reasons"));
        assertThat(Objects.requireNonNullElse(found.group(), "")).isEqualTo(text(line, "group"));
        assertThat(found.borderline()).isEqualTo(Boolean.TRUE.equals(line.get("borderline")));
        assertThat(found.startFault() == null ? "" : found.startFault().name()).isEqualTo(text(line, "told"));
        if (line.containsKey("not_checked")) {
            assertThat(criteria.notChecked().stream().map(Unchecked::key).collect(Collectors.joining(";")))
                    .isEqualTo(text(line, "not_checked"));
        }
    }

    private static Criteria criteria(String preset, Map<String, Object> person) {
        return new Criteria(PresetReader.shipped(preset), new Available(Set.of(RosterField.values()), lists(person)));
    }

    private static Set<String> lists(Map<String, Object> person) {
        return LISTS.stream().filter(person::containsKey).collect(Collectors.toSet());
    }

    private static Facts facts(Map<String, Object> person) {
        Map<RosterField, String> cells = new HashMap<>();
        COLUMNS.forEach((key, column) -> {
            if (!text(person, key).isEmpty()) {
                cells.put(column, text(person, key));
            }
        });
        Map<String, ListStanding> lists = new HashMap<>();
        LISTS.stream()
                .filter(person::containsKey)
                .forEach(list -> lists.put(list, ListStanding.valueOf(text(person, list))));
        return new Facts(birthDate(text(person, "born")), cells, lists);
    }

    private static @Nullable LocalDate birthDate(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(Map<String, Object> line, String key) {
        Object value = line.get(key);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked") // the keys of these files are texts
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static Map<?, ?> load(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CasesTest.class.getResourceAsStream("/id/padan/criteria/cases/" + name))) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        }
    }
}
