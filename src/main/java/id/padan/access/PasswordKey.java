package id.padan.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keys made of passwords: with PBKDF2, so that each guess at a password costs a tenth of a second and more. Made once in a process.
 */
public final class PasswordKey {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 310_000;
    private static final int BITS = 256;

    private static final Map<Made, byte[]> KNOWN = new ConcurrentHashMap<>();

    private PasswordKey() {}

    private record Made(String password, String salt) {}

    /**
     * {@return 32 bytes, always the same of the same}
     *
     * @param password the password
     * @param salt what tells keys of one password apart
     */
    public static byte[] of(String password, String salt) {
        byte[] key = KNOWN.computeIfAbsent(new Made(password, salt), PasswordKey::make);
        return Arrays.copyOf(key, key.length);
    }

    private static byte[] make(Made made) {
        PBEKeySpec spec =
                new PBEKeySpec(made.password.toCharArray(), made.salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
