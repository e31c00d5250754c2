package id.padan.review.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a NIK is shown. */
class NikTextsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7371014203850002, '', 7371··········02",
                "7371014203850002, 7371014203850002, 7371··········02",
                "7371014203850002, 7371014213850002, 7371····0·····02",
                "7371014203850002, 7371012403850002, 7371··42······02",
                "737101420385002, 7371014203850002, 7371·········02",
                "7371014203850002, 7371015507920004, 7371··········02",
                "7.37101E+15, 7371014203850002, 7.37···E+15",
            })
    void theFirstFourTheLastTwoAndTheDigitsInQuestion(String nik, String other, String shown) {
        assertThat(NikTexts.MASKED.of(nik, other)).isEqualTo(shown);
        assertThat(NikTexts.WHOLE.of(nik, other)).isEqualTo(nik);
    }

    @Test
    void noneIsWholeWithinOtherText() {
        assertThat(NikTexts.MASKED.within("the registry has: 7371014203850002, row 12"))
                .isEqualTo("the registry has: 7371··········02, row 12");
        assertThat(NikTexts.WHOLE.within("7371014203850002")).isEqualTo("7371014203850002");
    }
}
