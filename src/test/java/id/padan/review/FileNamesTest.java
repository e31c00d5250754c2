package id.padan.review;

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

class FileNamesTest {

    private static FileNames names() {
        return new FileNames("(tanpa OPD)", "perbaikan.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "Dinas Kesehatan, Dinas Kesehatan - perbaikan.xlsx",
        "Dinas Koperasi & UKM, Dinas Koperasi & UKM - perbaikan.xlsx",
        "Bagian Umum/Protokol, Bagian Umum-Protokol - perbaikan.xlsx",
        "'C:\\Temp\\*?', C-Temp- - perbaikan.xlsx",
        "../../etc/passwd, -..-etc-passwd - perbaikan.xlsx",
        "CON, _CON - perbaikan.xlsx",
        "lpt1.txt, _lpt1.txt - perbaikan.xlsx",
        "'  ', (tanpa OPD) - perbaikan.xlsx",
        "'', (tanpa OPD) - perbaikan.xlsx",
        "///, (tanpa OPD) - perbaikan.xlsx",
        "UPTD No. 3., UPTD No. 3 - perbaikan.xlsx",
        ".tersembunyi, tersembunyi - perbaikan.xlsx",
        "~$Dinas, Dinas - perbaikan.xlsx",
    })
    void aNameStaysAsNearAsItCan(String opd, String file) {
        assertThat(names().next(opd)).isEqualTo(file);
    }

    @Test
    void namesThatSomeSystemsHoldForOneAreToldApart() {
        FileNames names = names();

        assertThat(List.of(names.next("Dinas A/B"), names.next("DINAS A-B"), names.next("dinas a:b")))
                .containsExactly(
                        "Dinas A-B - perbaikan.xlsx",
                        "DINAS A-B (2) - perbaikan.xlsx",
                        "dinas a-b (3) - perbaikan.xlsx");
    }

    @Property
    void anyOpdGetsAFileOfItsOwnInThisFolder(@ForAll @Size(max = 6) List<@StringLength(max = 300) String> opd) {
        FileNames names = names();
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
