package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Standing;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookMessagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsWords(Language language) {
        Messages messages = Messages.of(WorkbookFile.class, language);
        for (Reason reason : Reason.values()) {
            assertThat(messages.text("reason." + reason)).isNotBlank();
            assertThat(messages.text("expected." + reason)).isNotBlank();
        }
        for (DuplicateKind kind : DuplicateKind.values()) {
            assertThat(messages.text("kind." + kind)).isNotBlank();
        }
        for (PersonField field : PersonField.values()) {
            assertThat(messages.text("column." + field.key())).isNotBlank();
        }
        for (Standing.Change change : Standing.Change.values()) {
            assertThat(messages.text("standing.outdated." + change)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFlagThatWarnsHasItsWords(Language language) {
        Messages messages = Messages.of(WorkbookFile.class, language);
        for (Flag flag : Flag.values()) {
            assertThat(messages.has("flag." + flag)).as("%s", flag).isEqualTo(Wording.isWarning(flag));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothLanguagesHaveTheSameKeys(Language language) {
        assertThat(Messages.of(WorkbookFile.class, language).keys())
                .isEqualTo(Messages.of(WorkbookFile.class, Language.ID).keys());
    }
}
