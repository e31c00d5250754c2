package id.padan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Changes.Counts;
import id.padan.decision.RowHistory.State;
import id.padan.roster.RowLocation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightToNightTest {

    private static final String OPD = "Dinas A";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final RowHistory OPEN_LONG = new RowHistory(State.STILL_OPEN, LONG_AGO);

    private final NightToNight nights = new NightToNight(YESTERDAY, TODAY);

    private static RowTrace row(int line, String key, String name, String person, boolean open) {
        return new RowTrace(line, key, OPD, new RowLocation("a.csv", "", line), name, person, open, false, OPEN_LONG);
    }

    private List<RowHistory> compare(List<RowTrace> before, RowTrace... now) {
        return nights
                .compare(
                        OPD,
                        before,
                        Arrays.stream(now).map(row -> sentBackFor(null, row)).toList())
                .stream()
                .map(RowTrace::history)
                .toList();
    }

    private static NightToNight.Row sentBackFor(@Nullable String replaces, RowTrace row) {
        return new NightToNight.Row(row, replaces);
    }

    @Test
    void aRowIsKnownByWhatItSaysWhereverItStandsNow() {
        assertThat(compare(List.of(row(2, "k1", "ANDI", "", true)), row(9, "k1", "ANDI", "", true)))
                .containsExactly(new RowHistory(State.STILL_OPEN, LONG_AGO));
        assertThat(nights.changes().total()).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    void anEditedRowIsKnownByTheRegistryPerson() {
        assertThat(compare(List.of(row(2, "k1", "ANDI", "7371", true)), row(9, "k2", "ANDY", "7371", false)))
                .containsExactly(new RowHistory(State.SETTLED, null));
        assertThat(nights.changes().total()).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void anEditedRowIsKnownByItsPlaceIfAWordOfTheNameStayed() {
        assertThat(compare(List.of(row(2, "k1", "ANDI SAPUTR", "", true)), row(2, "k2", "Andi Saputra", "7371", true)))
                .containsExactly(new RowHistory(State.STILL_OPEN, LONG_AGO));
    }

    @Test
    void anotherPersonAtTheSamePlaceIsNew() {
        assertThat(compare(List.of(row(2, "k1", "ANDI SAPUTRA", "", true)), row(2, "k2", "SITI AMINAH", "", true)))
                .containsExactly(new RowHistory(State.NEW, TODAY));
        assertThat(nights.changes().total()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(nights.changes().disappeared())
                .containsExactly(new Changes.Disappeared(OPD, new RowLocation("a.csv", "", 2), "ANDI SAPUTRA", true));
    }

    @Test
    void aCorrectedRowIsKnownByTheRowThatItReplaces() {
        RowTrace superseded =
                new RowTrace(2, "k1", OPD, new RowLocation("a.csv", "", 2), "ANDI", "", false, true, OPEN_LONG);
        RowTrace corrected = row(2, "k2", "BUDI", "7371", true);

        List<RowTrace> compared = nights.compare(
                OPD,
                List.of(row(2, "k1", "ANDI", "", true)),
                List.of(sentBackFor(null, superseded), sentBackFor("k1", corrected)));

        assertThat(compared)
                .extracting(RowTrace::history)
                .containsExactly(new RowHistory(State.QUIET, null), new RowHistory(State.STILL_OPEN, LONG_AGO));
        assertThat(nights.changes().total()).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    void aSupersededRowOfTheNightBeforeIsNotMissed() {
        RowTrace superseded =
                new RowTrace(2, "k1", OPD, new RowLocation("a.csv", "", 2), "ANDI", "", false, true, OPEN_LONG);

        compare(List.of(superseded));

        assertThat(nights.changes().disappeared()).isEmpty();
    }

    @Test
    void eachRowOfTheNightBeforeIsKnownAgainOnce() {
        assertThat(compare(
                        List.of(row(2, "k1", "ANDI", "7371", true)),
                        row(2, "k1", "ANDI", "7371", true),
                        row(3, "k3", "ANDI S", "7371", true)))
                .containsExactly(OPEN_LONG, new RowHistory(State.NEW, TODAY));
    }

    @Test
    void anOpdThatSentNothingThisTimeIsCounted() {
        compare(List.of(row(2, "k1", "ANDI", "", true), row(3, "k2", "BUDI", "", false)));

        assertThat(nights.changes().byOpd()).containsEntry(OPD, new Counts(0, 0, 1, 2));
        assertThat(nights.changes().disappeared())
                .extracting(Changes.Disappeared::name)
                .containsExactly("ANDI", "BUDI");
    }

    @Test
    void aRowThatIsOpenOnceMoreIsNew() {
        assertThat(compare(List.of(row(2, "k1", "ANDI", "", false)), row(2, "k1", "ANDI", "", true)))
                .containsExactly(new RowHistory(State.NEW, TODAY));
    }
}
