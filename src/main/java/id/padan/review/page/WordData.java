package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.report.Summary;
import java.io.IOException;
import java.util.List;

/**
 * The words of the page in both languages: an object by language of objects by key. Places for arguments stay in them
 * ({@code {0}}), the page fills them.
 */
final class WordData {

    /** The report's words that the page uses too, by the beginnings of their keys. */
    private static final List<String> OF_REPORT = List.of("field.", "level.", "name.");

    private WordData() {}

    static void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeObjectFieldStart(language.code());
            Messages own = Messages.of(WordData.class, language);
            for (String key : own.keys()) {
                json.writeStringField(key, own.text(key));
            }
            Messages report = Messages.of(Summary.class, language);
            for (String key : report.keys()) {
                if (OF_REPORT.stream().anyMatch(key::startsWith)) {
                    json.writeStringField(key, report.text(key));
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
