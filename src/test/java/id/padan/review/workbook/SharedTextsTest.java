package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

class SharedTextsTest {

    /** Empty cells have no text. */
    @Property(tries = 300)
    void theTableIsWrittenAsPoiWritesItsOwn(@ForAll("texts") List<String> texts) throws IOException {
        SharedTexts ours = new SharedTexts();
        SharedStringsTable theirs = new SharedStringsTable();
        for (String text : texts) {
            assertThat(ours.add(text))
                    .isEqualTo(theirs.addSharedStringItem(new XSSFRichTextString(CellText.encoded(text))));
        }
        assertThat(written(ours)).isEqualTo(written(theirs));
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

    private static String written(SharedStringsTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
