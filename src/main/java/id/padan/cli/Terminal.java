package id.padan.cli;

import id.padan.message.Language;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command stands: what it writes to, and for whom.
 *
 * @param out takes results
 * @param err takes progress and problems
 * @param in what a person types, where one can be asked; or null
 * @param interactive whether a person watches {@code err}
 * @param columns how many characters a line holds
 * @param language the language of who started the command, until a job file says otherwise
 * @param isAsked whether that language was asked for ({@code --language}), so that no job file says otherwise
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        @Nullable BufferedReader in,
        boolean interactive,
        int columns,
        Language language,
        boolean isAsked) {

    private static final int USUAL_COLUMNS = 80;

    /** {@return the terminal of this process; it speaks UTF-8, whatever the locale is} */
    static Terminal ofProcess() {
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                typed(),
                isWatched(),
                widthFrom(System.getenv()),
                localeLanguage(),
                false);
    }

    /**
     * {@return this terminal in the language that arguments ask for, if they do} Known before they are read, so that what is
     * wrong with them, and the help, can be told in it.
     *
     * @param arguments of the command line
     */
    Terminal asked(List<String> arguments) {
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            String code = argument.equals("-l") || argument.equals("--language")
                    ? next
                    : argument.startsWith("--language=") ? argument.substring("--language=".length()) : "";
            for (Language each : Language.values()) {
                if (each.code().equalsIgnoreCase(code)) {
                    return new Terminal(out, err, in, interactive, columns, each, true);
                }
            }
        }
        return this;
    }

    /**
     * {@return the language to speak where a job, or what is spoken of, has one of its own}
     *
     * @param its that language
     */
    Language languageOr(Language its) {
        return isAsked ? language : its;
    }

    /** Nobody is asked where standard input or output goes to no person. */
    @SuppressWarnings("SystemConsoleNull") // null is what older Java says; newer Java is asked in isTerminal
    private static @Nullable BufferedReader typed() {
        Console console = System.console();
        return console != null && isTerminal(console) ? new BufferedReader(console.reader()) : null;
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
