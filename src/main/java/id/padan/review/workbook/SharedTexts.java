package id.padan.review.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * The texts of a workbook that stand in its table of texts, as office programs keep them: what edits cells by program often
 * knows no other. The table is in memory, so it takes no more than a certain number. It holds the same as POI's own, which
 * is slower: it makes and writes a document of each text.
 */
final class SharedTexts extends SharedStringsTable {

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
        xml.append("<sst count=\"").append(count).append("\" uniqueCount=\"").append(uniqueCount);
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
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
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
