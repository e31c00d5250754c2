package id.padan.registry;

import id.padan.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The checksums of the files of an extract in the making: on another core, while something else is done. */
public final class RegistryChecksums {

    private final List<CompletableFuture<String>> sums;

    private RegistryChecksums(List<CompletableFuture<String>> sums) {
        this.sums = sums;
    }

    /**
     * Begins to read the files.
     *
     * @param files the files of the extract
     * @return their checksums
     */
    public static RegistryChecksums begin(List<RegistryFile> files) {
        return new RegistryChecksums(files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> sha256(file.path())))
                .toList());
    }

    /** {@return the SHA-256 of a file in lower case hex, by the number of the file from 0; waits for it} */
    String of(int file) {
        return sums.get(file).join();
    }

    private static String sha256(Path path) {
        try {
            return Sha256.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
