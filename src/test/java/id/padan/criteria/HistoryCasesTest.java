package id.padan.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.service.Period;
import id.padan.service.ServiceHistory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What periods of service come to, and what the criteria make of it, as a table that an officer can read. */
class HistoryCasesTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final List<RosterField> PARTS =
            List.of(RosterField.START_DATE, RosterField.END_DATE, RosterField.OPD);

    @TestFactory
    Stream<DynamicTest> periodsAreUnitedAndJudged() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                HistoryCasesTest.class.getResourceAsStream("/id/padan/criteria/cases/service-history.yml"))) {
            Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return file.entrySet().stream()
                    .flatMap(preset -> ((List<?>) preset.getValue())
                            .stream()
                                    .map(line -> (Map<?, ?>) line)
                                    .map(line -> dynamicTest(
                                            preset.getKey() + ": " + line.get("case"),
                                            () -> check(preset.getKey().toString(), line))))
                    .toList()
                    .stream();
        }
    }

    private static void check(String name, Map<?, ?> line) {
        Preset preset = PresetReader.shipped(name);
        Map<RosterField, String> row = row(text(line, "tmt"));
        ServiceHistory history = ServiceHistory.of(periods(line), preset.serviceRules(TODAY), BORN, row);
        Eligibility found = new Criteria(preset, new Available(Set.of(RosterField.values()), Set.of()))
                .of(new Facts(BORN, row, Map.of(), history));

        assertThat(history.since() == null ? "" : history.since().text()).isEqualTo(text(line, "since"));
        assertThat(told(history)).isEqualTo(text(line, "told"));
        assertThat(found.answer().key()).isEqualTo(text(line, "answer"));
        assertThat(found.reasons().stream().map(Enum::name).collect(Collectors.joining(";")))
                .isEqualTo(text(line, "reasons"));
        assertThat(found.borderline()).isEqualTo(Boolean.TRUE.equals(line.get("borderline")));
    }

    private static Map<RosterField, String> row(String tmt) {
        Map<RosterField, String> row = new HashMap<>(Map.of(
                RosterField.SALARY_SOURCE, "APBD",
                RosterField.POSITION, "Tenaga Administrasi",
                RosterField.DECREE_SIGNATORY, "Kepala Dinas"));
        if (!tmt.isEmpty()) {
            row.put(RosterField.START_DATE, tmt);
        }
        return row;
    }

    private static List<Period> periods(Map<?, ?> line) {
        List<Period> periods = new ArrayList<>();
        for (Object written : (List<?>) Objects.requireNonNull(line.get("periods"))) {
            List<?> parts = (List<?>) written;
            Map<RosterField, String> cells = new HashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String text = parts.get(i).toString();
                if (!text.isEmpty()) {
                    cells.put(PARTS.get(i), text);
                }
            }
            periods.add(Period.read(new RowLocation("riwayat.csv", "", periods.size() + 2), cells));
        }
        return periods;
    }

    private static String told(ServiceHistory history) {
        Stream<String> remarks =
                history.remarks().stream().map(remark -> remark.kind().name());
        Stream<String> other = history.otherStart().isEmpty() ? Stream.empty() : Stream.of("OTHER_START");
        return Stream.concat(remarks, other).collect(Collectors.joining(";"));
    }

    private static String text(Map<?, ?> line, String key) {
        return Objects.requireNonNullElse(line.get(key), "").toString();
    }
}
