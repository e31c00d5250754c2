package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.review.workbook.StreamedWorkbook.SharedTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.w3c.dom.Node;

class SharedTextsTest {

    /** Empty cells have no text. */
    @Property(tries = 300)
    void theTableHoldsWhatPoiWritesIntoItsOwn(@ForAll("texts") List<String> texts) throws Exception {
        SharedTexts ours = new SharedTexts();
        SharedStringsTable theirs = new SharedStringsTable();
        for (String text : texts) {
            assertThat(ours.add(text))
                    .isEqualTo(theirs.addSharedStringItem(new XSSFRichTextString(CellText.encoded(text))));
        }
        assertThat(written(ours).isEqualNode(written(theirs))).isTrue();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> marked = Arbitraries.strings()
                .withChars("]>&<\"' \n\t_x000D_abc\u00a0\u3000\u0085")
                .ofMaxLength(12);
        return Arbitraries.oneOf(any, marked)
                .map(CellText::of)
                .filter(text -> !text.isEmpty())
                .list()
                .ofMaxSize(12);
    }

    /** The elements, attributes and texts: how they are put into bytes differs from one version of POI to the next. */
    private static Node written(SharedStringsTable table) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.writeTo(out);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }
}
