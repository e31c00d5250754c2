package id.padan.checksum;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Locale;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 in machine code, where there is some for this computer. Java's own is machine code too, but only in its second
 * compiler, which Padan does without (docs/performance.md): there it takes 7 ns a byte, here 0.8.
 */
final class NativeDigests {

    /** Up to so many bytes, loading the library (70 ms) costs more than it saves. */
    private static final long FEWEST_BYTES = 16L * 1024 * 1024;

    private static final String FOLDER_PROPERTY = "org.conscrypt.native.workdir";

    private NativeDigests() {}

    /** Whether it is there, or cannot be had: then it costs nothing more. */
    private static volatile boolean loaded;

    /** Once a process, when it is first needed. */
    private static final class Library {
        private static final @Nullable Provider PROVIDER = load();

        static {
            loaded = true;
        }
    }

    /** {@return a SHA-256 for so many bytes, or nothing if Java's own does as well} */
    static Optional<MessageDigest> forBytes(long bytes) {
        return loaded || bytes >= FEWEST_BYTES ? digest() : Optional.empty();
    }

    /** {@return a SHA-256, or nothing if there is none for this computer} */
    static Optional<MessageDigest> digest() {
        Provider provider = Library.PROVIDER;
        if (provider == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageDigest.getInstance("SHA-256", provider));
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Provider load() {
        try {
            if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
                useFolderOfOurOwn();
            }
            return Conscrypt.newProvider();
        } catch (LinkageError | RuntimeException | IOException e) {
            // No library for this computer, or no folder from which it may be run: slower, and as right.
            return null;
        }
    }

    /** Windows keeps a loaded library from being deleted; the next process does it, if it is in a folder that can be swept. */
    private static void useFolderOfOurOwn() throws IOException {
        if (System.getProperty(FOLDER_PROPERTY) == null) {
            Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "padan-native"));
            sweep(folder);
            System.setProperty(FOLDER_PROPERTY, folder.toString());
        }
    }

    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder, "*conscrypt*")) {
            for (Path library : libraries) {
                deleteUnlessInUse(library);
            }
        }
    }

    private static void deleteUnlessInUse(Path library) {
        try {
            Files.deleteIfExists(library);
        } catch (IOException inUse) {
            // By another process, which needs it.
        }
    }
}
