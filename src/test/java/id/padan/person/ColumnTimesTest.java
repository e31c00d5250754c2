package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column's clock is told by the times in it. */
class ColumnTimesTest {

    private final ColumnTimes times = new ColumnTimes();

    @ParameterizedTest
    @CsvSource({
        "17:00:00.000Z, 7",
        "16:00:00Z, 8",
        "15:00:00+00:00, 9",
        "16:59:48.000Z, 7",
        "00:00:00Z, 0",
        "17:00:00+07:00, 0"
    })
    void aTextThatNamesTheClockIsEnough(String time, int hours) {
        times.add("1990-05-11T" + time);
        times.add("12 Mei 1990");
        assertThat(times.hoursAhead()).isEqualTo(hours);
    }

    @Test
    void numbersNeedToBeSeveralAtOneTime() {
        times.add(33004.7083333333);
        times.add(33004.7083333333);
        assertThat(times.hoursAhead()).isZero();
        times.add(33100.7083333333);
        times.add(33101.0);
        times.add(33101.99999);
        assertThat(times.hoursAhead()).isEqualTo(7);
        assertThat(times.time()).isEqualTo("17:00");
    }

    @Test
    void timesOfAllKindsAreTimesOfDay() {
        for (int hour = 8; hour < 20; hour++) {
            times.add("1990-05-11 " + hour + ":00:00Z");
        }
        assertThat(times.hoursAhead()).isZero();
        assertThat(times.time()).isNull();
    }
}
