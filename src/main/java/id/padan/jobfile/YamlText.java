package id.padan.jobfile;

import id.padan.message.Language;
import id.padan.message.Nearest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** From bytes to YAML's nodes, with what can go wrong on the way said in words that a clerk can act on. */
final class YamlText {

    /** A job file has a few dozen lines; what is larger is another file that was named by mistake. */
    private static final long MAX_BYTES = 256 * 1024;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    /** Finds the language of a file that is not YAML, so that its author is told in it. */
    private static final Pattern LANGUAGE_LINE = Pattern.compile("(?m)^language:\\s*[\"']?(id|en)\\b");

    private YamlText() {}

    /** Whether nothing stands behind a key, or in a file. */
    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    /** {@return the language in which the author is told of it; the usual one where none is named} */
    static Language language(@Nullable String text) {
        Matcher line = LANGUAGE_LINE.matcher(text == null ? "" : text);
        return line.find() && line.group(1).equals(Language.EN.code()) ? Language.EN : Language.ID;
    }

    /** {@return the bytes of a file, or null after noting why there are none} */
    static byte @Nullable [] bytes(Path file, Problems problems) {
        try {
            if (Files.isDirectory(file)) {
                problems.ofFile("file.folder");
            } else if (Files.notExists(file)) {
                notThere(file, problems);
            } else if (Files.size(file) > MAX_BYTES) {
                problems.ofFile("file.too_large", MAX_BYTES / 1024);
            } else {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            problems.ofFile("file.unreadable");
        }
        return null;
    }

    private static void notThere(Path file, Problems problems) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            problems.ofFile("file.missing");
            return;
        }
        try (var siblings = Files.list(folder)) {
            var names = siblings.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                problems.ofFile("file.missing");
            } else {
                problems.ofFile(
                        "file.missing_near", Nearest.to(String.valueOf(file.getFileName()), names), folder.toString());
            }
        }
    }

    /** {@return the text, or null after noting which line is not in the encoding} */
    static @Nullable String decode(byte[] bytes, Problems problems) {
        Charset charset = charset(bytes);
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = strict.decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // Decoded leniently, the first character that could not be read shows where it is.
            String lenient = new String(bytes, charset);
            problems.at(lineOf(lenient, lenient.indexOf('\uFFFD')), 1, "yaml.encoding");
            return null;
        }
    }

    /** UTF-8, unless the file begins with the mark that Windows' editor writes for its "Unicode". */
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** {@return the top node, or null after noting why there is none} */
    static @Nullable Node compose(String text, Problems problems) {
        try {
            Node top = new Compose(SETTINGS).composeString(text).orElse(null);
            if (top == null) {
                problems.ofFile("file.empty");
            }
            return top;
        } catch (MarkedYamlEngineException e) {
            notYaml(e, text, problems);
        } catch (ReaderException e) {
            problems.at(lineOf(text, text.offsetByCodePoints(0, e.getPosition())), 1, "yaml.character");
        } catch (YamlEngineException e) {
            problems.ofFile("yaml.syntax");
        } catch (StackOverflowError e) {
            problems.ofFile("yaml.too_deep");
        }
        return null;
    }

    private static void notYaml(MarkedYamlEngineException e, String text, Problems problems) {
        // Where a key has no colon, the parser complains of the next line: the key itself is the context.
        boolean noColon = e.getProblem().contains("could not find expected ':'");
        Mark mark = (noColon ? e.getContextMark() : e.getProblemMark()).orElse(null);
        if (mark == null) {
            problems.ofFile("yaml.syntax");
            return;
        }
        int position = mark.getIndex() < text.codePointCount(0, text.length())
                ? text.codePointAt(text.offsetByCodePoints(0, mark.getIndex()))
                : -1;
        problems.at(mark.getLine() + 1, mark.getColumn() + 1, advice(e, position));
    }

    /** {@return the message that fits the usual mistakes} */
    private static String advice(MarkedYamlEngineException e, int characterThere) {
        String problem = e.getProblem();
        if (characterThere == '\t') {
            return "yaml.tab";
        }
        if (problem.contains("escape") || String.valueOf(e.getContext()).contains("escape")) {
            return "yaml.backslash";
        }
        if (String.valueOf(e.getContext()).contains("alias") || "*&!%@`|>".indexOf(characterThere) >= 0) {
            return "yaml.quote";
        }
        if (problem.contains("unexpected end of stream")) {
            return "yaml.open_quote";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "yaml.colon";
        }
        return "yaml.syntax";
    }

    private static int lineOf(String text, int index) {
        return 1
                + (int) text.substring(0, Math.max(0, index))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
