package id.padan.review.workbook;

import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a new workbook: POI's own, but for those that cost less otherwise. */
final class WorkbookParts extends XSSFFactory {

    private final @Nullable ReadyStyles styles;

    /** @param styles all the styles that the workbook will have, or null if it makes its own */
    WorkbookParts(@Nullable ReadyStyles styles) {
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
