package id.padan.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands that people are told to type: as this one was started, so that they run as they are printed. */
final class Hint {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./~-]+");

    private Hint() {}

    /**
     * {@return a command of this program}
     *
     * @param words its name and arguments; those that a shell would part are quoted
     */
    static String command(String... words) {
        return Stream.concat(Stream.of(program()), Stream.of(words).map(Hint::quoted))
                .collect(Collectors.joining(" "));
    }

    /** The launcher says what it was called; without it, Java was told the jar. */
    private static String program() {
        String launcher = System.getProperty("padan.command", "");
        String jar = System.getProperty("java.class.path", "");
        if (!launcher.isEmpty()) {
            return quoted(launcher);
        }
        return jar.endsWith(".jar") && !jar.contains(System.getProperty("path.separator", ":"))
                ? "java -jar " + quoted(jar)
                : "padan";
    }

    private static String quoted(String word) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (PLAIN.matcher(word).matches() || (windows && word.matches("[\\p{L}\\p{N}_@+=:,.\\\\/~-]+"))) {
            return word;
        }
        return windows ? "\"" + word + "\"" : "'" + word.replace("'", "'\\''") + "'";
    }
}
