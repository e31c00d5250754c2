package id.padan.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Of the styles of an {@code .xlsx}, all that a roster needs: which of them show a number as a date. */
final class XlsxStyles {

    private final List<Boolean> dates = new ArrayList<>();

    /** @param part where they are; null if the workbook has none */
    XlsxStyles(@Nullable PackagePart part) throws IOException {
        if (part != null) {
            try (XlsxXml xml = new XlsxXml(part)) {
                read(xml);
            }
        }
    }

    /** The formats of numbers stand before the styles that use them; other lists have entries of the same names. */
    private void read(XlsxXml xml) throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        String list = "";
        while (xml.next()) {
            if (xml.starts("numFmts") || xml.starts("cellXfs")) {
                list = xml.name();
            } else if (xml.ends("numFmts") || xml.ends("cellXfs")) {
                list = "";
            } else if (list.equals("numFmts") && xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                formats.put(number(xml), code == null ? "" : code);
            } else if (list.equals("cellXfs") && xml.starts("xf")) {
                int number = number(xml);
                String own = formats.get(number);
                dates.add(DateUtil.isADateFormat(number, own == null ? BuiltinFormats.getBuiltinFormat(number) : own));
            }
        }
    }

    private static int number(XlsxXml xml) {
        String number = xml.attribute("numFmtId");
        return number == null ? 0 : Integer.parseInt(number.strip());
    }

    /**
     * {@return whether a style shows numbers as dates}
     *
     * @param style the style's number as the cell has it; null for the first
     */
    boolean isDate(@Nullable String style) {
        int number = style == null ? 0 : Integer.parseInt(style.strip());
        return number >= 0 && number < dates.size() && dates.get(number);
    }
}
