package id.padan.cli;

import id.padan.message.Language;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command stands: what it writes to, and for whom.
 *
 * @param out takes results
 * @param err takes progress and problems
 * @param interactive whether a person watches {@code err}
 * @param columns how many characters a line holds
 * @param language the language of who started the command, until a job file says otherwise
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, int columns, Language language) {

    private static final int USUAL_COLUMNS = 80;

    /** {@return the terminal of this process; it speaks UTF-8, whatever the locale is} */
    static Terminal ofProcess() {
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                isWatched(),
                widthFrom(System.getenv()),
                localeLanguage());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The launcher knows it for certain; without it, Java's own notion has to do. */
    @SuppressWarnings("SystemConsoleNull") // null is what older Java says; newer Java is asked in isTerminal
    private static boolean isWatched() {
        String launcher = System.getProperty("padan.terminal");
        if (launcher != null) {
            return Boolean.parseBoolean(launcher);
        }
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there is a console without a terminal, and a method to ask for it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    private static int widthFrom(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }

    private static Language localeLanguage() {
        String indonesian = Locale.forLanguageTag(Language.ID.code()).getLanguage();
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals(indonesian) ? Language.ID : Language.EN;
    }
}
