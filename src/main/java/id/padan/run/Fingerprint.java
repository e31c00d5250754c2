package id.padan.run;

import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Checksums: of files, and of all that a run's outputs depend on. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * {@return the SHA-256 of the parts, in lower case hex}
     *
     * @param parts texts without line breaks
     */
    public static String of(List<String> parts) {
        return Sha256.of(String.join("\n", parts));
    }

    /**
     * {@return the SHA-256 of a file's bytes in lower case hex, or the word {@code unreadable}}
     *
     * @param file the file
     */
    public static String of(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            // Reading it will fail as well and is reported there, with the other rosters still read.
            return "unreadable";
        }
    }
}
