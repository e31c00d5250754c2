package id.padan.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        Sha256 sha256 = new Sha256(Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                sha256.add(block, count);
            }
        }
        return sha256.hex();
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
}
