package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.table.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterMessagesTest {

    @ParameterizedTest
    @EnumSource(RosterProblemCode.class)
    void everyProblemIsToldInBothLanguagesWithAdvice(RosterProblemCode code) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(RosterReader.class, language);
            assertThat(messages.text("problem." + code)).isNotBlank();
            assertThat(messages.text("advice." + code)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(UnreadableException.Reason.class)
    void whyAFileCannotBeReadIsToldOfTheWholeFile(UnreadableException.Reason reason) {
        assertThat(RosterProblemCode.of(reason).isOfWholeFile()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RosterField.class)
    void everyFieldHasItsNameInBothLanguages(RosterField field) {
        for (Language language : Language.values()) {
            assertThat(Messages.of(RosterReader.class, language).text("field." + field))
                    .isNotBlank();
        }
    }
}
