package id.padan.table;

import id.padan.access.Renaming;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks of the newer form behind a password, as Excel and LibreOffice encrypt them (agile, AES). */
public final class EncryptedWorkbook {

    private EncryptedWorkbook() {}

    /**
     * Puts a workbook behind a password: the file is replaced by one that only opens with it.
     *
     * @param workbook an {@code .xlsx}
     * @param password the password
     * @throws IOException if that fails; the file stays as it is then
     */
    public static void encrypt(Path workbook, String password) throws IOException {
        Path written = workbook.resolveSibling(workbook.getFileName() + ".new");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream encrypted = encryptor.getDataStream(system)) {
                Files.copy(workbook, encrypted);
            }
            try (OutputStream out = Files.newOutputStream(written)) {
                system.writeFilesystem(out);
            }
            Renaming.rename(written, workbook, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /**
     * {@return what is in a workbook that is behind this password; empty if it is behind none, or another}
     *
     * @param workbook the file
     * @param password the password
     * @throws IOException if it cannot be read
     */
    public static Optional<InputStream> opened(Path workbook, String password) throws IOException {
        if (!isEncrypted(workbook)) {
            return Optional.empty();
        }
        try (LocalFile local = LocalFile.of(workbook);
                POIFSFileSystem system = new POIFSFileSystem(local.path().toFile(), true)) {
            if (!system.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                // A workbook of the older form.
                return Optional.empty();
            }
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
            if (!decryptor.verifyPassword(password)) {
                return Optional.empty();
            }
            try (InputStream in = decryptor.getDataStream(system)) {
                return Optional.of(new ByteArrayInputStream(in.readAllBytes()));
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new IOException(e);
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] start = in.readNBytes(2);
            // A workbook as it is is a zip file; behind a password it is one of the older form.
            return start.length == 2 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf;
        }
    }
}
