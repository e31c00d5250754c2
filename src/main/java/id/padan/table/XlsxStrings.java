package id.padan.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of an {@code .xlsx} share, without their formatting and their readings for Japanese. */
final class XlsxStrings {

    /** How a text begins to say a character that XML cannot hold: {@code _x000D_}. */
    private static final String ESCAPE = "_x";

    private final List<Cell> cells = new ArrayList<>();

    /** @param part where they are; null if the workbook has none */
    XlsxStrings(@Nullable PackagePart part) throws IOException {
        if (part != null) {
            try (XlsxXml xml = new XlsxXml(part)) {
                read(xml);
            }
        }
    }

    private void read(XlsxXml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inReading = false;
        while (xml.next()) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "si" -> text.setLength(0);
                    case "t" -> inText = true;
                    case "rPh" -> inReading = true;
                    default -> {}
                }
            } else if (xml.ends()) {
                switch (xml.name()) {
                    case "si" -> cells.add(Cell.ofText(unescaped(text.toString())));
                    case "t" -> inText = false;
                    case "rPh" -> inReading = false;
                    default -> {}
                }
            } else if (inText && !inReading) {
                xml.addTextTo(text);
            }
        }
    }

    /** {@return the text with the characters that it names by their numbers: _x000D_} */
    static String unescaped(String text) {
        return text.contains(ESCAPE) ? new XSSFRichTextString(text).getString() : text;
    }

    /**
     * {@return the cell with the text of a number}
     *
     * @param index the number as the sheet has it
     * @throws IOException if there is no such text
     */
    Cell at(String index) throws IOException {
        int number = Integer.parseInt(index.strip());
        if (number < 0 || number >= cells.size()) {
            throw new IOException("there are " + cells.size() + " texts only");
        }
        return cells.get(number);
    }
}
