package id.padan.service;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.service.ServiceHistory.Completed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a history completes in a row; what periods come to stands in the table of cases of the criteria. */
class ServiceHistoryTest {

    private static final ServiceRules RULES = ServiceRules.upTo(LocalDate.of(2021, 12, 31));

    private static Period period(int row, String from, String to, Map<RosterField, String> more) {
        Map<RosterField, String> cells = new EnumMap<>(RosterField.class);
        cells.putAll(more);
        cells.put(RosterField.START_DATE, from);
        cells.put(RosterField.END_DATE, to);
        return Period.read(new RowLocation("riwayat.csv", "", row), cells);
    }

    private static List<String> completed(List<Period> periods, Map<RosterField, String> row) {
        return ServiceHistory.of(periods, RULES, null, row).completed().stream()
                .map(each ->
                        each.field() + " " + each.value() + " " + each.place().row())
                .toList();
    }

    @Test
    void theLastPeriodSaysWhatTheWorkIsAndTheFirstSinceWhen() {
        List<Period> periods = List.of(
                period(2, "2019-01-02", "2019-12-31", Map.of(RosterField.POSITION, "Staf")),
                period(3, "2020-01-02", "2021-12-31", Map.of(RosterField.POSITION, "Guru")));

        assertThat(completed(periods, Map.of()))
                .containsExactly("START_DATE 2019-01-02 2", "END_DATE 2021-12-31 3", "POSITION Guru 3");
    }

    @Test
    void whatTheRosterSaysStays() {
        List<Period> periods = List.of(period(2, "2019-01-02", "", Map.of(RosterField.POSITION, "Guru")));

        assertThat(completed(periods, Map.of(RosterField.POSITION, "Perawat", RosterField.START_DATE, "2019-01-02")))
                .isEmpty();
    }

    @Test
    void aPeriodInTheOpdOfTheRowComesBeforeALaterOneElsewhere() {
        List<Period> periods = List.of(
                period(2, "2019-01-02", "", Map.of(RosterField.OPD, "Dinas A", RosterField.WORK_UNIT, "SDN 1")),
                period(3, "2020-01-02", "", Map.of(RosterField.OPD, "Dinas B", RosterField.WORK_UNIT, "Puskesmas")));

        assertThat(completed(periods, Map.of(RosterField.OPD, "DINAS A"))).contains("WORK_UNIT SDN 1 2");
        assertThat(completed(periods, Map.of(RosterField.OPD, "Dinas C"))).contains("WORK_UNIT Puskesmas 3");
    }

    @Test
    void aDecreeIsCompletedWholeOrNotAtAll() {
        List<Period> periods = List.of(period(
                2,
                "2019-01-02",
                "",
                Map.of(RosterField.DECREE_NUMBER, "1/2019", RosterField.DECREE_DATE, "2019-01-01")));

        assertThat(completed(periods, Map.of())).contains("DECREE_NUMBER 1/2019 2", "DECREE_DATE 2019-01-01 2");
        assertThat(completed(periods, Map.of(RosterField.DECREE_NUMBER, "9/2018")))
                .noneMatch(each -> each.startsWith("DECREE"));
    }

    @Test
    void theRowIsCompletedAndTheStartIsThatOfTheHistory() {
        ServiceHistory history = ServiceHistory.of(
                List.of(period(2, "2019-01-02", "", Map.of(RosterField.POSITION, "Guru"))),
                RULES,
                null,
                Map.of(RosterField.START_DATE, "2015-01-01"));

        assertThat(history.otherStart()).isEqualTo("2015-01-01");
        assertThat(history.withStart(Map.of(RosterField.START_DATE, "2015-01-01")))
                .containsEntry(RosterField.START_DATE, "2019-01-02")
                .containsEntry(RosterField.POSITION, "Guru");
        assertThat(history.completed())
                .containsExactly(new Completed(RosterField.POSITION, "Guru", new RowLocation("riwayat.csv", "", 2)));
    }
}
