package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops answer as the regular expressions do that say the same in one line. */
class WrittenTextTest {

    private static final Pattern NOTHING = Pattern.compile("[-\\s._?/'`]*|\\s*(?i:NA|NAN|NIL|NONE|NULL|N/A|\\\\N)\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{N})(?=\\p{L})|(?<=\\p{L})(?=\\p{N})");
    private static final Pattern START_OF_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]");
    private static final Pattern END_OF_WORD = Pattern.compile("(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])");

    @Property
    void nothingIsWrittenAsDashesAndDots(@ForAll("cells") String text) {
        assertThat(WrittenText.saysNothing(text))
                .isEqualTo(NOTHING.matcher(text).matches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL", "null", "NaN", "None", "nil", "NIHIL", "NA", "\\N", "(null)", "<NULL>", "#N/A", "n/a", "-"
            })
    void whatDatabasesAndProgramsWriteForNothingSaysNothing(String text) {
        assertThat(WrittenText.saysNothing(text)).isTrue();
        assertThat(WrittenText.saysNothing(text + "X")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NULL, false",
        "Nan, false",
        "NA, false",
        "TRUE, false",
        "\\N, true",
        "(null), true",
        "#N/A, true",
        "-, true"
    })
    void peopleAreCalledNullButNobodyIsCalledASign(String text, boolean none) {
        assertThat(WrittenText.saysNoName(text)).isEqualTo(none);
    }

    @Property
    void capitalsArePlain(@ForAll("cells") String text) {
        assertThat(WrittenText.capitals(text))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
    }

    @Property
    void lettersAndNumbersArePartedWhereTheyMeet(@ForAll("singles") String text) {
        List<String> parts =
                BETWEEN.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
        assertThat(WrittenText.parts(text)).isEqualTo(parts);
    }

    @Property
    void wordsBeginAndEndBetweenOtherSigns(@ForAll("singles") String text) {
        Matcher starts = START_OF_WORD.matcher(text);
        Matcher ends = END_OF_WORD.matcher(text);
        int start = WrittenText.startOfWord(text, 0);
        while (starts.find()) {
            assertThat(start).isEqualTo(starts.start());
            assertThat(ends.find()).isTrue();
            int end = WrittenText.endOfWord(text, start);
            assertThat(end).isEqualTo(ends.start());
            start = WrittenText.startOfWord(text, end);
        }
        assertThat(start).isEqualTo(text.length());
    }

    @Property
    void aNumberIsDigitsOnly(@ForAll("cells") String text) {
        assertThat(WrittenText.isNumber(text)).isEqualTo(text.matches("[0-9]+"));
    }

    @Example
    void signsThatTakeTwoCharactersAreLettersAndNumbersToo() {
        assertThat(WrittenText.parts("\ud835\udfcfA, \ud835\udc001"))
                .containsExactly("\ud835\udfcf", "A", "\ud835\udc00", "1");
        assertThat(WrittenText.endOfWord("\ud835\udfcf ", 0)).isEqualTo(2);
    }

    /** Behind a sign that takes two characters, the expressions do not see what it is. */
    @Provide
    Arbitrary<String> singles() {
        return cells().filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    /** Signs of all kinds, those of cells more often than others, pairs of two and halves of them too. */
    @Provide
    Arbitrary<String> cells() {
        StringArbitrary usual =
                Arbitraries.strings().withChars("0123459 -/.,:'`_?\tTAMSIabc\u00a0\u2019\uff11\u00b2\u2167");
        return Arbitraries.oneOf(
                usual.ofMaxLength(12),
                Arbitraries.strings().numeric().ofMaxLength(6),
                Arbitraries.strings().withChars(" -._?/'`\t\n").ofMaxLength(4),
                Arbitraries.strings()
                        .withChars('\ud835', '\udfcf', '\udc00', '1', 'A', ' ')
                        .ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(6));
    }
}
