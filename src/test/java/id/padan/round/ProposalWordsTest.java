package id.padan.round;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.message.Messages;
import org.junit.jupiter.api.Test;

class ProposalWordsTest {

    @Test
    void eachKindAndStatusIsToldInBothLanguages() {
        for (Language language : Language.values()) {
            ProposalWords words = new ProposalWords(language, null);
            Messages messages = Messages.of(ProposalWords.class, language);
            for (ProposalKind kind : ProposalKind.values()) {
                assertThat(words.kind(kind)).isNotBlank();
            }
            for (ProposalStatus status : ProposalStatus.values()) {
                assertThat(words.status(status)).isNotBlank();
                assertThat(messages.text("became." + status, "OPD"))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.of(ProposalWords.class, Language.EN).keys())
                .isEqualTo(Messages.of(ProposalWords.class, Language.ID).keys());
    }
}
