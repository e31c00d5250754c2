package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Repair;
import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.parallel.Workers;
import id.padan.person.DateReading;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.store.OutcomeStore.Entry;
import id.padan.store.OutcomeStore.NumberedOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeStoreTest {

    private static final FurtherField NIP = new FurtherField("nip", FurtherField.Kind.IDENTIFIER);
    private static final Normaliser NORMALISER = Normaliser.standard().withFields(List.of(NIP));
    private static final Nik A_NIK = new Nik("7371015708900001");
    private static final Workers WORKERS = new Workers(2);
    private static final String HALF_A_PAIR = "A\uD800B";

    @TempDir
    Path folder;

    private Workspace workspace;
    private OutcomeStore store;

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.open(folder);
        RunStore runs = new RunStore(workspace.dataSource());
        RunRecord run = runs.start("job", "id", "f".repeat(64), "build", "out", LocalDate.EPOCH, Instant.EPOCH);
        store = new OutcomeStore(workspace.dataSource(), run.number(), NORMALISER);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static SubmittedRow row(String opd, String file, int line, NikReading nik) {
        return new SubmittedRow(
                new RowLocation(file, "Lembar 1", line),
                opd,
                nik,
                "Siti " + HALF_A_PAIR,
                "Makassar",
                new DateReading(LocalDate.of(1990, 8, 17), "17-08-90"),
                Gender.FEMALE,
                Map.of(RosterField.POSITION, "Guru", RosterField.REMARKS, "\u4E2D"),
                List.of("1990"),
                "key-1",
                List.of("1", "", HALF_A_PAIR));
    }

    private static RegistryPerson person(RegistryStatus status) {
        return new RegistryPerson(
                NORMALISER.person(
                        new NikReading.Complete(A_NIK), "SITI AMINAH", "UJUNG PANDANG", null, null, List.of("1990")),
                status,
                7371012001100001L);
    }

    private static ScoredCandidate candidate() {
        Evidence.Word word = new Evidence.Word("SITI", "SITTI", ComparisonLevel.SPELLING, 5.25, 12_345);
        return new ScoredCandidate(
                person(RegistryStatus.DECEASED),
                0.75,
                -15.5,
                Double.MIN_VALUE,
                List.of(
                        new Evidence(PersonField.NIK, ComparisonLevel.DIFFERENT, -3, 0, List.of()),
                        new Evidence(PersonField.NAME, ComparisonLevel.SPELLING, 5.25, 7, List.of(word))),
                List.of(new Evidence.Further(NIP, ComparisonLevel.EQUAL, 20, 1)));
    }

    private static RowOutcome decided(SubmittedRow row, Outcome outcome) {
        return new RowOutcome(
                row,
                outcome,
                List.of(candidate(), candidate()),
                List.of(new Repair(new FileDamage(FileDamage.Kind.NIK_SHIFTED, -1), 17)),
                new DoubleNik(A_NIK, 2),
                null);
    }

    private static Outcome review() {
        return new Outcome.Review(
                person(RegistryStatus.INACTIVE),
                0.9,
                Set.of(PersonField.NAME, PersonField.GENDER),
                Set.of(Reason.NOT_IN_REGISTRY, Reason.ROW_UNREADABLE),
                Set.of(Flag.SAME_NAME));
    }

    private static Outcome rejected() {
        return new Outcome.Rejected(null, 0, Set.of(), Set.of(Reason.NIK_MISSING), Set.of());
    }

    private static Outcome reconciled() {
        return new Outcome.Reconciled(person(RegistryStatus.ACTIVE), 1, Set.of(), Set.of(), Set.of());
    }

    /** Rows as they are read: the files in no order, the OPD of each file mixed. */
    private static List<RowOutcome> rows() {
        List<RowOutcome> rows = new ArrayList<>();
        rows.add(decided(row("B", "z.csv", 2, new NikReading.Missing()), review()));
        rows.add(decided(row("A", "z.csv", 3, new NikReading.Damaged("73710157", "7,37E+15")), rejected()));
        rows.add(decided(row("B", "z.csv", 4, new NikReading.Malformed("737", "737 x")), reconciled()));
        rows.add(decided(row("A", "z.csv", 5, new NikReading.Complete(A_NIK)), review()));
        rows.add(decided(row("A", "a.csv", 9, new NikReading.Complete(A_NIK)), reconciled()));
        rows.add(new RowOutcome(row("A", "a.csv", 10, new NikReading.Missing()), rejected()));
        return rows;
    }

    private void add(List<RowOutcome> rows, int from, int to) {
        List<Entry> entries = new ArrayList<>();
        for (int number = from; number < to; number++) {
            entries.add(new Entry(number, 0, rows.get(number)));
        }
        store.add(entries);
    }

    private List<Integer> numbers(List<RowOutcome> found) {
        List<Integer> numbers = new ArrayList<>();
        store.forEachWithCells((number, row) -> {
            numbers.add(number);
            found.add(row);
        });
        return numbers;
    }

    @Test
    void rowsComeBackWholeAndInTheOrderOfTheOutputFiles() {
        List<RowOutcome> rows = rows();
        add(rows, 0, 3);
        add(rows, 3, 6);

        List<RowOutcome> found = new ArrayList<>();

        assertThat(numbers(found)).containsExactly(4, 5, 1, 3, 0, 2);
        assertThat(found).containsExactly(rows.get(4), rows.get(5), rows.get(1), rows.get(3), rows.get(0), rows.get(2));
        assertThat(store.count()).isEqualTo(6);
    }

    @Test
    void whoDoesNotAskForCellsGetsNone() {
        List<RowOutcome> rows = rows();
        add(rows, 0, 6);

        List<RowOutcome> found = new ArrayList<>();
        store.forEach(WORKERS, (number, row) -> found.add(row));

        assertThat(found).hasSize(6).allSatisfy(row -> assertThat(row.row().cells())
                .isEmpty());
        assertThat(found.get(5)).isEqualTo(rows.get(2).with(rows.get(2).row().withCells(List.of())));
    }

    @Test
    void rowsThatAreKeptShareWhatTheySayAlike() {
        add(rows(), 0, 6);

        List<SubmittedRow> found = new ArrayList<>();
        // Two threads that meet a text at the same moment may each keep their own.
        try (Workers one = new Workers(1)) {
            store.forEachOutcome(one, (number, row) -> found.add(row.row()));
        }

        assertThat(found).hasSize(6).allSatisfy(row -> {
            assertThat(row.birthPlace()).isSameAs(found.get(0).birthPlace());
            assertThat(row.further().get(RosterField.POSITION))
                    .isSameAs(found.get(0).further().get(RosterField.POSITION));
        });
    }

    @Test
    void anOutcomeThatTookThePlaceOfAnotherIsTheRowsOutcome() {
        List<RowOutcome> rows = rows();
        add(rows, 0, 6);
        store.replace(List.of(new NumberedOutcome(5, review()), new NumberedOutcome(0, rejected())));

        List<RowOutcome> found = new ArrayList<>();

        assertThat(numbers(found)).containsExactly(4, 5, 1, 3, 0, 2);
        assertThat(found)
                .extracting(RowOutcome::outcome)
                .containsExactly(
                        rows.get(4).outcome(),
                        review(),
                        rows.get(1).outcome(),
                        rows.get(3).outcome(),
                        rejected(),
                        rows.get(2).outcome());
        assertThat(found.get(4).candidates()).isEqualTo(rows.get(0).candidates());
    }

    @Test
    void aRunGoesOnAtTheFirstRowWithoutOutcome() {
        List<RowOutcome> rows = rows();

        assertThat(store.nextRow()).isZero();
        add(rows, 0, 3);
        assertThat(store.nextRow()).isEqualTo(3);
        add(rows, 3, 6);
        assertThat(store.nextRow()).isEqualTo(6);
    }
}
