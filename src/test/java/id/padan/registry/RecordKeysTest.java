package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two keys that are read of every record. */
class RecordKeysTest {

    private static final List<String> PATTERNS = List.of(
            "dd-MM-uuuu",
            "d-M-uuuu",
            "dd/MM/uuuu",
            "d.M.uuuu",
            "uuuu-MM-dd",
            "uuuu/M/d",
            "ddMMuuuu",
            "uuuuMMdd",
            "dd-MM-uuuu' 00:00:00'",
            "uuuu-MM-dd'T00:00:00.000'",
            "' 'dd-MM-uuuu' '",
            "''''uuuu-MM-dd");

    @Property
    void everyDateIsReadInEveryForm(@ForAll @IntRange(min = -43829, max = 47846) int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        for (String pattern : PATTERNS) {
            String text = DateTimeFormatter.ofPattern(pattern).format(date);
            assertThat(birthDay(text)).as(text).isEqualTo(epochDay);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "00-00-0000",
                "31-04-1990",
                "29-02-1900",
                "30-02-2000",
                "12-13-1990",
                "12-05-90",
                "12-05",
                "12-05-1990-01",
                "12--1990",
                "12 Mei 1990",
                "12-05-19901",
                "012-05-1990",
                "12-05-1849",
                "12-05-2101",
                "1990-05",
                "1990-005-12",
                "12051849",
                "99999999",
                "123456789",
                "12-05-1990x",
                "12-05-1990 x",
                "2-1990-05",
                "99999999999-01-01"
            })
    void whatIsNoBirthDateIsNone(String text) {
        assertThat(birthDay(text)).isEqualTo(RegistryRecord.NO_DATE);
    }

    @Property
    void sixteenDigitsAreANik(@ForAll @NumericChars @StringLength(16) String digits) {
        for (String text : List.of(digits, " " + digits, "'" + digits, digits + ".0", digits + "\u00A0")) {
            assertThat(RecordKeys.Niks.parse(text.toCharArray(), text.length())).isEqualTo(Long.parseLong(digits));
            assertThat(RecordKeys.Niks.read(text.toCharArray(), text.length()).text())
                    .isEqualTo(digits);
        }
    }

    @Property
    void anyOtherNumberOfDigitsIsNone(@ForAll @NumericChars @StringLength(min = 1, max = 40) String digits) {
        if (digits.length() != 16) {
            assertThat(RecordKeys.Niks.parse(digits.toCharArray(), digits.length()))
                    .isEqualTo(RegistryRecord.NO_NIK);
            assertThat(RecordKeys.Niks.read(digits.toCharArray(), digits.length()))
                    .isEqualTo(new NikReading.Malformed(digits, digits));
        }
    }

    @Property
    void noTextBreaksTheReading(@ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 30) String text) {
        char[] chars = text.toCharArray();
        boolean isNik = RecordKeys.Niks.parse(chars, chars.length) != RegistryRecord.NO_NIK;

        assertThat(RecordKeys.Niks.read(chars, chars.length) instanceof NikReading.Complete)
                .isEqualTo(isNik);
        assertThat(birthDay(text)).matches(day -> day == RegistryRecord.NO_DATE || Math.abs(day) < 50_000);
    }

    private static int birthDay(String text) {
        // Longer than the text, as the buffer is.
        char[] buffer = (text + "0123456789").toCharArray();
        return RecordKeys.BirthDays.parse(buffer, text.length());
    }
}
