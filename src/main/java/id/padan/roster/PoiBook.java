package id.padan.roster;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** A workbook that POI, or the streaming reader on top of it, opens. */
final class PoiBook implements RawBook {

    /** No sheet of a roster unpacks to more bytes; a full one of 1,048,576 rows and 20 columns has about a fifth. */
    private static final long LARGEST_PART = 2L << 30;

    private static final int ROWS_AHEAD = 16;
    private static final int BUFFER = 1 << 16;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private final Workbook workbook;
    private int next;

    private PoiBook(Workbook workbook) {
        this.workbook = workbook;
    }

    /** {@return an .xlsx or .xlsm, read as a stream} */
    static PoiBook xlsx(Path file) {
        return new PoiBook(reader().open(file.toFile()));
    }

    /**
     * {@return an .xlsx or .xlsm behind a password, opened in memory: what is protected is not written to a disk}
     *
     * @param password the password, if one is known
     */
    static PoiBook encryptedXlsx(Path file, Optional<String> password) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
            // Without a password of one's own, Excel uses this one: such a workbook opens for everybody.
            if (!decryptor.verifyPassword(password.orElse(Decryptor.DEFAULT_PASSWORD))) {
                throw wrongPassword(password);
            }
            return new PoiBook(reader().setAvoidTempFiles(true).open(decryptor.getDataStream(system)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /**
     * {@return an .xls, read into memory: the format ends at 65,536 rows}
     *
     * @param password the password, if one is known
     */
    static PoiBook xls(Path file, Optional<String> password) throws IOException {
        POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
        Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
        try {
            return new PoiBook(new HSSFWorkbook(system, false));
        } catch (EncryptedDocumentException e) {
            system.close();
            throw wrongPassword(password);
        } catch (IOException | RuntimeException e) {
            system.close();
            throw e;
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static StreamingReader.Builder reader() {
        return StreamingReader.builder()
                .rowCacheSize(ROWS_AHEAD)
                .bufferSize(BUFFER)
                .setSharedStringsImplementationType(SharedStringsImplementationType.POI_READ_ONLY);
    }

    private static UnreadableException wrongPassword(Optional<String> password) {
        return new UnreadableException(
                password.isPresent() ? RosterProblemCode.PASSWORD_WRONG : RosterProblemCode.PASSWORD_MISSING);
    }

    @Override
    public @Nullable RawSheet nextSheet() {
        if (next >= workbook.getNumberOfSheets()) {
            return null;
        }
        int index = next++;
        boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
        boolean from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
        return new PoiSheet(workbook.getSheetAt(index), hidden, from1904);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
