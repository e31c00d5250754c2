package id.padan.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a system is told so that it keeps {@code padan schedule} up by itself, also after the computer was off. The schedule and
 * what was missed are Padan's own affair, so that they are the same on every system.
 */
public enum UnitFile {
    /** A service of systemd. */
    SYSTEMD {
        @Override
        public String text(Service service, List<String> howTo) {
            return comments("#", howTo)
                    + """
                    [Unit]
                    Description=%s
                    Wants=network-online.target
                    After=network-online.target time-sync.target
                    RequiresMountsFor=%s

                    [Service]
                    Type=exec
                    User=%s
                    WorkingDirectory=%s
                    UMask=0077
                    %sEnvironmentFile=-%s
                    ExecStart=%s
                    Restart=on-failure
                    RestartSec=60
                    SuccessExitStatus=130
                    RestartPreventExitStatus=2
                    TimeoutStopSec=60

                    [Install]
                    WantedBy=multi-user.target
                    """
                            .formatted(
                                    percent(service.title()),
                                    quoted(service.folder().toString()),
                                    service.user(),
                                    percent(service.folder().toString()),
                                    service.environment().stream()
                                            .map(set -> "Environment=" + quoted(set) + "\n")
                                            .collect(Collectors.joining()),
                                    percent(service.passwords().toString()),
                                    command(service.command()));
        }

        /** Variables are replaced in all words but the first. */
        private String command(List<String> words) {
            return Stream.concat(
                            Stream.of(quoted(words.get(0))),
                            words.stream().skip(1).map(word -> quoted(word).replace("$", "$$")))
                    .collect(Collectors.joining(" "));
        }

        private String percent(String text) {
            return text.replace("%", "%%");
        }

        private String quoted(String word) {
            return isPlain(word)
                    ? word
                    : "\"" + percent(word).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    },

    /** A line of a crontab, which begins every ten minutes what no longer runs, and leaves alone what does. */
    CRON {
        @Override
        public String text(Service service, List<String> howTo) {
            String logs = service.workspace().resolve("logs").toString();
            String lock = service.workspace().resolve("schedule.lock").toString();
            String command = service.command().stream().map(this::quoted).collect(Collectors.joining(" "));
            return comments("#", howTo)
                    + "*/10 * * * * umask 077; mkdir -p " + quoted(logs) + " && cd "
                    + quoted(service.folder().toString()) + " && flock -n " + quoted(lock) + " "
                    + service.environment().stream()
                            .map(set -> "env " + quoted(set) + " ")
                            .collect(Collectors.joining())
                    + command + " >>" + quoted(service.log().toString()) + " 2>&1\n";
        }

        /** For the shell, and cron takes a percent sign for the end of the line. */
        private String quoted(String word) {
            return isPlain(word) ? word : ("'" + word.replace("'", "'\\''") + "'").replace("%", "\\%");
        }
    },

    /** A task of the Windows Task Scheduler. */
    WINDOWS {
        @Override
        public String text(Service service, List<String> howTo) {
            List<String> arguments =
                    service.command().subList(1, service.command().size());
            // Within a comment two hyphens end it.
            String comment = howTo.stream()
                    .map(line -> "  " + line.replace("--", "- -") + "\n")
                    .collect(Collectors.joining());
            return "<?xml version=\"1.0\"?>\n<!--\n" + ascii(comment) + "-->\n"
                    + TASK.formatted(
                            xml(service.title()),
                            xml(service.user()),
                            xml(service.command().get(0)),
                            xml(arguments.stream()
                                    .map(word -> isPlain(word) ? word : "\"" + word + "\"")
                                    .collect(Collectors.joining(" "))),
                            xml(service.folder().toString()));
        }

        private String xml(String text) {
            return ascii(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }

        /** The same bytes in every code page, so that the file can be written by {@code >} of any shell. */
        private String ascii(String text) {
            return text.codePoints()
                    .mapToObj(c -> c < 128 ? Character.toString(c) : "&#" + c + ";")
                    .collect(Collectors.joining());
        }
    };

    private static final String TASK =
            """
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <RegistrationInfo>
                <Description>%s</Description>
              </RegistrationInfo>
              <Triggers>
                <BootTrigger>
                  <Enabled>true</Enabled>
                  <Delay>PT1M</Delay>
                </BootTrigger>
                <TimeTrigger>
                  <Enabled>true</Enabled>
                  <StartBoundary>2020-01-01T00:00:00</StartBoundary>
                  <Repetition>
                    <Interval>PT10M</Interval>
                  </Repetition>
                </TimeTrigger>
              </Triggers>
              <Principals>
                <Principal id="Author">
                  <UserId>%s</UserId>
                  <LogonType>Password</LogonType>
                  <RunLevel>LeastPrivilege</RunLevel>
                </Principal>
              </Principals>
              <Settings>
                <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                <StartWhenAvailable>true</StartWhenAvailable>
                <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
                <Enabled>true</Enabled>
              </Settings>
              <Actions Context="Author">
                <Exec>
                  <Command>%s</Command>
                  <Arguments>%s</Arguments>
                  <WorkingDirectory>%s</WorkingDirectory>
                </Exec>
              </Actions>
            </Task>
            """;

    /**
     * {@return what the system is told, as it is to be pasted or saved}
     *
     * @param service what it keeps up
     * @param howTo what a person does with it, line by line; becomes a comment
     */
    public abstract String text(Service service, List<String> howTo);

    /** {@return the name on the command line} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every system takes it for one word as it stands. */
    private static boolean isPlain(String word) {
        return word.matches("[A-Za-z0-9_./:=-]+");
    }

    private static String comments(String sign, List<String> lines) {
        UnaryOperator<String> commented = line -> (sign + " " + line).stripTrailing() + "\n";
        return lines.stream().map(commented).collect(Collectors.joining());
    }

    /**
     * What a system keeps up.
     *
     * @param title what it shows
     * @param command the program and its arguments, with whole paths
     * @param folder the folder in which it starts
     * @param workspace the workspace of its first job
     * @param user the account
     * @param environment the variables that it was called with and needs, {@code NAME=value}
     */
    public record Service(
            String title, List<String> command, Path folder, Path workspace, String user, List<String> environment) {

        /** Keeps the lists unmodifiable. */
        public Service {
            command = List.copyOf(command);
            environment = List.copyOf(environment);
        }

        /** {@return a file with the environment variables of passwords, a line each, which need not be there} */
        public Path passwords() {
            return folder.resolve("padan.env");
        }

        /** {@return where what it says is kept, on a system that does not keep it itself} */
        public Path log() {
            return workspace.resolve("logs").resolve("schedule.log");
        }
    }
}
