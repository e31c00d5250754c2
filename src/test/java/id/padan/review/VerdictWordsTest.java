package id.padan.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision.Verdict;
import id.padan.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer may write to decide. */
class VerdictWordsTest {

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyWordThatGoesOutIsReadBackInEitherLanguage(Verdict verdict) {
        for (Language language : Language.values()) {
            assertThat(VerdictWords.read(VerdictWords.word(verdict, language))).contains(verdict);
        }
        assertThat(VerdictWords.read(verdict.name())).contains(verdict);
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
    @ValueSource(strings = {"", "TERIM", "KANDIDAT 4", "ya", "TERIMA?"})
    void nothingElseIsTakenForADecision(String written) {
        assertThat(VerdictWords.read(written)).isEmpty();
    }

    @Test
    void theNearestWordIsSuggestedInTheReadersLanguage() {
        assertThat(VerdictWords.nearest("trima", Language.ID)).isEqualTo("TERIMA");
        assertThat(VerdictWords.nearest("tolk", Language.ID)).isEqualTo("TOLAK");
        assertThat(VerdictWords.nearest("rejct", Language.EN)).isEqualTo("REJECT");
        assertThat(VerdictWords.all(Language.ID))
                .containsExactly("TERIMA", "KANDIDAT 2", "KANDIDAT 3", "TOLAK", "TUNDA");
    }
}
