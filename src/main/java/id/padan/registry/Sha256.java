package id.padan.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum in the making. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void take(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    void take(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the checksum in lower case hex; ends it} */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
