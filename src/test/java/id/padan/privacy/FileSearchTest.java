package id.padan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

    private static final String NIK = "7371016011950006";

    @TempDir
    private Path folder;

    private long count(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return new FileSearch(Set.of(NIK, "7371016011950007"), null).count(file);
    }

    @Test
    void everyPlaceOfEachNumberCounts() throws Exception {
        assertThat(count("a.csv", NIK + ",FITRIANI\n\"" + NIK + "\",7371016011950007"))
                .isEqualTo(3);
        assertThat(count("b.csv", "7371016011950008,FITRIANI")).isZero();
        assertThat(count("c.csv", "")).isZero();
    }

    @Test
    void aPartOfALongerNumberIsNone() throws Exception {
        assertThat(count("a.csv", "1" + NIK + " " + NIK + "9")).isZero();
    }

    private long countInWorkbook(String... parts) throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
                zip.write(parts[i].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new FileSearch(Set.of(NIK), null).count(file);
    }

    @Test
    void thePartsOfAWorkbookAreLookedInto() throws Exception {
        String cell = "<c><is><t>" + NIK + "</t></is></c>";

        assertThat(countInWorkbook(cell, cell + cell, "<c><v>1</v></c>")).isEqualTo(3);
    }

    @Test
    void aNumberOfWhichSomeDigitsAreMarkedIsFoundAndTwoCellsAreNotOne() throws Exception {
        String marked =
                "<c r=\"A1\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">73710160119500</t></r><r><rPr><b/>"
                        + "<color rgb=\"FFC00000\"/><rFont val=\"Calibri\"/></rPr><t xml:space=\"preserve\">06</t></r></is></c>";

        assertThat(countInWorkbook(marked)).isEqualTo(1);
        assertThat(countInWorkbook("<c><is><t>73710160</t></is></c><c><is><t>11950006</t></is></c>"))
                .isZero();
    }
}
