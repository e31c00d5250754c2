package id.padan.review.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON inside a {@code <script>} element. Of all characters only {@code <} could end the element or open a comment in it;
 * JSON can say it otherwise. The page reads the element's text with {@code JSON.parse} and never as a script, so the line
 * separators that JSON allows and scripts once did not are harmless.
 */
final class ScriptJson {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new WithoutTags())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ScriptJson() {}

    /** {@return a generator that leaves the writer open} */
    static JsonGenerator generator(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** {@return JSON that was made elsewhere, fit for the element: outside of texts, JSON has no such character} */
    static String of(String json) {
        return json.replace("<", "\\u003c");
    }

    private static final class WithoutTags extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private final int[] codes = standardAsciiEscapesForJSON();

        WithoutTags() {
            codes['<'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == '<' ? new SerializedString("\\u003c") : null;
        }
    }

    /**
     * Texts that rows repeat (OPD, files, sheets, codes), each written once; rows hold their numbers. Never texts that differ
     * from row to row, so that this does not grow with the rows.
     */
    static final class RepeatedTexts {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        /** {@return the text's number, from 0 in the order of first use} */
        int number(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            texts.add(text);
            numbers.put(text, texts.size() - 1);
            return texts.size() - 1;
        }

        /** {@return all texts by their numbers} */
        List<String> texts() {
            return texts;
        }
    }
}
