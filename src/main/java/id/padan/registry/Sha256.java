package id.padan.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum in the making. */
final class Sha256 {

    private static final int BLOCK = 256 * 1024;

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@return the checksum of a file, in lower case hex} */
    static String of(Path path) throws IOException {
        Sha256 sha256 = new Sha256();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                sha256.digest.update(block, 0, count);
            }
        }
        return sha256.hex();
    }

    void take(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the checksum in lower case hex; ends it} */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
