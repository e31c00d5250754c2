package id.padan.review.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnNamesTest {

    private static ReturnsFolder.FileNames names() {
        return new ReturnsFolder.FileNames("(tanpa OPD)");
    }

    @ParameterizedTest
    @CsvSource({
        "Dinas Kesehatan, Dinas Kesehatan.xlsx",
        "Dinas Koperasi & UKM, Dinas Koperasi & UKM.xlsx",
        "Bagian Umum/Protokol, Bagian Umum-Protokol.xlsx",
        "'C:\\Temp\\*?', C-Temp-.xlsx",
        "../../etc/passwd, -..-etc-passwd.xlsx",
        "CON, _CON.xlsx",
        "lpt1.txt, _lpt1.txt.xlsx",
        "'  ', (tanpa OPD).xlsx",
        "'', (tanpa OPD).xlsx",
        "///, (tanpa OPD).xlsx",
        "UPTD No. 3., UPTD No. 3.xlsx",
        ".tersembunyi, tersembunyi.xlsx",
        "~$Dinas, Dinas.xlsx",
    })
    void aNameStaysAsNearAsItCan(String opd, String file) {
        assertThat(names().next(opd)).isEqualTo(file);
    }

    @Test
    void namesThatSomeSystemsHoldForOneAreToldApart() {
        ReturnsFolder.FileNames names = names();

        assertThat(List.of(names.next("Dinas A/B"), names.next("DINAS A-B"), names.next("dinas a:b")))
                .containsExactly("Dinas A-B.xlsx", "DINAS A-B (2).xlsx", "dinas a-b (3).xlsx");
    }

    @Property
    void anyOpdGetsAFileOfItsOwnInThisFolder(@ForAll @Size(max = 6) List<@StringLength(max = 300) String> opd) {
        ReturnsFolder.FileNames names = names();
        Set<String> seen = new HashSet<>();
        for (String each : opd) {
            String name = names.next(each);
            assertThat(name)
                    .endsWith(".xlsx")
                    .doesNotContain("/", "\\", ":", "\0")
                    .doesNotStartWith(".");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
            assertThat(seen.add(name.toUpperCase(Locale.ROOT))).isTrue();
        }
    }
}
