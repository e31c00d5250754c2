package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.reconcile.DuplicateKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportMessagesTest {

    @Test
    void eachCodeHasItsTextInBothLanguages() {
        List<String> keys = Stream.of(
                        Arrays.stream(OutputFolderException.Code.values()).map(code -> "output." + code),
                        Arrays.stream(DuplicateKind.values()).map(kind -> "console.duplicate." + kind),
                        Arrays.stream(PersonField.values()).map(field -> "field." + field.key()),
                        Arrays.stream(ComparisonLevel.values()).map(level -> "level." + level))
                .flatMap(each -> each)
                .toList();
        for (Language language : Language.values()) {
            for (String key : keys) {
                assertThat(Messages.of(OutputFolder.class, language).text(key, 1, 2))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys(Language.EN)).isNotEmpty().isEqualTo(keys(Language.ID));
    }

    private static Set<String> keys(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = OutputFolder.class.getResourceAsStream("messages_" + language.code() + ".properties")) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
