package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowStore.EarlierRosters;
import id.padan.store.RowStore.EarlierRosters.Roster;
import id.padan.store.RowStore.NumberedRow;
import id.padan.store.RowStore.ReadFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three files of 700, 800 and 900 rows, added a thousand rows at a time. */
class RowStoreTest {

    private static final int[] ENDS = {700, 1_500, 2_400};
    private static final int ALL = 2_400;
    private static final int CHUNK = 1_000;

    @TempDir
    Path folder;

    private Workspace workspace;
    private RunStore runs;
    private long run;
    private RowStore store;

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.open(folder);
        runs = new RunStore(workspace.dataSource());
        run = startRun();
        store = new RowStore(workspace.dataSource(), run);
    }

    private long startRun() {
        return runs.start("job", "id", "f".repeat(64), "build", "out", LocalDate.EPOCH, Instant.EPOCH)
                .number();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static NumberedRow row(int number) {
        int file = number < ENDS[0] ? 0 : number < ENDS[1] ? 1 : 2;
        return new NumberedRow(
                number,
                file,
                new SubmittedRow(
                        new RowLocation("file " + file, "sheet " + number / 300, number + 5),
                        "OPD " + number % 3,
                        new NikReading.Malformed("" + number, number + " x"),
                        "Siti " + number,
                        "Makassar",
                        new DateReading(null, "17-08-90"),
                        Gender.FEMALE,
                        Map.of(RosterField.POSITION, "Guru"),
                        List.of("1990"),
                        "key-" + number,
                        List.of("1", "" + number)));
    }

    private static NumberedRow personOf(int number) {
        NumberedRow whole = row(number);
        SubmittedRow row = whole.row();
        return new NumberedRow(
                number,
                whole.file(),
                new SubmittedRow(
                        row.location(),
                        row.opd(),
                        row.nik(),
                        row.name(),
                        row.birthPlace(),
                        row.birthDate(),
                        row.gender(),
                        Map.of(),
                        row.fields(),
                        null,
                        List.of()));
    }

    private static List<NumberedRow> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(RowStoreTest::row).toList();
    }

    private void addAll() {
        for (int from = 0; from < ALL; from += CHUNK) {
            store.add(rows(from, Math.min(ALL, from + CHUNK)));
        }
    }

    private List<NumberedRow> pages(int limit) {
        List<NumberedRow> all = new ArrayList<>();
        int from = 0;
        for (List<NumberedRow> page = store.nextWhole(from, limit);
                !page.isEmpty();
                page = store.nextWhole(from, limit)) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            from = page.get(page.size() - 1).number() + 1;
        }
        return all;
    }

    @Test
    void rowsComeBackWholeInPagesOfAnySize() {
        addAll();

        for (int limit : new int[] {1_000, 333, 5_000}) {
            assertThat(pages(limit)).isEqualTo(rows(0, ALL));
        }
        assertThat(store.count()).isEqualTo(ALL);
        assertThat(store.nextWhole(ALL, CHUNK)).isEmpty();
    }

    @Test
    void whoAsksForThePersonGetsNothingElse() {
        addAll();

        assertThat(store.next(699, 2)).containsExactly(personOf(699), personOf(700));
        assertThat(store.next(0, 5_000))
                .isEqualTo(
                        IntStream.range(0, ALL).mapToObj(RowStoreTest::personOf).toList());
    }

    @Test
    void whereAFileWasTakenOutTheRowsBehindItFollow() {
        addAll();
        store.removeRowsOf(1);
        List<NumberedRow> left = new ArrayList<>(rows(0, 700));
        left.addAll(rows(1_500, ALL));

        for (int limit : new int[] {1_000, 333, 5_000, 700, 10}) {
            assertThat(pages(limit)).isEqualTo(left);
        }
        assertThat(store.count()).isEqualTo(left.size());
    }

    @Test
    void rowsAddedAfterABreakFollowThoseThatAreThere() {
        store.add(rows(0, 750));
        store.add(rows(750, 751));
        store.add(rows(751, ALL));

        assertThat(pages(1_000)).isEqualTo(rows(0, ALL));
    }

    @Test
    void rowsOfAnotherRunAreNotTouched() {
        addAll();
        RowStore other = new RowStore(workspace.dataSource(), startRun());
        other.add(rows(0, 10));
        other.removeRowsOf(0);

        assertThat(other.count()).isZero();
        assertThat(other.next(0, 5)).isEmpty();
        assertThat(store.count()).isEqualTo(ALL);
    }

    private List<SubmittedRow> kept(EarlierRosters earlier, Roster roster) {
        List<SubmittedRow> all = new ArrayList<>();
        List<SubmittedRow> next = earlier.next(roster, roster.firstRow());
        while (!next.isEmpty()) {
            all.addAll(next);
            next = earlier.next(roster, roster.firstRow() + all.size());
        }
        return all;
    }

    private static FileReport report(int file) {
        return new FileReport("file " + file, "0".repeat(64), true, List.of(), List.of());
    }

    @Test
    void aLaterRunFindsTheRowsOfAFile() {
        addAll();
        store.add(new ReadFile(1, null, 700), report(1), "1".repeat(64));
        EarlierRosters earlier = new EarlierRosters(workspace.dataSource(), startRun());

        Roster roster = earlier.find("1".repeat(64)).orElseThrow();

        assertThat(roster).isEqualTo(new Roster(run, 1, 700, report(1)));
        assertThat(kept(earlier, roster))
                .isEqualTo(rows(700, 1_500).stream().map(NumberedRow::row).toList());
        assertThat(new EarlierRosters(workspace.dataSource(), run).find("1".repeat(64)))
                .isEmpty();
    }

    @Test
    void aFileWhoseRowsWereNotKeptIsNotFound() {
        addAll();
        store.add(new ReadFile(1, null, 700), report(1), "1".repeat(64));
        store.removeRowsOf(1);

        assertThat(new EarlierRosters(workspace.dataSource(), startRun()).find("1".repeat(64)))
                .isEmpty();
    }
}
