package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.table.CellText;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the loops say that every cell goes through is what the plain definition says. */
class CellQuestionsTest {

    private static final Pattern ORDINAL = Pattern.compile("\\(?(\\d{1,6})[.)]?");

    @Property
    void aTextHasTheKeyThatIsMadeOfIt(@ForAll("texts") String text, @ForAll("texts") String other) {
        assertThat(CellText.hasKey(text, CellText.key(text))).isTrue();
        assertThat(CellText.hasKey(text, CellText.key(other)))
                .isEqualTo(CellText.key(text).equals(CellText.key(other)));
    }

    @Property
    void ordinalsAreNumbersWithFewMarks(@ForAll("ordinals") String text) {
        var matcher = ORDINAL.matcher(text);
        int expected = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        assertThat(RowWords.number(text, 6)).isEqualTo(expected);
    }

    @Property
    void digitsOfAllScriptsCount(@ForAll("texts") String text) {
        assertThat(CellText.digits(text))
                .isEqualTo((int) text.chars().filter(Character::isDigit).count());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("aAbB1 ./-").ofMaxLength(5),
                Arbitraries.of(
                        "NO. KTP (NIK)", "No KTP NIK", "no ktp  nik", " NO KTP NIK", "N\u00d3 KTP", "\uff2e\uff2f"),
                Arbitraries.strings().ofMaxLength(4));
    }

    @Provide
    Arbitrary<String> ordinals() {
        return Arbitraries.strings().withChars("()0123.9a ").ofMaxLength(9);
    }
}
