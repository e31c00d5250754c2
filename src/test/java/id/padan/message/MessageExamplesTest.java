package id.padan.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each message is read where a person meets it: beside one that is filled in, or that is part of a sentence, stands a comment
 * with an example of it in its place. One that stands by itself, such as a heading, is its own example.
 */
class MessageExamplesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern NIK = Pattern.compile("\\d{16}");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("messages_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsFilledInOrPartOfASentenceHasAnExampleAboveIt(Path bundle) throws IOException {
        assertThat(entries(bundle).stream()
                        .filter(entry -> entry.needsAnExample()
                                && entry.comments().stream().noneMatch(entry::isShownBy))
                        .map(Entry::key))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noExampleHasAWholeNik(Path bundle) throws IOException {
        assertThat(Files.readAllLines(bundle))
                .noneMatch(line -> NIK.matcher(line).find());
    }

    /** A message, and the comments that hold for it: those right above it, or above its neighbours up to the next gap. */
    private record Entry(String key, String text, List<String> comments) {

        boolean needsAnExample() {
            return isFilledIn() || Character.isLowerCase(text.strip().codePointAt(0));
        }

        private boolean isFilledIn() {
            return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length > 0;
        }

        /** All that is fixed in the message is in the example, in the same order, and something between. */
        boolean isShownBy(String example) {
            MessageFormat format = new MessageFormat(text, Locale.ROOT);
            Object[] values = new Object[format.getFormatsByArgumentIndex().length];
            for (int i = 0; i < values.length; i++) {
                format.setFormatByArgumentIndex(i, null);
                values[i] = "\0";
            }
            String pattern = Stream.of(spaced(format.format(values)).strip().split("\0", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return !PLACEHOLDER.matcher(example).find()
                    && Pattern.compile(pattern).matcher(spaced(example)).find();
        }

        private static String spaced(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }

    private static List<Entry> entries(Path bundle) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        boolean open = false;
        for (String line : Files.readAllLines(bundle)) {
            if (line.startsWith("#")) {
                comments = open ? comments : new ArrayList<>();
                comments.add(line.substring(1));
            } else {
                Properties one = new Properties();
                one.load(new StringReader(line));
                List<String> above = List.copyOf(comments);
                one.forEach((key, text) -> entries.add(new Entry((String) key, (String) text, above)));
                comments = line.isBlank() ? new ArrayList<>() : comments;
            }
            open = line.startsWith("#");
        }
        return entries;
    }
}
