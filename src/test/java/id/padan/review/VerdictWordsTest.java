package id.padan.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision.Verdict;
import id.padan.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer may write to decide. */
class VerdictWordsTest {

    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = Mode.EXCLUDE, names = "OTHER")
    void everyWordThatGoesOutIsReadBackInEitherLanguage(Verdict verdict) {
        for (Language language : Language.values()) {
            assertThat(VerdictWords.read(VerdictWords.word(verdict, language))).contains(verdict);
        }
        assertThat(VerdictWords.read(verdict.name())).contains(verdict);
    }

    @Test
    void aFileCannotNameSomebodyElse() {
        for (Language language : Language.values()) {
            String word = VerdictWords.word(Verdict.OTHER, language);
            assertThat(VerdictWords.all(language)).doesNotContain(word);
            assertThat(VerdictWords.read(word)).isEmpty();
        }
        assertThat(VerdictWords.read(Verdict.OTHER.name())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "terima, ACCEPT",
        "' Kandidat  2 ', CANDIDATE_2",
        "kandidat2, CANDIDATE_2",
        "candidate-3, CANDIDATE_3",
        "Kandidat 1, ACCEPT",
        "tolak, REJECT",
        "tunda, POSTPONE"
    })
    void caseAndSpacesAreFree(String written, Verdict verdict) {
        assertThat(VerdictWords.read(written)).contains(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TERIM", "KANDIDAT 4", "entah", "TERIMA?", "tidak ditolak", "belum sesuai", "ya tidak"})
    void nothingElseIsTakenForADecision(String written) {
        assertThat(VerdictWords.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setuju", "ya", "OK", "Oke.", "sesuai", "benar", "cocok", "Yes", "agree", "correct", "TRUE", "calon 1"
            })
    void wordsThatMeanTheSameAcceptToo(String written) {
        assertThat(VerdictWords.read(written)).contains(Verdict.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidak",
                "bukan",
                "salah",
                "ditolak",
                "No",
                "wrong",
                "tidak sesuai",
                "Tidak setuju!",
                "tdk cocok",
                "not ok",
                "FALSE"
            })
    void wordsThatDenyReject(String written) {
        assertThat(VerdictWords.read(written)).contains(Verdict.REJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "trima, TERIMA",
        "tolk, TOLAK",
        "tolka, TOLAK",
        "rejct, REJECT",
        "kandidat 22, KANDIDAT 2",
        "tidka, TIDAK",
        "setjuu, SETUJU"
    })
    void theWordIsSuggestedThatOneSlipSeparates(String written, String word) {
        assertThat(VerdictWords.nearest(written)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"entah", "trma", "y", "yo", "tidak sesua", "tidak ditolak", "kandidat 4", "inacept", "selesai"})
    void whatIsFurtherFromEveryWordOrBetweenTwoIsNotGuessed(String written) {
        assertThat(VerdictWords.nearest(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOLAK:", "(tolak)", "“Tolak”", "'TOLAK", "tolak;", "* TOLAK *"})
    void marksAroundAWordChangeNothing(String written) {
        assertThat(VerdictWords.read(written)).contains(Verdict.REJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOLAK?", "TOLAK/TUNDA", "tolak atau tunda", "[x] TOLAK"})
    void whatIsAskedOrLeftOpenIsNoDecision(String written) {
        assertThat(VerdictWords.read(written)).isEmpty();
    }

    @Test
    void theWordsThatGoOutAreFive() {
        assertThat(VerdictWords.all(Language.ID))
                .containsExactly("TERIMA", "KANDIDAT 2", "KANDIDAT 3", "TOLAK", "TUNDA");
    }
}
