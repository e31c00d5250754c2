package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    private static final NikReading NO_NIK = new NikReading.Missing();

    private final DateReader reader = DateReader.ofBirths();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12-05-1990",
                "12/05/1990",
                "12.05.1990",
                "12 05 1990",
                "12,05,1990",
                "12\\05\\1990",
                "12 - 05 - 1990",
                "12-5-1990",
                "12/5/90",
                "12-05-'90",
                "1990-05-12",
                "1990/5/12",
                "1990-05-12 00:00:00",
                "1990-05-12T00:00:00",
                "1990-05-12T00:00:00.000Z",
                "12/05/1990 0:00",
                "12/05/1990 00.00.00",
                "12 Mei 1990",
                "12 MEI 90",
                "12Mei1990",
                "12-Mei-1990",
                "12 May 1990",
                "12 Mey 1990",
                "May 12, 1990",
                "Sabtu, 12 Mei 1990",
                "sabtu 12-05-1990",
                "12-V-1990",
                "12051990",
                "19900512",
                "120590",
                "12-MAY-90",
                "12-MAY-1990 12:00:00 AM",
                "12-MAY-90 12.00.00.000000000 AM",
                "1990-05-12T00:00:00+07:00",
                "Sat May 12 1990 00:00:00 GMT+0800 (Central Indonesia Time)",
                "Sat May 12 00:00:00 WITA 1990",
                "Sat, 12 May 1990 00:00:00 +0000",
                "33005.0",
                "33005,25",
                "33005"
            })
    void oneDayIsWrittenInManyWays(String written) {
        assertThat(reader.read(written, NO_NIK)).isEqualTo(new DateReading(LocalDate.of(1990, 5, 12), written));
    }

    @ParameterizedTest
    @CsvSource({
        "1 Peb 1985, 1985-02-01",
        "1 Pebruari 1985, 1985-02-01",
        "1 Febuari 1985, 1985-02-01",
        "17 Agt 1985, 1985-08-17",
        "17 Agust 1985, 1985-08-17",
        "17 Agustuss 1985, 1985-08-17",
        "9 Nop 1985, 1985-11-09",
        "9 Nopember 1985, 1985-11-09",
        "9 Novembr 1985, 1985-11-09",
        "25 Des 1985, 1985-12-25",
        "25 Desembar 1985, 1985-12-25",
        "3 Okt 1985, 1985-10-03",
        "3 Aprl 1985, 1985-04-03",
        "3 Sept. 1985, 1985-09-03",
        "29 Februari 2000, 2000-02-29"
    })
    void monthsAreReadInTheirSpellings(String written, LocalDate date) {
        assertThat(reader.read(written, NO_NIK).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00-0000",
                "31-02-1990",
                "29-02-1990",
                "32-01-1990",
                "05/25/1990",
                "12-13-1990",
                "12 Jubi 1990",
                "1990",
                "Mei 1990",
                "12 Mei di",
                "12 Mei AB",
                "di 12 Mei",
                "12-05-990",
                "12-05-19990",
                "12-05-1490",
                "12",
                "365",
                "90000",
                "90000.5",
                "tidak tahu",
                "12-05",
                "7371011205900001"
            })
    void whatIsNoDateStaysUnread(String written) {
        assertThat(reader.read(written, NO_NIK)).isEqualTo(new DateReading(null, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "--", "?", "."})
    void aPlaceholderIsNoDate(String written) {
        assertThat(reader.read(written, NO_NIK)).isEqualTo(DateReading.MISSING);
    }

    @Test
    void theDayStandsBeforeTheMonthUnlessTheNikSaysOtherwise() {
        assertThat(reader.read("05/12/1990", NO_NIK).date()).isEqualTo("1990-12-05");
        assertThat(reader.read("05/12/1990", nik("7371011205900001")).date()).isEqualTo("1990-05-12");
        assertThat(reader.read("05/12/1990", nik("7371010512900001")).date()).isEqualTo("1990-12-05");
        assertThat(reader.read("05/12/1990", nik("7371012203850001")).date()).isEqualTo("1990-12-05");
        assertThat(reader.read("5/12/90", nik("7371015205900001")).date())
                .as("a woman's day counts from 41")
                .isEqualTo("1990-05-12");
    }

    @Test
    void datesWithDashesAreNeverTurnedAround() {
        assertThat(reader.read("05-12-1990", nik("7371011205900001")).date()).isEqualTo("1990-12-05");
    }

    @Test
    void aMonthThatIsNoneNeedsTheNikToBeADay() {
        assertThat(reader.read("05/25/1990", nik("7371012505900001")).date()).isEqualTo("1990-05-25");
        assertThat(reader.read("05/25/1990", nik("7371012605900001")).date()).isNull();
    }

    @Test
    void theNikTellsAYearFromADay() {
        assertThat(reader.read("12-05-08", NO_NIK).date()).isEqualTo("2008-05-12");
        assertThat(reader.read("12-05-08", nik("7371010805120001")).date()).isEqualTo("2012-05-08");
    }

    @Test
    void theSureDigitsOfADamagedNikSettleADateToo() {
        NikReading damaged = new NikReading.Damaged("737101120590000", "7371011205900000");
        assertThat(reader.read("05/12/1990", damaged).date()).isEqualTo("1990-05-12");
        NikReading worse = new NikReading.Damaged("73710", "7.37101E+15");
        assertThat(reader.read("05/12/1990", worse).date()).isEqualTo("1990-12-05");
    }

    @ParameterizedTest
    @CsvSource({"15, 2015", "16, 1916", "99, 1999", "00, 2000"})
    void aTwoDigitYearOfBirthLiesBetween1916And2015(String year, int full) {
        assertThat(reader.read("12-05-" + year, NO_NIK).date()).isEqualTo(LocalDate.of(full, 5, 12));
    }

    @Test
    void aTwoDigitYearOfServiceLiesBetween1950And2049() {
        DateReader service = DateReader.ofService();
        assertThat(service.read("01-01-22", NO_NIK).date()).isEqualTo("2022-01-01");
        assertThat(service.read("01-01-50", NO_NIK).date()).isEqualTo("1950-01-01");
    }

    @Test
    void spreadsheetsCountTheirDaysFrom1900Or1904() {
        assertThat(reader.read(33005, false, NO_NIK).text()).isEqualTo("1990-05-12");
        assertThat(reader.read(33005.75, false, NO_NIK).text()).isEqualTo("1990-05-12");
        assertThat(reader.read(31543, true, NO_NIK).text()).isEqualTo("1990-05-12");
        assertThat(reader.read(3000, false, NO_NIK).text()).isEqualTo("1908-03-18");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 12, 31, 59, 61, 90, 365, 1990, 2999})
    void aNumberTooSmallForADayOfSomebodyWhoWorksIsNoDate(double value) {
        assertThat(reader.read(value, false, NO_NIK).date()).isNull();
        assertThat(reader.read(value, false, NO_NIK).text()).isEqualTo(WrittenText.ofNumber(value));
    }

    @Test
    void aNumberBehindTheLastYearIsNoDate() {
        LocalDate last = LocalDate.of(2099, 12, 31);
        double serial = (double) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), last);

        assertThat(reader.read(serial, false, NO_NIK).date()).isEqualTo(last);
        assertThat(reader.read(serial + 1, false, NO_NIK).date()).isNull();
    }

    @Test
    void yearsBefore1900AreYears() {
        assertThat(reader.read("12-05-1890", NO_NIK).date()).isEqualTo("1890-05-12");
        assertThat(reader.read("1630-01-31", NO_NIK).date()).isEqualTo("1630-01-31");
    }

    @Test
    void secondsBeforeMidnightAreTheNextDay() {
        assertThat(reader.read(33004.99986, false, NO_NIK).text()).isEqualTo("1990-05-12");
        assertThat(reader.read("1990-05-11T23:59:48.000Z", NO_NIK).date()).isEqualTo("1990-05-12");
        assertThat(reader.read("1990-05-11 23:58:00", NO_NIK).date()).isEqualTo("1990-05-11");
    }

    @Test
    void midnightOfIndonesiaByTheClockOfGreenwichIsTheNextDay() {
        DateReader jakarta = reader.ahead(7);
        assertThat(jakarta.read(33004.7083333333, false, NO_NIK).text()).isEqualTo("1990-05-12");
        assertThat(jakarta.read("1990-05-11T17:00:00.000Z", NO_NIK).date()).isEqualTo("1990-05-12");
        assertThat(jakarta.read("1990-05-11T16:59:48.000Z", NO_NIK).date()).isEqualTo("1990-05-12");
        assertThat(jakarta.read("1990-05-12", NO_NIK).date()).isEqualTo("1990-05-12");
        assertThat(jakarta.read("11/05/1990 05:00:00 PM", nik("7371011205900001"))
                        .date())
                .isEqualTo("1990-05-12");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 60, 0.5, 200_000, 1990, Double.NaN, Double.POSITIVE_INFINITY})
    void aNumberThatIsNoDayStaysUnread(double value) {
        assertThat(reader.read(value, false, NO_NIK).date()).isNull();
    }

    @Test
    void digitsTypedWithoutSeparatorsLoseALeadingZeroInANumberCell() {
        assertThat(reader.read(7051990, false, NO_NIK).text()).isEqualTo("1990-05-07");
        assertThat(reader.read(19900507, false, NO_NIK).text()).isEqualTo("1990-05-07");
    }

    private static NikReading nik(String digits) {
        return new NikReading.Complete(new Nik(digits));
    }
}
