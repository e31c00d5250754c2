package id.padan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secret of a workspace: with equal ones, runs in two workspaces write the same bytes. */
final class Secret {

    private Secret() {}

    /** Gives a workspace, which need not be there, the secret that all tests share. */
    static void into(Path workspace) {
        try {
            Files.createDirectories(workspace);
            Files.writeString(workspace.resolve("ticket.key"), "0123456789abcdef".repeat(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
