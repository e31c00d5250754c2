package id.padan.cli;

import id.padan.access.ClusterPaths;
import id.padan.message.Language;
import id.padan.parallel.Cluster;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Entry point: {@code padan COMMAND ...}. A command is added by naming it here, and its texts in the help bundles. */
@Command(name = "padan", versionProvider = Padan.Version.class)
public final class Padan implements Callable<Integer> {

    /** In the order of the help. {@code RunCommand} is {@code run}. */
    private static final List<Class<? extends PadanCommand>> COMMANDS = List.of(
            InitCommand.class,
            RunCommand.class,
            CheckCommand.class,
            ScheduleCommand.class,
            RefreshCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            DecisionsCommand.class,
            ReviewCommand.class,
            EvaluateCommand.class,
            CalibrateCommand.class,
            FinalizeCommand.class,
            VerifyCommand.class,
            PurgeCommand.class,
            GenerateCommand.class);

    private final Terminal terminal;
    private final Supplier<? extends @Nullable Cluster> cluster;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "id|en")
    @SuppressWarnings("unused") // Terminal.asked acts on it
    private @Nullable Language language;

    private Padan(Terminal terminal, Supplier<? extends @Nullable Cluster> cluster) {
        this.terminal = terminal;
        this.cluster = cluster;
    }

    /**
     * Runs a command and ends the process with its {@link ExitCode}.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(run(args, () -> null));
    }

    /**
     * Runs a command as the only one of its process, with a cluster for what is large in runs; {@return its exit code}
     *
     * @param args the command and its arguments
     * @param cluster makes it, once, when a run begins
     */
    public static int run(String[] args, Supplier<? extends @Nullable Cluster> cluster) {
        Terminal terminal = Terminal.ofProcess().asked(List.of(args));
        Interruption.beforeAnyWatch(() -> new Failures(terminal).broken(new InterruptedException()));
        // Starting the log takes as long as learning the commands: at the same time, on another core.
        Thread log = new Thread(Logs::ofLibraries, "log");
        log.start();
        CommandLine commandLine = commandLine(terminal, cluster, args);
        join(log);
        int code = execute(terminal, commandLine, args);
        Interruption.ended();
        return code;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command and returns its exit code. */
    static int execute(Terminal terminal, String... args) {
        Terminal asked = terminal.asked(List.of(args));
        return execute(asked, commandLine(asked, args), args);
    }

    static int execute(Terminal terminal, CommandLine commandLine, String... args) {
        Failures failures = new Failures(terminal);
        commandLine.setParameterExceptionHandler((e, arguments) -> failures.usage(e));
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> failures.broken(e));
        try {
            return commandLine.execute(args);
        } catch (Throwable e) {
            // Errors, which picocli passes on: no memory left, a class missing from a damaged jar.
            return failures.broken(e);
        } finally {
            Logs.close();
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** All commands; or, because learning one takes milliseconds, that one alone which is named first of all. */
    static CommandLine commandLine(Terminal terminal, String... args) {
        return commandLine(terminal, () -> null, args);
    }

    private static CommandLine commandLine(
            Terminal terminal, Supplier<? extends @Nullable Cluster> cluster, String... args) {
        CommandLine padan = new CommandLine(new Padan(terminal, cluster));
        List<Class<? extends PadanCommand>> named = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getSimpleName().equalsIgnoreCase(args[0] + "Command")
                        && args[0].equals(args[0].toLowerCase(Locale.ROOT)))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(padan::addSubcommand);
        return padan.registerConverter(Path.class, ClusterPaths::of)
                .setExecutionStrategy(Padan::execute)
                .setResourceBundle(help(terminal.language()))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, Math.min(terminal.columns(), 110)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
    }

    /** A database is not on another machine than the program: that is told before anything is made there. */
    private static int execute(CommandLine.ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            OptionSpec workspace = command.getParseResult().matchedOption(Failures.WORKSPACE);
            if (workspace != null && workspace.getValue() instanceof Path folder && !ClusterPaths.isHere(folder)) {
                throw new ParameterException(command, "", null, workspace, folder.toString());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        commandLine(terminal).usage(terminal.err());
        return ExitCode.USAGE.code();
    }

    Terminal terminal() {
        return terminal;
    }

    /** {@return who does what is large in a run; null if it is done in this process} */
    @Nullable
    Cluster cluster() {
        return cluster.get();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static ResourceBundle help(Language language) {
        String file = "help_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Padan.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which build this is. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            // The jar's manifest has it; classes that were not packaged have none.
            String version = Padan.class.getPackage().getImplementationVersion();
            return new String[] {
                "padan " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name")
            };
        }
    }
}
