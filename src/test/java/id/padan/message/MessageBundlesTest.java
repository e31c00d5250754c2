package id.padan.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that exists in one language exists in the other, and speaks of the same things. */
class MessageBundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]|%(\\d+\\$)?[sdx]");

    static List<Path> indonesianBundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            return files.filter(file -> file.toString().endsWith("_id.properties"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> messageBundles() throws IOException {
        return indonesianBundles().stream()
                .filter(file -> file.endsWith("messages_id.properties"))
                .toList();
    }

    @Test
    void anEnglishBundleNeverStandsAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            assertThat(files.filter(file -> file.toString().endsWith("_en.properties")))
                    .allSatisfy(
                            file -> assertThat(inOther(file, "_en.", "_id.")).exists());
        }
    }

    @ParameterizedTest
    @MethodSource("indonesianBundles")
    void bothLanguagesHaveTheSameKeys(Path indonesian) throws IOException {
        assertThat(keys(load(inOther(indonesian, "_id.", "_en.")))).isEqualTo(keys(load(indonesian)));
    }

    @ParameterizedTest
    @MethodSource("indonesianBundles")
    void bothLanguagesUseTheSameArguments(Path indonesian) throws IOException {
        Properties other = load(inOther(indonesian, "_id.", "_en."));
        Properties texts = load(indonesian);
        for (String key : keys(texts)) {
            assertThat(arguments(other.getProperty(key))).as(key).isEqualTo(arguments(texts.getProperty(key)));
        }
    }

    /** An apostrophe alone would silence every argument behind it. */
    @ParameterizedTest
    @MethodSource("messageBundles")
    void everyArgumentIsReachedByItsValue(Path indonesian) throws IOException {
        for (Path file : List.of(indonesian, inOther(indonesian, "_id.", "_en."))) {
            Properties texts = load(file);
            for (String key : keys(texts)) {
                String pattern = texts.getProperty(key);
                int formats = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
                int arguments = arguments(pattern).stream()
                        .mapToInt(argument -> Integer.parseInt(argument) + 1)
                        .max()
                        .orElse(0);
                assertThat(formats).as(file + " " + key).isEqualTo(arguments);
            }
        }
    }

    private static Path inOther(Path file, String from, String to) {
        return file.resolveSibling(file.getFileName().toString().replace(from, to));
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static SortedSet<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static SortedSet<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
