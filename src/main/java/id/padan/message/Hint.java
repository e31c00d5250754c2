package id.padan.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands that people are told to type: as this one was started, so that they run as they are printed. */
public final class Hint {

    /** The system property that holds what stands before a command where neither launcher nor {@code java -jar} started it. */
    public static final String STARTED_BY = "padan.started-by";

    /** The system property that holds the same for other programs, with whole paths: a word a line. */
    public static final String KEPT_UP_BY = "padan.kept-up-by";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./~-]+");

    private Hint() {}

    /**
     * {@return a command of this program}
     *
     * @param words its name and arguments; those that a shell would part are quoted
     */
    public static String command(String... words) {
        return Stream.concat(Stream.of(program()), Stream.of(words).map(Hint::quoted))
                .collect(Collectors.joining(" "));
    }

    /** The launcher says what it was called, and so does the program for clusters; without them, Java was told the jar. */
    private static String program() {
        String launcher = System.getProperty("padan.command", "");
        if (!launcher.isEmpty()) {
            return quoted(launcher);
        }
        String other = System.getProperty(STARTED_BY, "");
        if (!other.isEmpty()) {
            return other;
        }
        CodeSource source = Hint.class.getProtectionDomain().getCodeSource();
        boolean packed = source != null && source.getLocation().getPath().endsWith(".jar");
        return packed ? "java -jar " + quoted(System.getProperty("java.class.path", "padan.jar")) : "padan";
    }

    /** {@return this program as other programs start it, with whole paths: the launcher, what began it instead, or Java with the jar} */
    public static List<String> program(String launcher) {
        Path called = Path.of(launcher).toAbsolutePath().normalize();
        // Windows finds padan.cmd by the name padan.
        Path command = called.resolveSibling(called.getFileName() + ".cmd");
        if (!launcher.isEmpty() && Files.isRegularFile(called)) {
            return List.of(called.toString());
        }
        if (!launcher.isEmpty() && Files.isRegularFile(command)) {
            return List.of(command.toString());
        }
        String other = System.getProperty(KEPT_UP_BY, "");
        if (!other.isEmpty()) {
            return other.lines().toList();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path jar = Path.of(System.getProperty("java.class.path", "padan.jar"));
        return List.of(java, "-jar", jar.toAbsolutePath().normalize().toString());
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
