package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of LibreOffice, read as a stream. There is no light, well-kept library for it; what a roster needs of the
 * format (OpenDocument 1.3, part 3, section 9) is little.
 */
final class OdsBook implements Book {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private final XlsxBook.CheckedZip zip;
    private final XMLStreamReader xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";

    private OdsBook(XlsxBook.CheckedZip zip, XMLStreamReader xml) {
        this.zip = zip;
        this.xml = xml;
    }

    /** {@return the workbook of a file} */
    static OdsBook open(Path file) throws IOException {
        XlsxBook.CheckedZip zip = XlsxBook.CheckedZip.open(file);
        try {
            if (isEncrypted(zip)) {
                throw new UnreadableException(Reason.PASSWORD_UNSUPPORTED);
            }
            ZipArchiveEntry content = zip.getEntry("content.xml");
            return new OdsBook(zip, XMLHelper.newXMLInputFactory().createXMLStreamReader(zip.getInputStream(content)));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            zip.close();
            throw e instanceof UnreadableException unreadable ? unreadable : new IOException(e);
        }
    }

    private static boolean isEncrypted(XlsxBook.CheckedZip zip) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    @Override
    public @Nullable Sheet nextSheet() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("table") && TABLE.equals(xml.getNamespaceURI())) {
                        return sheet();
                    }
                    rememberHidden();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Sheet sheet() {
        String name = xml.getAttributeValue(TABLE, "name");
        String styleName = xml.getAttributeValue(TABLE, "style-name");
        boolean hidden = styleName != null && hiddenStyles.contains(styleName);
        return new OdsSheet(name == null ? "" : name, hidden, xml);
    }

    /** Sheets are hidden by their style. */
    private void rememberHidden() {
        if (xml.getLocalName().equals("style") && STYLE.equals(xml.getNamespaceURI())) {
            String name = xml.getAttributeValue(STYLE, "name");
            style = name == null ? "" : name;
        } else if (xml.getLocalName().equals("table-properties")
                && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
            hiddenStyles.add(style);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** One table of the workbook. Its dates are written as dates, so no date system is needed. */
    private static final class OdsSheet implements Sheet {

        private static final int MOST_ROWS = 1_048_576;
        private static final int MOST_COLUMNS = 16_384;

        private final String name;
        private final boolean hidden;
        private final XMLStreamReader xml;
        private final MergedCells merged = new MergedCells();
        private final BitSet hiddenRows = new BitSet();
        private int number;
        private int repeats;
        private final StringBuilder comments = new StringBuilder();
        private List<Cell> repeated = List.of();
        private boolean ended;

        OdsSheet(String name, boolean hidden, XMLStreamReader xml) {
            this.name = name;
            this.hidden = hidden;
            this.xml = xml;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public boolean hides(int row) {
            return hiddenRows.get(row);
        }

        @Override
        public @Nullable Row next() throws IOException {
            try {
                while (repeats == 0) {
                    if (ended || !findRow()) {
                        return null;
                    }
                }
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
            repeats--;
            number++;
            return merged.row(number, repeated);
        }

        private boolean findRow() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
                    readRow();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
                    ended = true;
                    return false;
                }
            }
            throw new XMLStreamException("the table does not end");
        }

        private void readRow() throws XMLStreamException {
            int times = Math.min(count("number-rows-repeated"), MOST_ROWS - number);
            String visibility = xml.getAttributeValue(TABLE, "visibility");
            comments.setLength(0);
            boolean isHidden = visibility != null && !visibility.equals("visible");
            List<Cell> cells = new ArrayList<>();
            for (int event = xml.next();
                    !(event == XMLStreamConstants.END_ELEMENT && isTable("table-row"));
                    event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && (isTable("table-cell") || isTable("covered-table-cell"))) {
                    int columns = Math.min(count("number-columns-repeated"), MOST_COLUMNS - cells.size());
                    merged.add(number + 1, number + count("number-rows-spanned"), cells.size());
                    Cell cell = readCell();
                    for (int i = 0; i < columns; i++) {
                        cells.add(cell);
                    }
                }
            }
            Row row = new Row(number, cells);
            repeated = row.cells();
            if (repeated.isEmpty()) {
                number += times;
            } else if (times == 0) {
                throw new XMLStreamException("there is more than a sheet holds");
            } else {
                repeats = times;
                hiddenRows.set(number + 1, number + 1 + times, isHidden);
            }
        }

        @Override
        public String comments() {
            return CellText.trim(comments.toString());
        }

        private Cell readCell() throws XMLStreamException {
            String type = attribute("value-type");
            String value = attribute("value");
            String date = attribute("date-value");
            boolean error = "error"
                    .equals(xml.getAttributeValue(
                            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "value-type"));
            String hidden = attribute("string-value");
            String text = readText();
            if (error) {
                return new Cell.ErrorValue(text.strip());
            }
            if (!date.isEmpty()) {
                return Cell.ofIsoDate(date, false);
            }
            boolean number = type.equals("float") || type.equals("percentage") || type.equals("currency");
            return number && !value.isEmpty()
                    ? new Cell.Numeric(Double.parseDouble(value))
                    : Cell.ofText(text.isBlank() ? hidden : text);
        }

        /**
         * The paragraphs of a cell; notes and pictures attached to it, with texts of their own, are no part of its content. Notes
         * have their author and day in elements of other kinds.
         */
        private String readText() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int depth = 0;
            int note = 0;
            boolean inAnnotation = false;
            boolean inParagraph = false;
            for (int event = xml.next(); depth > 0 || event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    boolean ofText = TEXT.equals(xml.getNamespaceURI());
                    inAnnotation = note == 0 ? xml.getLocalName().equals("annotation") : inAnnotation;
                    inParagraph = ofText;
                    note = note == 0 && !ofText ? depth : note;
                    if (note == 0 && ofText && !xml.getLocalName().equals("span")) {
                        text.append(' ');
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    note = note == depth ? 0 : note;
                    depth--;
                } else if (note == 0 && xml.isCharacters() && depth > 0) {
                    text.append(xml.getText());
                } else if (inAnnotation && inParagraph && note > 0 && xml.isCharacters()) {
                    comments.append(xml.getText()).append(' ');
                }
            }
            return text.toString();
        }

        private String attribute(String local) {
            String value = xml.getAttributeValue(OFFICE, local);
            return value == null ? "" : value;
        }

        private int count(String attribute) {
            String value = xml.getAttributeValue(TABLE, attribute);
            return value != null && value.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(value) : 1;
        }

        private boolean isTable(String local) {
            return xml.getLocalName().equals(local) && TABLE.equals(xml.getNamespaceURI());
        }
    }
}
