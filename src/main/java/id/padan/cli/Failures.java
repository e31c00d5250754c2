package id.padan.cli;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.JobException;
import id.padan.message.Cause;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.message.Nearest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Tells the user what went wrong, and turns it into an exit code. Never a stack trace. */
record Failures(Terminal terminal) {

    /** The option of many commands for the folder of the database. */
    static final String WORKSPACE = "--workspace";

    /** Tells what is wrong with the arguments. */
    int usage(ParameterException e) {
        Messages messages = messages(terminal.language());
        PrintStream err = terminal.err();
        err.println(reason(e, messages));
        String[] words = e.getCommandLine().getCommandSpec().qualifiedName().split(" ", -1);
        err.println(messages.text("usage.help", Hint.command(Arrays.copyOfRange(words, 1, words.length))));
        return ExitCode.USAGE.code();
    }

    /** Tells why a command ended early. */
    int broken(Throwable e) {
        Language language =
                e instanceof JobException known ? terminal.languageOr(known.language()) : terminal.language();
        lines(e, language).forEach(terminal.err()::println);
        return exitCode(e).code();
    }

    /**
     * {@return what a person is told of a failure; what else is known of it goes to the log}
     *
     * @param e the failure
     * @param language the person's language
     */
    static List<String> lines(Throwable e, Language language) {
        if (e instanceof JobException known) {
            if (e.getCause() != null) {
                LoggerFactory.getLogger(Padan.class).error("broke off", e);
            }
            return known.lines(language).stream().map(Masking::masked).toList();
        }
        if (e instanceof InterruptedException) {
            return List.of(messages(language).text("failure.interrupted"));
        }
        return List.of(unknown(e, messages(language)));
    }

    /** {@return how a command ends that failed} */
    static ExitCode exitCode(Throwable e) {
        if (e instanceof JobException known) {
            return exitCode(known.code());
        }
        return e instanceof InterruptedException ? ExitCode.INTERRUPTED : ExitCode.BROKE_OFF;
    }

    /** Somebody else's run ends, and then the same command works; a folder that cannot be a workspace never will. */
    private static ExitCode exitCode(JobException.Code code) {
        return switch (code) {
            case JOB_FILE, MODEL, PRESET, DICTIONARY, OUTPUT, WORKSPACE, ROUND -> ExitCode.USAGE;
            case MISSING_INPUT, REGISTRY, NO_READABLE_ROSTER -> ExitCode.INPUT_MISSING;
            case WORKSPACE_IN_USE, BROKEN_OFF, UNREACHABLE -> ExitCode.BROKE_OFF;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }

    private static String unknown(Throwable e, Messages messages) {
        if (Logs.file().isEmpty()) {
            // It happened before there was a workspace: what is needed to find the cause must still be somewhere.
            Logs.to(Path.of(System.getProperty("user.home"), ".padan"));
        }
        LoggerFactory.getLogger(Padan.class).error("broke off", e);
        String log = Logs.file().map(Path::toString).orElse("");
        Cause cause = Cause.of(e);
        return switch (cause.kind()) {
            case MEMORY -> {
                long most = Runtime.getRuntime().maxMemory() >> 20;
                yield messages.text("failure.memory", Long.toString(most), Long.toString(2 * most));
            }
            case OTHER -> messages.text(log.isEmpty() ? "failure.unknown.no_log" : "failure.unknown", log);
            default -> messages.text("failure.system", Masking.masked(cause.text(messages.language())));
        };
    }

    private static String reason(ParameterException e, Messages messages) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unknownArgument(unmatched, messages);
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                            : argument.paramLabel())
                    .collect(Collectors.joining(", "));
            return messages.text("usage.missing", names);
        }
        if (e.getArgSpec() != null && e.getValue() != null && ClusterPaths.isOne(e.getValue())) {
            boolean isWorkspace = e.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                    && option.longestName().equals(WORKSPACE);
            return messages.text(isWorkspace ? "usage.workspace" : "usage.cluster_path", e.getValue());
        }
        if (e.getArgSpec() instanceof CommandLine.Model.OptionSpec option && e.getValue() != null) {
            return messages.text("usage.value", option.longestName(), e.getValue(), option.paramLabel());
        }
        return messages.text("usage.wrong", String.valueOf(e.getMessage()));
    }

    private static String unknownArgument(CommandLine.UnmatchedArgumentException e, Messages messages) {
        String argument = e.getUnmatched().get(0);
        Set<String> commands = e.getCommandLine().getSubcommands().keySet();
        if (argument.startsWith("-") || commands.isEmpty()) {
            Set<String> options =
                    e.getCommandLine().getCommandSpec().optionsMap().keySet();
            return messages.text("usage.unknown_argument", argument)
                    + nearest(argument, options, messages).orElse("");
        }
        String unknown = messages.text("usage.unknown_command", argument);
        if (argument.endsWith(".yml") || argument.endsWith(".yaml")) {
            return unknown + " " + messages.text("usage.run_job", Hint.command("run", argument));
        }
        return unknown
                + nearest(argument, commands, messages)
                        .orElseGet(() -> " " + messages.text("usage.commands", String.join(", ", commands)));
    }

    private static Optional<String> nearest(String written, Set<String> known, Messages messages) {
        return Nearest.likely(written, known).map(word -> " " + messages.text("usage.nearest", word));
    }

    private static Messages messages(Language language) {
        return Messages.of(Failures.class, language);
    }
}
