package id.padan.registry;

import id.padan.parallel.Workers;
import id.padan.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The checksums of the files of an extract in the making: on another core, while something else is done. */
public final class RegistryChecksums {

    private final List<Workers.Task<String>> sums;

    private RegistryChecksums(List<Workers.Task<String>> sums) {
        this.sums = sums;
    }

    /**
     * Begins to read the files.
     *
     * @param files the files of the extract
     * @param workers read them
     * @return their checksums
     */
    public static RegistryChecksums begin(List<RegistryFile> files, Workers workers) {
        return new RegistryChecksums(files.stream()
                .map(file -> workers.begin(() -> sha256(file.path())))
                .toList());
    }

    /** {@return the SHA-256 of a file in lower case hex, by the number of the file from 0; waits for it} */
    String of(int file) {
        return sums.get(file).result();
    }

    private static String sha256(Path path) {
        try {
            return Sha256.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
