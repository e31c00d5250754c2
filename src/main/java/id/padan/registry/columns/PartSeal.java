package id.padan.registry.columns;

import id.padan.table.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a part lie in a file: as they are, or encrypted with AES in GCM, a random nonce in front. For any number of
 * threads.
 */
public final class PartSeal {

    /** As they are. */
    public static final PartSeal NONE = new PartSeal(null, "");

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int CHECK_DIGITS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;
    private final String check;

    private PartSeal(@Nullable SecretKeySpec key, String check) {
        this.key = key;
        this.check = check;
    }

    /**
     * {@return encryption with a key}
     *
     * @param key 32 bytes
     */
    public static PartSeal of(byte[] key) {
        String check = Sha256.of("padan part " + HexFormat.of().formatHex(key)).substring(0, CHECK_DIGITS);
        return new PartSeal(new SecretKeySpec(key, "AES"), check);
    }

    /** {@return what tells keys apart, and nothing of the key; empty if nothing is encrypted} */
    public String check() {
        return check;
    }

    /**
     * {@return the bytes as they are to lie in the file}
     *
     * @param bytes from their position to their limit
     */
    public ByteBuffer closed(ByteBuffer bytes) {
        if (key == null) {
            return bytes;
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            ByteBuffer closed = ByteBuffer.allocate(NONCE + cipher.getOutputSize(bytes.remaining()));
            closed.put(nonce);
            cipher.doFinal(bytes.duplicate(), closed);
            return closed.flip();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * {@return the bytes as they were; none if they were not closed with this key, or changed since}
     *
     * @param closed from the file
     */
    public ByteBuffer opened(ByteBuffer closed) {
        if (key == null) {
            return closed;
        }
        ByteBuffer in = closed.duplicate();
        if (in.remaining() < NONCE + TAG_BITS / Byte.SIZE) {
            return ByteBuffer.allocate(0);
        }
        byte[] nonce = new byte[NONCE];
        in.get(nonce);
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            ByteBuffer bytes = ByteBuffer.allocate(cipher.getOutputSize(in.remaining()));
            cipher.doFinal(in, bytes);
            return bytes.flip();
        } catch (AEADBadTagException otherKeyOrDamaged) {
            return ByteBuffer.allocate(0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
