package id.padan.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;

/** A SHA-256 in the making. For one thread. */
public final class Sha256 {

    private static final int BLOCK = 256 * 1024;

    private final MessageDigest digest;

    /** Of nothing so far. */
    public Sha256() {
        this(standard());
    }

    /**
     * Of nothing so far.
     *
     * @param bytes about how many there will be
     */
    public Sha256(long bytes) {
        this(NativeDigests.forBytes(bytes).orElseGet(Sha256::standard));
    }

    Sha256(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * {@return the checksum of a file's bytes, in lower case hex}
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        refuseOtherThanFiles(file);
        Sha256 sha256 = new Sha256(Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                sha256.add(block, count);
            }
        }
        return sha256.hex();
    }

    /** A pipe or a device would keep its reader waiting for ever. */
    static void refuseOtherThanFiles(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a file");
        }
    }

    /**
     * {@return the checksum of bytes, in lower case hex}
     *
     * @param bytes the bytes
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(standard().digest(bytes));
    }

    /**
     * {@return the checksum of a text in UTF-8, in lower case hex}
     *
     * @param text the text
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Goes on with some bytes.
     *
     * @param bytes holds them, from the first on
     * @param count how many
     */
    public void add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    /**
     * Goes on with a text in UTF-8.
     *
     * @param text the text
     */
    public void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the checksum, in lower case hex; begins anew} */
    public String hex() {
        return HexFormat.of().formatHex(digest());
    }

    /** {@return the checksum's 32 bytes; begins anew} */
    public byte[] digest() {
        return digest.digest();
    }

    static MessageDigest standard() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * SHA-256 in machine code, where there is some for this computer. Java's own is machine code too, but only in its second
     * compiler, which Padan does without (docs/performance.md): there it takes 7 ns a byte, here 0.8.
     */
    static final class NativeDigests {

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
}
