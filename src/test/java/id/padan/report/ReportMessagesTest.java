package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.reconcile.DuplicateKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportMessagesTest {

    @Test
    void eachCodeHasItsTextInBothLanguages() {
        List<String> keys = Stream.concat(
                        Arrays.stream(OutputFolderException.Code.values()).map(code -> "output." + code),
                        Arrays.stream(DuplicateKind.values()).map(kind -> "console.duplicate." + kind))
                .toList();
        for (Language language : Language.values()) {
            for (String key : keys) {
                assertThat(Messages.of(OutputFolder.class, language).text(key, "A", "B"))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }
}
