package id.padan.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One table of an {@link OdsBook}. Its dates are written as dates, so no date system is needed. */
final class OdsSheet implements Sheet {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final String name;
    private final boolean hidden;
    private final XMLStreamReader xml;
    private int number;
    private int repeats;
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
        return new Row(number, repeated);
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
        List<Cell> cells = new ArrayList<>();
        for (int event = xml.next();
                !(event == XMLStreamConstants.END_ELEMENT && isTable("table-row"));
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && (isTable("table-cell") || isTable("covered-table-cell"))) {
                int columns = Math.min(count("number-columns-repeated"), MOST_COLUMNS - cells.size());
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
        } else {
            repeats = times;
        }
    }

    private Cell readCell() throws XMLStreamException {
        String type = attribute("value-type");
        String value = attribute("value");
        String date = attribute("date-value");
        boolean error = "error"
                .equals(xml.getAttributeValue(
                        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "value-type"));
        String text = readText();
        if (error) {
            return new Cell.ErrorValue(text.strip());
        }
        if (!date.isEmpty()) {
            return Cell.ofIsoDate(date);
        }
        boolean number = type.equals("float") || type.equals("percentage") || type.equals("currency");
        return number && !value.isEmpty() ? new Cell.Numeric(Double.parseDouble(value)) : Cell.ofText(text);
    }

    /** The paragraphs of a cell; notes attached to it are no part of its content. */
    private String readText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        int note = 0;
        for (int event = xml.next(); depth > 0 || event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                boolean starts =
                        xml.getLocalName().equals("annotation") && OdsBook.OFFICE.equals(xml.getNamespaceURI());
                note = note == 0 && starts ? depth : note;
                if (note == 0
                        && OdsBook.TEXT.equals(xml.getNamespaceURI())
                        && !xml.getLocalName().equals("span")) {
                    text.append(' ');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                note = note == depth ? 0 : note;
                depth--;
            } else if (note == 0 && xml.isCharacters() && depth > 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private String attribute(String local) {
        String value = xml.getAttributeValue(OdsBook.OFFICE, local);
        return value == null ? "" : value;
    }

    private int count(String attribute) {
        String value = xml.getAttributeValue(OdsBook.TABLE, attribute);
        return value != null && value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : 1;
    }

    private boolean isTable(String local) {
        return xml.getLocalName().equals(local) && OdsBook.TABLE.equals(xml.getNamespaceURI());
    }
}
