package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final int LONGEST = 32_767;

    @Property
    void everyTextBecomesOneThatACellCanHold(@ForAll @StringLength(max = 200) String text) {
        String fit = CellText.of(text);

        assertThat(fit.codePoints())
                .allMatch(c -> c == '\n'
                        || (c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)));
        assertThat(CellText.of(fit)).isEqualTo(fit);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(CellText.of("Ni Luh Putu D\u00e9wi, S.Pd\n12-05-1990"))
                .isEqualTo("Ni Luh Putu D\u00e9wi, S.Pd\n12-05-1990");
    }

    @Test
    void whatIsTooLongIsCutVisiblyAndNeverWithinACharacter() {
        assertThat(CellText.of("a".repeat(40_000))).hasSize(LONGEST).endsWith("a\u2026");
        String smiles = "a" + "\ud83d\ude00".repeat(20_000);
        assertThat(CellText.of(smiles)).hasSizeLessThanOrEqualTo(LONGEST).endsWith("\ud83d\ude00\u2026");
    }

    @Test
    void whatLooksLikeACodeOfACharacterStaysText() {
        assertThat(CellText.encoded("_x000D_ a_b _x12_")).isEqualTo("_x005F_x000D_ a_b _x12_");
    }
}
