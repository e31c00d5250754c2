package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.generate.Layout.Sheet;
import id.padan.generate.RosterPlan.Roster;
import id.padan.generate.RosterPlan.Roster.Signatory;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.RosterStyle.Part;
import id.padan.generate.Workforce.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Damage of whole files, on rosters without any other. */
class FileDamageTest {
    private static final List<Roster> ROSTERS = rosters();

    @Test
    void leavesRostersAloneUnlessAskedFor() {
        assertThat(done(Map.of())).isEqualTo(ROSTERS);
    }

    @Test
    void touchesAsManyRostersAsAskedForAndNoneTwice() {
        List<Roster> done = done(Map.of("FILE_NIK_SHIFTED", 2, "FILE_DATES_1904", 1, "FILE_NAMES_SORTED", 1));

        assertThat(IntStream.range(0, done.size())
                        .filter(i -> !done.get(i).equals(ROSTERS.get(i)))
                        .count())
                .isEqualTo(4);
        assertThat(done.stream().flatMap(roster -> roster.rows().stream()))
                .allMatch(row -> row.damage().size() <= 1);
    }

    @Test
    void shiftedNiksAreThoseOfTheNeighboursUpToTheLastRow() {
        List<Submission> rows = damagedSheet(Damage.FILE_NIK_SHIFTED);
        int from = firstDamaged(rows, Damage.FILE_NIK_SHIFTED);

        assertThat(from).isPositive();
        assertThat(rows.subList(from, rows.size())).allMatch(row -> row.damage().contains(Damage.FILE_NIK_SHIFTED));
        assertOneOff(rows, from, rows.size());
    }

    @Test
    void aShiftedBlockEndsBeforeTheLastRow() {
        List<Submission> rows = damagedSheet(Damage.FILE_NIK_BLOCK_SHIFTED);
        int from = firstDamaged(rows, Damage.FILE_NIK_BLOCK_SHIFTED);
        int to = from
                + (int) rows.stream()
                        .filter(row -> row.damage().contains(Damage.FILE_NIK_BLOCK_SHIFTED))
                        .count();

        assertThat(to).isLessThan(rows.size());
        assertOneOff(rows, from, to);
    }

    @Test
    void monthFirstExchangesDaysUpToTwelveAndLeavesTheOthersAsText() {
        List<Submission> rows = damagedSheet(Damage.FILE_DATES_MONTH_FIRST);

        assertThat(rows).allSatisfy(row -> {
            LocalDate born = row.person().birthDate();
            LocalDate written = Objects.requireNonNull(row.birthDate());
            if (born.getDayOfMonth() > 12) {
                assertThat(written).isEqualTo(born);
                assertThat(row.born().form()).isEqualTo(DateForm.SLASHED);
            } else {
                assertThat(written.getDayOfMonth()).isEqualTo(born.getMonthValue());
                assertThat(written.getMonthValue()).isEqualTo(born.getDayOfMonth());
                assertThat(row.born().form()).isEqualTo(DateForm.CELL);
            }
        });
    }

    @Test
    void theOtherCalendarMovesEveryDateByAsManyDays() {
        List<Submission> rows = damagedSheet(Damage.FILE_DATES_1904);

        assertThat(rows.stream()
                        .map(row ->
                                Math.abs(Objects.requireNonNull(row.birthDate()).toEpochDay()
                                        - row.person().birthDate().toEpochDay()))
                        .distinct())
                .containsExactly(1_462L);
        assertThat(rows).allMatch(row -> row.damage().contains(Damage.FILE_DATES_1904));
    }

    @Test
    void sortedNamesLeaveTheirRows() {
        List<Submission> rows = damagedSheet(Damage.FILE_NAMES_SORTED);

        assertThat(rows.stream().map(Submission::name)).isSorted();
        assertThat(rows)
                .allMatch(row -> row.nik().text().equals(row.person().nik().digits()));
        assertThat(rows)
                .filteredOn(row -> !row.name().equals(row.person().name()))
                .hasSizeGreaterThan(rows.size() / 2)
                .allMatch(row -> row.damage().contains(Damage.FILE_NAMES_SORTED));
    }

    @Test
    void whatHappenedToANikMovesWithIt() {
        List<Roster> damaged = ROSTERS.stream()
                .map(roster -> roster.withRows(roster.rows().stream()
                        .map(row ->
                                row.withNik("").withDamage(Damage.NIK_MISSING).withDamage(Damage.NAME_TYPO))
                        .toList()))
                .toList();

        List<Submission> rows = sheetWith(
                Damage.FILE_NIK_SHIFTED,
                new FileDamage(new RandomStream(2)).done(damaged, settings(Map.of("FILE_NIK_SHIFTED", 1))));

        assertThat(rows).allMatch(row -> row.damage().contains(Damage.NAME_TYPO));
        // The NIK that a shift loses is gone together with what was wrong with it.
        assertThat(rows)
                .filteredOn(row -> !row.damage().contains(Damage.NIK_MISSING))
                .hasSize(1);
    }

    private static void assertOneOff(List<Submission> rows, int from, int to) {
        int step = rows.get(from).nik().text().isEmpty() ? -1 : 1;
        for (int i = from; i < to; i++) {
            int source = i + step;
            assertThat(rows.get(i).nik().text())
                    .isEqualTo(
                            source < from || source >= to
                                    ? ""
                                    : rows.get(source).person().nik().digits());
        }
    }

    private static int firstDamaged(List<Submission> rows, Damage kind) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).damage().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<Submission> damagedSheet(Damage kind) {
        return sheetWith(kind, done(Map.of(kind.name(), 1)));
    }

    /** {@return the rows of the one sheet that has a kind of damage, in their order} */
    private static List<Submission> sheetWith(Damage kind, List<Roster> rosters) {
        return rosters.stream()
                .flatMap(roster -> Layout.of(roster).stream())
                .map(sheet -> sheet.lines().stream()
                        .map(Sheet.Line::row)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList())
                .filter(rows -> rows.stream().anyMatch(row -> row.damage().contains(kind)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Roster> done(Map<String, Integer> files) {
        return new FileDamage(new RandomStream(2)).done(ROSTERS, settings(files));
    }

    private static DamageSettings settings(Map<String, Integer> files) {
        return new DamageSettings(0, 0, false, Map.of(), files);
    }

    /** {@return a roster of sixty rows in each of the eight styles} */
    private static List<Roster> rosters() {
        List<Worker> workers = TestPopulation.households(1_000).stream()
                .flatMap(household -> household.members().stream()
                        .filter(Resident::isOfWorkingAge)
                        .map(person -> new Worker(person, household)))
                .toList();
        List<Office> offices = Office.first(8, "Panakkukang");
        List<Roster> rosters = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            Office office = offices.get(i);
            List<Submission> rows = workers.subList(60 * i, 60 * (i + 1)).stream()
                    .map(worker -> Submission.correct(worker, true, office.post(new RandomStream(4), worker.person())))
                    .toList();
            RosterStyle style = RosterStyles.of(i);
            assertThat(style.frame().parts()).doesNotHaveDuplicates();
            List<Submission> ordered = new ArrayList<>(rows);
            if (style.frame().has(Part.SORTED)) {
                ordered.sort(Comparator.comparing(Submission::name));
            }
            rosters.add(new Roster(
                    office, "Kota Makassar", "Makassar", style, ordered, new Signatory("ALI, M.Si", "19700101")));
        }
        return rosters;
    }
}
