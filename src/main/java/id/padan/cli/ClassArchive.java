package id.padan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs several commands in one process, for the launcher: Java writes an archive of classes when a process ends, of those that
 * it used, and one process has to use what nights and counters need.
 */
final class ClassArchive {

    private static final String AND = "--and";

    private ClassArchive() {}

    /**
     * Ends the process with the exit code of the first command that did not end well.
     *
     * @param args the commands, with {@code --and} between them
     */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        Logs.ofLibraries();
        for (String[] command : commands(args)) {
            int code = Padan.execute(terminal, command);
            if (code != ExitCode.DONE.code()) {
                System.exit(code);
            }
        }
    }

    private static List<String[]> commands(String... args) {
        List<String[]> commands = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= args.length; i++) {
            if (i == args.length || args[i].equals(AND)) {
                commands.add(Arrays.copyOfRange(args, from, i));
                from = i + 1;
            }
        }
        return commands;
    }
}
