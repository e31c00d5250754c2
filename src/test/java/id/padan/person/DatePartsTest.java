package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePartsTest {

    private static final NikReading NO_NIK = new NikReading.Missing();

    @ParameterizedTest
    @CsvSource({
        "31-02-1990, 1990-??-??",
        "30/02/1990, 1990-??-??",
        "31 02 1990 00:00:00, 1990-??-??",
        "17-14-1990, 1990-??-17",
        "17-00-1990, 1990-??-17",
        "00-05-1990, 1990-05-??",
        "45-05-1990, 1990-05-??",
        "00-00-1990, 1990-??-??",
        "1990-02-31, 1990-??-??",
        "1990-14-17, 1990-??-17",
        "31021990, 1990-??-??",
        "19900231, 1990-??-??",
        "1990, 1990-??-??",
        "05-1990, 1990-05-??",
        "1990-05, 1990-05-??",
        "MEI 1990, 1990-??-??",
        "12 ABC 1990, 1990-??-12",
        "31 FEB 1990, 1990-??-??",
    })
    void whatIsSureOfADateThatCannotBe(String written, String sure) {
        assertThat(DateReader.ofBirths().read(written, NO_NIK).date()).isNull();
        assertThat(DateParts.of(written)).hasToString(sure);
    }

    @ParameterizedTest
    @CsvSource({"05/25/1990", "05-25-1990"})
    void aDayThatMayBeTheMonthIsNotSure(String written) {
        assertThat(DateParts.of(written)).isEqualTo(new DateParts(1990, DateParts.UNKNOWN, DateParts.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"12", "5", "365", "31-02", "31-02-90", "'?? ?? ????'", "tidak tahu", "0000", "3021", "7371011205900001"
    })
    void ofAnythingElseNothingIsSure(String written) {
        assertThat(DateParts.of(written)).isNull();
    }

    @Property
    void whatIsSureIsTrueOfEveryDayThatItMayBe(
            @ForAll @IntRange(min = 0, max = 40) int day, @ForAll @IntRange(min = 0, max = 20) int month) {
        DateParts parts = DateParts.of("%02d-%02d-1990".formatted(day, month));
        assertThat(parts).isNotNull();
        assertThat(parts.days()).isNotEmpty().allSatisfy(each -> assertThat(isOf(each, parts))
                .isTrue());
    }

    @Property
    void asANumberTheyAreNoDay(
            @ForAll @IntRange(min = 0, max = 31) int day,
            @ForAll @IntRange(min = 0, max = 12) int month,
            @ForAll @IntRange(min = 1900, max = 2099) int year) {
        DateParts parts = new DateParts(year, month, day);

        assertThat(DateParts.ofNumber(parts.number())).isEqualTo(parts);
        assertThat(DateParts.isDay(parts.number())).isFalse();
        assertThat(parts.number()).isNotEqualTo(RegistryRecord.NO_DATE);
    }

    @Test
    void daysAndNoDateAreNoParts() {
        int earliest = Math.toIntExact(LocalDate.of(1500, 1, 1).toEpochDay());

        assertThat(DateParts.isDay(earliest)).isTrue();
        assertThat(DateParts.ofNumber(earliest)).isNull();
        assertThat(DateParts.isDay(RegistryRecord.NO_DATE)).isFalse();
        assertThat(DateParts.ofNumber(RegistryRecord.NO_DATE)).isNull();
    }

    private static boolean isOf(LocalDate day, DateParts parts) {
        return day.getYear() == parts.year()
                && (parts.month() == DateParts.UNKNOWN || parts.month() == day.getMonthValue())
                && (parts.day() == DateParts.UNKNOWN || parts.day() == day.getDayOfMonth());
    }
}
