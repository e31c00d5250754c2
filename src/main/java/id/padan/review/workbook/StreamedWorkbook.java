package id.padan.review.workbook;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows go to disk as they come: the same bytes for the same content, whenever it is written. Its working
 * files hold people's data; they stand beside the workbook, nowhere else, and go when it is closed.
 */
final class StreamedWorkbook extends SXSSFWorkbook {

    /** In the properties of the file; an officer's name takes its place when an officer saves it. */
    static final String AUTHOR = "Padan";

    private static final int ROWS_IN_MEMORY = 20;

    /** Zip files count from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);

    private final Path file;
    private final LocalDate day;
    private final TempFileCreationStrategy beside;
    private final SharedTexts shared;
    private @Nullable RichSheetWriter latest;

    /**
     * An empty workbook.
     *
     * @param file where it will be
     * @param day the day that its stamps say
     * @param sharedTexts how many texts go to its table of texts, which is in memory
     */
    StreamedWorkbook(Path file, LocalDate day, int sharedTexts) {
        super(null, ROWS_IN_MEMORY, false, false);
        this.shared = new SharedTexts(getXSSFWorkbook(), sharedTexts);
        this.file = file;
        this.day = day;
        this.beside = new Beside(file.resolveSibling(".").normalize());
    }

    /**
     * A sheet and the writer of its rows.
     *
     * @param sheet the sheet
     * @param writer writes its rows
     */
    record Sheet(SXSSFSheet sheet, RichSheetWriter writer) {}

    /** {@return a new sheet at the end} */
    Sheet addSheet(String name) {
        SXSSFSheet sheet = createSheet(name);
        RichSheetWriter writer = latest;
        if (writer == null) {
            throw new IllegalStateException("a sheet without a writer");
        }
        return new Sheet(sheet, writer);
    }

    /** Writes the file, with a name for it in its properties. */
    void save(String title) throws IOException {
        POIXMLProperties.CoreProperties core = getXSSFWorkbook().getProperties().getCoreProperties();
        Optional<Date> stamp =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(CellText.of(title));
        core.setCreator(AUTHOR);
        core.setLastModifiedByUser(AUTHOR);
        core.setCreated(stamp);
        core.setModified(stamp);
        flushInOrder();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            withFilesBeside(() -> write(out));
        }
    }

    /** What is left in memory; POI would take the sheets in an order that differs from run to run. */
    private void flushInOrder() throws IOException {
        for (int sheet = 0; sheet < getNumberOfSheets(); sheet++) {
            getSheetAt(sheet).flushRows(0);
        }
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        RichSheetWriter[] writer = new RichSheetWriter[1];
        withFilesBeside(() -> writer[0] = new RichSheetWriter(shared));
        latest = writer[0];
        return writer[0];
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        // Zip files hold local time: the same digits in every zone.
        long stamp = (day.isBefore(FIRST_DAY) ? FIRST_DAY : day)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(stamp);
                super.putArchiveEntry(entry);
            }
        };
        zip.setUseZip64(Zip64Mode.AsNeeded);
        return zip;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void withFilesBeside(Work work) throws IOException {
        try {
            TempFile.withStrategy(beside, () -> {
                try {
                    work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return file;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Puts POI's working files into a folder of ours. */
    private record Beside(Path folder) implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(folder, "." + prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(folder, "." + prefix).toFile();
        }
    }
}
