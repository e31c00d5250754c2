package id.padan.cli;

import id.padan.message.Language;
import id.padan.parallel.Cluster;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * What all commands have in common. A command says what it did through the console and returns how it ended; what it
 * throws is told to the user by {@link Failures}.
 */
@Command
abstract class PadanCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Padan padan;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "id|en")
    @SuppressWarnings("unused") // Terminal.asked acts on it
    private @Nullable Language language;

    /**
     * Does the work.
     *
     * @param console speaks to the user
     * @return how it ended
     * @throws Exception what kept it from ending well
     */
    abstract ExitCode run(Console console) throws Exception;

    /** {@return who does what is large in a run; null if it is done in this process} */
    final @Nullable Cluster cluster() {
        return padan == null ? null : padan.cluster();
    }

    /** {@return whether standard output is for JSON only; false for commands that do not offer it} */
    boolean wantsJson() {
        return false;
    }

    /** {@return the language that the command speaks unless one is asked for} */
    Language usualLanguage(Language ofTerminal) {
        return ofTerminal;
    }

    @Override
    public final Integer call() throws Exception {
        Terminal terminal = padan == null ? Terminal.ofProcess() : padan.terminal();
        Console.Voice voice = wantsJson() ? Console.Voice.JSON : quiet ? Console.Voice.QUIET : Console.Voice.NORMAL;
        Console console = new Console(terminal, voice, usualLanguage(terminal.language()));
        console.hearOfWorkspaces();
        boolean done = false;
        try {
            ExitCode code = run(console);
            done = code == ExitCode.DONE;
            return code.code();
        } finally {
            console.end(done);
        }
    }
}
