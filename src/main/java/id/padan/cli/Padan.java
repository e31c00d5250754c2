package id.padan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point. */
@Command(name = "padan", subcommands = CheckCommand.class)
public final class Padan {
    private Padan() {}

    /**
     * Starts.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Padan())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
