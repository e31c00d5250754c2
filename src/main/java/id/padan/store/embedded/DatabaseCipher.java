package id.padan.store.embedded;

import id.padan.access.PasswordKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.h2.api.ErrorCode;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/** The encryption of the database's file: AES, with a key that is made of the job's password. */
public final class DatabaseCipher {

    private static final String AES = "AES";
    /** Of the file; a database is called without it. */
    static final String ENDING = ".mv.db";

    private static final byte[] MARK = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    /** The database makes little of a password by itself; the salt that it adds is the file's own. */
    private static final String SALT = "padan database";

    private DatabaseCipher() {}

    /**
     * {@return what the address of the database has at its end}
     *
     * @param password the password; null if the file is not encrypted
     */
    static String setting(@Nullable String password) {
        return password == null ? "" : ";CIPHER=" + AES;
    }

    /**
     * {@return what a connection needs as its password: the key of the file, a space, and the user's, which is empty}
     *
     * @param password the password; null if the file is not encrypted
     */
    static String key(@Nullable String password) {
        return password == null ? "" : hex(password) + " ";
    }

    /**
     * Encrypts a file that is open so far, if it is to be encrypted from now on.
     *
     * @param file the file, which nobody has open; need not be there
     * @param password the password; null if it is not to be encrypted
     * @throws IOException if it cannot be read
     * @throws SQLException if it cannot be encrypted; or it is, and no password is known
     */
    static void prepare(Path file, @Nullable String password) throws IOException, SQLException {
        if (!Files.exists(file)) {
            return;
        }
        boolean isEncrypted = isEncrypted(file);
        if (isEncrypted && password == null) {
            throw new SQLException("a password is needed", "", ErrorCode.FILE_ENCRYPTION_ERROR_1);
        }
        if (!isEncrypted && password != null) {
            String name = String.valueOf(file.getFileName()).replace(ENDING, "");
            String folder = String.valueOf(file.toAbsolutePath().getParent());
            ChangeFileEncryption.execute(folder, name, AES, null, hex(password).toCharArray(), true);
        }
    }

    /**
     * {@return whether a failure says that the password is another one, or missing}
     *
     * @param failure the failure, without its causes
     */
    public static boolean isRefusal(Throwable failure) {
        return failure instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1;
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    private static String hex(String password) {
        return HexFormat.of().formatHex(PasswordKey.of(password, SALT));
    }
}
