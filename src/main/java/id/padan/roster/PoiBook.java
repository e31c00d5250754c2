package id.padan.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An {@code .xls}, which POI opens. */
final class PoiBook implements RawBook {

    private final HSSFWorkbook workbook;
    private int next;

    private PoiBook(HSSFWorkbook workbook) {
        this.workbook = workbook;
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

    /** {@return what to say when a workbook does not open with the password, or without one} */
    static UnreadableException wrongPassword(Optional<String> password) {
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
        return new PoiSheet(
                workbook.getSheetAt(index),
                hidden,
                workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
