package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowBytes.Place;
import id.padan.store.RowStore.NumberedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;

class RowBlockTest {

    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(12), Arbitraries.of("", " ", "A\uD800B", "\u4E2D", "\0"));

    @Property(tries = 300)
    void aRowIsReadAsItWasWritten(@ForAll("rows") SubmittedRow row) {
        ByteWriter out = new ByteWriter();
        RowBytes.write(row, out);
        ByteReader in = new ByteReader(out.bytes());

        assertThat(RowBytes.read(in, Place.of(row), Part.WHOLE)).isEqualTo(row);
        assertThat(in.hasMore()).isFalse();
    }

    @Property(tries = 100)
    void whatIsNotWantedIsPassedOver(@ForAll("rows") SubmittedRow first, @ForAll("rows") SubmittedRow second) {
        ByteWriter out = new ByteWriter();
        RowBytes.write(first, out);
        RowBytes.write(second, out);
        ByteReader persons = new ByteReader(out.bytes());
        ByteReader withoutCells = new ByteReader(out.bytes());

        assertThat(RowBytes.read(persons, Place.of(first), Part.PERSON)).isEqualTo(person(first));
        assertThat(RowBytes.read(persons, Place.of(second), Part.PERSON)).isEqualTo(person(second));
        assertThat(RowBytes.read(withoutCells, Place.of(first), Part.WITHOUT_CELLS))
                .isEqualTo(first.withCells(List.of()));
        assertThat(RowBytes.read(withoutCells, Place.of(second), Part.WITHOUT_CELLS))
                .isEqualTo(second.withCells(List.of()));
    }

    @Property(tries = 100)
    void aBlockHasItsRowsAndOfThemThoseThatAreAskedFor(
            @ForAll @Size(min = 1, max = 8) List<@From("rows") SubmittedRow> rows,
            @ForAll @IntRange(max = 10) int from,
            @ForAll @IntRange(max = 10) int to) {
        List<NumberedRow> numbered = new ArrayList<>();
        for (SubmittedRow row : rows) {
            numbered.add(new NumberedRow(numbered.size(), 3, inOneFile(row)));
        }

        List<RowBlock> blocks = RowBlock.of(numbered);

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).rows(Part.WHOLE)).isEqualTo(numbered);
        assertThat(blocks.get(0).rows(from, to, Part.WHOLE))
                .isEqualTo(numbered.stream()
                        .filter(row -> row.number() >= from && row.number() < to)
                        .toList());
    }

    @Test
    void aBlockEndsWithItsFileAtAGapAndWhereTheNextOneCanBegin() {
        SubmittedRow row = person(new NikReading.Missing());
        List<NumberedRow> rows = new ArrayList<>();
        for (int number = 495; number < 505; number++) {
            rows.add(new NumberedRow(number, number < 497 ? 0 : 1, row));
        }
        rows.add(new NumberedRow(506, 1, row));
        rows.add(new NumberedRow(507, 1, row));

        assertThat(RowBlock.of(rows))
                .extracting(block ->
                        block.rows(Part.WHOLE).stream().map(NumberedRow::number).toList())
                .containsExactly(
                        List.of(495, 496), List.of(497, 498, 499), List.of(500, 501, 502, 503, 504), List.of(506, 507));
        assertThat(RowBlock.firstThatHolds(499)).isZero();
        assertThat(RowBlock.firstThatHolds(500)).isEqualTo(500);
    }

    private static SubmittedRow inOneFile(SubmittedRow row) {
        RowLocation location =
                new RowLocation("a.xlsx", row.location().sheet(), row.location().row());
        return new SubmittedRow(
                location,
                row.opd(),
                row.nik(),
                row.name(),
                row.birthPlace(),
                row.birthDate(),
                row.gender(),
                row.further(),
                row.fields(),
                row.replaces(),
                row.cells());
    }

    /** What is left of a row for one who asks for the person only. */
    private static SubmittedRow person(SubmittedRow row) {
        return new SubmittedRow(
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
                List.of());
    }

    private static SubmittedRow person(NikReading nik) {
        return new SubmittedRow(
                new RowLocation("a.csv", "", 2), "A", nik, "", "", DateReading.MISSING, Gender.MALE, Map.of());
    }

    @Provide
    Arbitrary<SubmittedRow> rows() {
        Arbitrary<RowLocation> locations = Combinators.combine(
                        TEXTS, TEXTS, Arbitraries.integers().between(1, 2_000_000))
                .as(RowLocation::new);
        Arbitrary<DateReading> dates = Combinators.combine(Dates.dates().injectNull(0.3), TEXTS)
                .as((LocalDate date, String written) -> new DateReading(date, written));
        Arbitrary<Gender> genders = Arbitraries.of(Gender.class).injectNull(0.3);
        Arbitrary<Map<RosterField, String>> further =
                Arbitraries.maps(Arbitraries.of(RosterField.class), TEXTS).ofMaxSize(5);
        Arbitrary<List<String>> lists = TEXTS.list().ofMaxSize(4);
        return Combinators.combine(locations, niks(), dates, genders, further, lists, lists, TEXTS.injectNull(0.5))
                .flatAs((location, nik, date, gender, others, fields, cells, replaces) -> Combinators.combine(
                                TEXTS, TEXTS, TEXTS)
                        .as((opd, name, place) -> new SubmittedRow(
                                location, opd, nik, name, place, date, gender, others, fields, replaces, cells)));
    }

    private static Arbitrary<NikReading> niks() {
        StringArbitrary digits = Arbitraries.strings().numeric();
        return Arbitraries.oneOf(
                Arbitraries.just(new NikReading.Missing()),
                digits.ofLength(Nik.LENGTH).map(text -> new NikReading.Complete(new Nik(text))),
                Combinators.combine(digits.ofMinLength(1).ofMaxLength(15), TEXTS)
                        .as(NikReading.Damaged::new),
                Combinators.combine(digits.ofMaxLength(20), TEXTS).as(NikReading.Malformed::new));
    }
}
