package id.padan.review.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows are written as they come: the same bytes for the same content, whenever it is written. Small sheets
 * wait in memory, the rows of others on disk: such working files hold people's data; they stand beside the workbook,
 * nowhere else, and go when it is closed.
 */
final class StreamedWorkbook extends SXSSFWorkbook {

    /** In the properties of the file; an officer's name takes its place when an officer saves it. */
    static final String AUTHOR = "Padan";

    private static final int ROWS_IN_MEMORY = 20;

    private final Path file;
    private final LocalDate day;
    private final Styles styles;
    private final SharedTexts shared;
    private final List<RichSheetWriter> writers = new ArrayList<>();

    /**
     * An empty workbook.
     *
     * @param file where it will be
     * @param day the day that its stamps say
     */
    StreamedWorkbook(Path file, LocalDate day) {
        this(file, day, null, 0);
    }

    /**
     * An empty workbook.
     *
     * @param file where it will be
     * @param day the day that its stamps say
     * @param ready all the styles that it will have, or null if it makes its own
     * @param sharedTexts how many texts go to its table of texts, which is in memory
     */
    StreamedWorkbook(Path file, LocalDate day, Styles.@Nullable Ready ready, int sharedTexts) {
        super(new XSSFWorkbook(new Parts(ready)), ROWS_IN_MEMORY, false, false);
        this.file = file;
        this.day = day;
        this.styles = ready == null ? new Styles(getXSSFWorkbook()) : ready.styles();
        this.shared = (SharedTexts) getXSSFWorkbook().getSharedStringSource();
        shared.setRoom(sharedTexts);
    }

    /**
     * A sheet and the writer of its rows.
     *
     * @param sheet the sheet
     * @param writer writes its rows
     */
    record Sheet(SXSSFSheet sheet, RichSheetWriter writer) {}

    /** {@return the styles of its cells} */
    Styles styles() {
        return styles;
    }

    /** {@return a new sheet at the end} */
    Sheet addSheet(String name) {
        SXSSFSheet sheet = createSheet(name);
        return new Sheet(sheet, writers.get(writers.size() - 1));
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
            // POI's own way is over a file without rows, which is unpacked again to put them in.
            getXSSFWorkbook().write(new WorkbookZip(out, day, this::rowsOf));
        }
    }

    /** What is left in memory; POI would take the sheets in an order that differs from run to run. */
    private void flushInOrder() throws IOException {
        for (int sheet = 0; sheet < getNumberOfSheets(); sheet++) {
            getSheetAt(sheet).flushRows(0);
        }
        flushSheets();
    }

    private @Nullable InputStream rowsOf(String part) throws IOException {
        XSSFSheet sheet = getSheetFromZipEntryName(part);
        return sheet == null ? null : getSheet(sheet.getSheetName()).getWorksheetXMLInputStream();
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        RichSheetWriter writer =
                new RichSheetWriter(shared, file.resolveSibling(".").normalize());
        writers.add(writer);
        return writer;
    }

    @Override
    public void close() throws IOException {
        for (RichSheetWriter writer : writers) {
            writer.discard();
        }
        // To close it would be to save it once more, into memory.
        getXSSFWorkbook().getPackage().revert();
    }

    /** Makes the parts of a new workbook: POI's own, except styles made before and our table of texts. */
    private static final class Parts extends XSSFFactory {

        private final Styles.@Nullable Ready styles;

        /** @param styles all the styles that the workbook will have, or null if it makes its own */
        Parts(Styles.@Nullable Ready styles) {
            this.styles = styles;
        }

        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation kind) {
            if (kind == XSSFRelation.SHARED_STRINGS) {
                return new SharedTexts();
            }
            return kind == XSSFRelation.STYLES && styles != null ? styles.part() : super.newDocumentPart(kind);
        }
    }

    /**
     * The texts of a workbook that stand in its table of texts, as office programs keep them: what edits cells by program often
     * knows no other. The table is in memory, so it takes no more than a certain number. It holds the same as POI's own, which
     * is slower: it makes and writes a document of each text.
     */
    static final class SharedTexts extends SharedStringsTable {

        private final Map<String, Integer> places = new LinkedHashMap<>();
        private int left;

        /** Sets how many texts it takes; until then it takes none. */
        void setRoom(int most) {
            left = most;
        }

        /** {@return whether it takes another text} */
        boolean hasRoom() {
            return left > 0;
        }

        /** {@return where in the table a text is now} */
        int add(String text) {
            left--;
            count++;
            Integer place = places.putIfAbsent(CellText.encoded(text), uniqueCount);
            return place == null ? uniqueCount++ : place;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            xml.append("<sst count=\"")
                    .append(count)
                    .append("\" uniqueCount=\"")
                    .append(uniqueCount);
            xml.append("\" xmlns=\"").append(XSSFRelation.NS_SPREADSHEETML).append('"');
            if (places.isEmpty()) {
                xml.append("/>");
            } else {
                xml.append('>');
                places.keySet().forEach(text -> append(text, xml));
                xml.append("</sst>");
            }
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static void append(String text, StringBuilder xml) {
            boolean spaced = !text.isEmpty()
                    && (Character.isWhitespace(text.charAt(0))
                            || Character.isWhitespace(text.charAt(text.length() - 1)));
            xml.append(spaced ? "<si><t xml:space=\"preserve\">" : "<si><t>");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '<') {
                    xml.append("&lt;");
                } else if (c == '&') {
                    xml.append("&amp;");
                } else if (c == '>' && text.startsWith("]]", i - 2)) {
                    xml.append("&gt;");
                } else {
                    xml.append(c);
                }
            }
            xml.append("</t></si>");
        }
    }
}
