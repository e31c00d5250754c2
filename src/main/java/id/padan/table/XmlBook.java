package id.padan.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * An "XML Spreadsheet 2003", as personnel systems export it under the name of an {@code .xls}: XML in one piece, read as a
 * stream. Its dates are written as dates. Which sheets are hidden stands behind their rows, so none counts as hidden.
 */
final class XmlBook implements Book {

    /** The name space of everything that is read here. */
    static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final InputStream in;
    private final XMLStreamReader xml;

    private XmlBook(InputStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    /** {@return the workbook of a file} */
    static XmlBook open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new XmlBook(in, XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw new IOException(e);
        }
    }

    @Override
    public @Nullable Sheet nextSheet() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && is("Worksheet")) {
                    return new XmlSheet(attribute("Name"));
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean is(String local) {
        return xml.getLocalName().equals(local) && SPREADSHEET.equals(xml.getNamespaceURI());
    }

    private String attribute(String local) {
        String value = xml.getAttributeValue(SPREADSHEET, local);
        return value == null ? "" : value;
    }

    private int count(String local, int missing) {
        String value = attribute(local);
        return value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : missing;
    }

    private final class XmlSheet implements Sheet {

        private final String name;
        private final MergedCells merged = new MergedCells();
        private final BitSet hiddenRows = new BitSet();
        private int number;
        private boolean ended;

        XmlSheet(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hides(int row) {
            return hiddenRows.get(row);
        }

        @Override
        public @Nullable Row next() throws IOException {
            try {
                while (!ended && xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT && is("Row")) {
                        return row();
                    }
                    ended = event == XMLStreamConstants.END_ELEMENT && is("Worksheet");
                }
                return null;
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }

        /** A row may name its number, and stand for the empty ones below it. */
        private Row row() throws XMLStreamException {
            number = Math.min(Math.max(count("Index", number + 1), number + 1), MOST_ROWS);
            hiddenRows.set(number, attribute("Hidden").equals("1"));
            int below = count("Span", 0);
            List<Cell> cells = new ArrayList<>();
            for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && is("Row")); event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && is("Cell")) {
                    addCell(cells);
                }
            }
            Row row = merged.row(number, cells);
            number = Math.min(number + below, MOST_ROWS);
            return row;
        }

        private void addCell(List<Cell> cells) throws XMLStreamException {
            fill(cells, count("Index", cells.size() + 1) - 1);
            int across = count("MergeAcross", 0);
            merged.add(number, number + count("MergeDown", 0), cells.size());
            Cell cell = readCell();
            if (cells.size() < MOST_COLUMNS) {
                cells.add(cell);
            }
            fill(cells, cells.size() + across);
        }

        private void fill(List<Cell> cells, int width) {
            while (cells.size() < Math.min(width, MOST_COLUMNS)) {
                cells.add(Cell.Blank.CELL);
            }
        }

        private Cell readCell() throws XMLStreamException {
            Cell cell = Cell.Blank.CELL;
            for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && is("Cell")); event = xml.next()) {
                // A comment has data of its own in it; the cell's comes first.
                if (event == XMLStreamConstants.START_ELEMENT && is("Data") && cell.isBlank()) {
                    cell = cell(attribute("Type"), readText());
                } else if (event == XMLStreamConstants.START_ELEMENT && is("Comment")) {
                    skip();
                }
            }
            return cell;
        }

        /** The text of an element with that of the formatted pieces in it. */
        private String readText() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (xml.isCharacters()) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        }

        private void skip() throws XMLStreamException {
            String ignored = readText();
        }

        private static Cell cell(String type, String text) {
            return switch (type) {
                case "Number" -> number(text);
                case "DateTime" -> Cell.ofIsoDate(text, false);
                case "Error" -> new Cell.ErrorValue(text.strip());
                default -> Cell.ofText(text);
            };
        }

        private static Cell number(String text) {
            try {
                return new Cell.Numeric(Double.parseDouble(text.strip()));
            } catch (NumberFormatException e) {
                return Cell.ofText(text);
            }
        }
    }
}
