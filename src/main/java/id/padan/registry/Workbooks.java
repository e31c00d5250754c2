package id.padan.registry;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;

/** Opens workbooks. */
final class Workbooks {

    private static final int ROWS_AT_A_TIME = 100;

    private Workbooks() {}

    /** {@return the workbook, its rows to be read in order and once; to be closed} */
    static Workbook open(Path path) throws IOException {
        try {
            return StreamingReader.builder().rowCacheSize(ROWS_AT_A_TIME).open(path.toFile());
        } catch (RuntimeException e) {
            throw new IOException("not a workbook that can be read", e);
        }
    }

    /** {@return whether a zip archive is a workbook in the open format of Excel} */
    static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        }
    }

    /** Unpacks everything once: the archive notices if a byte of it is wrong or missing. */
    static void check(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
