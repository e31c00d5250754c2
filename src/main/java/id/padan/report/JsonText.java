package id.padan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON for scripts that people read too: indented by two spaces, line feeds on every system, one at the end. */
public final class JsonText {

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonText() {}

    /** Writes one JSON value. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the value.
         *
         * @param json where to
         * @throws IOException never, for it goes to memory; only the generator says so
         */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * {@return a record as text that ends in a line feed; its keys are the record's components, with underscores}
     *
     * @param document a record of records, lists, maps, texts and numbers
     */
    public static String of(Record document) {
        return of(json -> RECORDS.writeValue(json, document));
    }

    /**
     * {@return JSON as text that ends in a line feed}
     *
     * @param content writes the value
     */
    public static String of(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            json.setPrettyPrinter(printer);
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /**
     * Writes a list of texts.
     *
     * @param json where to, within an object
     * @param name the key of the list
     * @param texts the texts, in order
     * @throws IOException if it cannot be written
     */
    public static void writeTexts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
