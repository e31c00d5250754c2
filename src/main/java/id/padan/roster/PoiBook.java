package id.padan.roster;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
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
    static PoiBook xlsx(Path file, @Nullable String password) {
        File path = file.toFile();
        return new PoiBook(StreamingReader.builder()
                .rowCacheSize(ROWS_AHEAD)
                .bufferSize(BUFFER)
                .password(password)
                .setSharedStringsImplementationType(SharedStringsImplementationType.POI_READ_ONLY)
                .open(path));
    }

    /** {@return an .xls, read into memory: the format ends at 65,536 rows} */
    static PoiBook xls(Path file) throws IOException {
        POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
        try {
            return new PoiBook(new HSSFWorkbook(system, false));
        } catch (IOException | RuntimeException e) {
            system.close();
            throw e;
        }
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
