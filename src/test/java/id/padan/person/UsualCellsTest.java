package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What is decided at a glance is what the long way round decides. */
class UsualCellsTest {

    private static final NikReading NO_NIK = new NikReading.Missing();

    private final DateReader dates = DateReader.ofBirths();

    @Property
    void sixteenDigitsAreReadAsWithSpacesBetweenThem(@ForAll("niks") String digits) {
        NikReading spaced = NikReader.read(digits.substring(0, 6) + " " + digits.substring(6));
        NikReading plain = NikReader.read(digits);
        assertThat(plain.getClass()).isEqualTo(spaced.getClass());
        assertThat(plain.text().replace(" ", "")).isEqualTo(spaced.text().replace(" ", ""));
        if (plain instanceof NikReading.Damaged one && spaced instanceof NikReading.Damaged other) {
            assertThat(one.sureDigits()).isEqualTo(other.sureDigits());
        }
    }

    @Property
    void datesAreThoseOfTheCalendar(
            @ForAll @IntRange(max = 33) int day,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(min = 1490, max = 2110) int year) {
        assertThat(dates.read(day + "-" + month + "-" + year, NO_NIK).date()).isEqualTo(ofCalendar(day, month, year));
    }

    @Property
    void theDateInsideTheNikChoosesBetweenDayAndMonth(
            @ForAll @IntRange(min = 1, max = 12) int day,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1950, max = 1999) int year,
            @ForAll boolean woman) {
        Nik nik = new Nik("737101%02d%02d%02d0001".formatted(woman ? day + 40 : day, month, year % 100));
        String swapped = month + "/" + day + "/" + year;
        LocalDate meant = LocalDate.of(year, month, day);
        assertThat(dates.read(swapped, new NikReading.Complete(nik)).date()).isEqualTo(meant);
        NikReading damaged = new NikReading.Damaged(nik.digits().substring(0, 12), nik.digits());
        assertThat(dates.read(swapped, damaged).date()).isEqualTo(meant);
        NikReading cut = new NikReading.Damaged(nik.digits().substring(0, 11), nik.digits());
        assertThat(dates.read(swapped, cut).date()).isEqualTo(LocalDate.of(year, day, month));
    }

    @Property
    void gendersAreReadWithMarksAroundThemToo(@ForAll("genders") String word) {
        assertThat(Gender.read(word)).isEqualTo(Gender.read(" " + word + "."));
    }

    private static @Nullable LocalDate ofCalendar(int day, int month, int year) {
        if (year < 1500 || year > 2099) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    /** Birth dates of months 00 and serials 0000 among them. */
    @Provide
    Arbitrary<String> niks() {
        StringArbitrary digits = Arbitraries.strings().numeric();
        Arbitrary<String> month = Arbitraries.of("00", "01", "12", "13");
        Arbitrary<String> serial = Arbitraries.oneOf(Arbitraries.of("0000", "0001"), digits.ofLength(4));
        return Combinators.combine(digits.ofLength(8), month, digits.ofLength(2), serial)
                .as((start, months, year, end) -> start + months + year + end);
    }

    @Provide
    Arbitrary<String> genders() {
        return Arbitraries.oneOf(
                Arbitraries.of("L", "P", "l", "p", "1", "2", "LAKI-LAKI", "Perempuan", "PR", "X", "Wanitaa"),
                Arbitraries.strings().withChars("LPKWlp12 -").ofMaxLength(4));
    }
}
