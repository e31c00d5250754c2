package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.padan.person.Gender;
import id.padan.person.NameRemarks;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** What goes into a file of any kind comes out again: the same people, in the same order, in the same rows. */
class RosterFormatsPropertyTest {

    private static final List<String> HEADINGS = List.of("NIK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR", "JK");

    record Entry(String nik, String name, String place, LocalDate date, Gender gender) {
        List<CellSpec> cells() {
            return List.of(
                    new CellSpec.Text(nik),
                    new CellSpec.Text(name),
                    new CellSpec.Text(place),
                    new CellSpec.Day(date),
                    new CellSpec.Text(String.valueOf(gender.letter())));
        }
    }

    @Property(tries = 150)
    void everyFormatGivesBackItsTable(
            @ForAll Format format,
            @ForAll("entries") List<Entry> entries,
            @ForAll("orders") List<Integer> order,
            @ForAll("letterheads") int letterhead)
            throws IOException {
        Path file = Files.createTempFile("roster", ".any");
        try {
            Reading reading = Reading.of(file, format.write(sheet(entries, order, letterhead)));
            // A fresh seed once made the name A ALM A: of such a one it is told that its bearer has died, and of nobody
            // else.
            assertThat(reading.report().problems())
                    .extracting(RosterProblem::code, RosterProblem::value)
                    .containsExactlyElementsOf(entries.stream()
                            .filter(entry -> NameRemarks.sayDeceased(entry.name()))
                            .map(entry -> tuple(RosterProblemCode.NAME_OF_DECEASED, entry.name()))
                            .toList());
            assertThat(reading.rows()).map(RosterFormatsPropertyTest::entry).isEqualTo(entries);
            assertThat(reading.rows())
                    .first()
                    .satisfies(row -> assertThat(row.location().row()).isEqualTo(letterhead + 2));
        } finally {
            Files.delete(file);
        }
    }

    private static Entry entry(SubmittedRow row) {
        var date = row.birthDate().date();
        var gender = row.gender();
        assertThat(date).isNotNull();
        assertThat(gender).isNotNull();
        assertThat(row.nik()).isInstanceOf(NikReading.Complete.class);
        return new Entry(row.nik().text(), row.name(), row.birthPlace(), date, gender);
    }

    private static SheetSpec sheet(List<Entry> entries, List<Integer> order, int letterhead) {
        List<List<CellSpec>> rows = new ArrayList<>();
        for (int i = 0; i < letterhead; i++) {
            rows.add(List.of(new CellSpec.Text("DAFTAR TENAGA " + i)));
        }
        rows.add(order.stream()
                .<CellSpec>map(column -> new CellSpec.Text(HEADINGS.get(column)))
                .toList());
        for (Entry entry : entries) {
            rows.add(order.stream().map(entry.cells()::get).toList());
        }
        return SheetSpec.of("Data", rows);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("ABCDEFGHIKLMNOPRSTUWYabdeiklnosu.,;|'\"\u00c9")
                .ofMinLength(2)
                .ofMaxLength(10);
        Arbitrary<String> names =
                words.list().ofMinSize(1).ofMaxSize(4).map(list -> "A" + String.join(" ", list) + "A");
        Arbitrary<String> places =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(3).ofMaxLength(12);
        Arbitrary<LocalDate> dates = Dates.dates().between(LocalDate.of(1950, 1, 1), LocalDate.of(2005, 12, 31));
        Arbitrary<Integer> serials = Arbitraries.integers().between(1, 9999);
        return Combinators.combine(names, places, dates, Arbitraries.of(Gender.class), serials)
                .as((name, place, date, gender, serial) ->
                        new Entry(nik(date, gender, serial), name, place, date, gender))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4);
    }

    @Provide
    Arbitrary<Integer> letterheads() {
        return Arbitraries.integers().between(0, 25);
    }

    private static String nik(LocalDate date, Gender gender, int serial) {
        int day = date.getDayOfMonth() + (gender == Gender.FEMALE ? 40 : 0);
        String digits = String.format(
                Locale.ROOT, "737101%02d%02d%02d%04d", day, date.getMonthValue(), date.getYear() % 100, serial);
        return new Nik(digits).digits();
    }
}
