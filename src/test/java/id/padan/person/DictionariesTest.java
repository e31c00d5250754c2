package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.padan.person.DictionaryException.Code;
import id.padan.person.DictionaryException.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {

    @TempDir
    private Path folder;

    private final Map<Dictionaries.Kind, Path> files = new EnumMap<>(Dictionaries.Kind.class);

    private void file(Dictionaries.Kind kind, String text) throws IOException {
        files.put(kind, Files.writeString(folder.resolve(kind.key()), text));
    }

    private Dictionaries read() throws DictionaryException {
        return Dictionaries.extendedBy(files);
    }

    private String nameKey(String word) throws DictionaryException {
        return read().normaliser().names().word(word).key();
    }

    private String placeKey(String place) throws DictionaryException {
        return read().normaliser().places().read(place).key();
    }

    @Test
    void withoutFilesTheStandardOnesHold() throws Exception {
        assertThat(read()).isEqualTo(Dictionaries.standard());
    }

    @Test
    void ownSpellingsAddToTheStandardOnes() throws Exception {
        assertThat(nameKey("BASO")).isNotEqualTo(nameKey("BACHO"));

        file(Dictionaries.Kind.SPELLINGS, "\uFEFF# ours\r\nBaso = Bacho \\\r\n  BASSE'\r\n\r\n");

        assertThat(List.of(nameKey("BACHO"), nameKey("BASSE"))).containsOnly(nameKey("BASO"));
        assertThat(nameKey("MOCH")).isEqualTo(nameKey("MUHAMMAD"));
    }

    @Test
    void aWordThatIsPutIntoAnotherClassBelongsToTheOwnOne() throws Exception {
        assertThat(nameKey("DG")).isEqualTo(nameKey("DAENG"));

        file(Dictionaries.Kind.SPELLINGS, "DEGENG = DG");

        assertThat(nameKey("DG")).isEqualTo(nameKey("DEGENG")).isNotEqualTo(nameKey("DAENG"));
    }

    @Test
    void itDoesNotMatterWhichWordNamesAClass() throws Exception {
        file(Dictionaries.Kind.SPELLINGS, "MOCH = MHMD\nACHMAD = AHMAD\nNOORDIN = BOEDI\nBOEDI = PAIJO");

        assertThat(nameKey("MHMD")).isEqualTo(nameKey("MUHAMMAD"));
        assertThat(List.of(nameKey("ACHMAD"), nameKey("AKHMAD"))).containsOnly(nameKey("AHMAD"));
        assertThat(nameKey("PAIJO")).isEqualTo(nameKey("NOORDIN"));
    }

    @Test
    void aClassGoesOverAsAWhole() throws Exception {
        file(Dictionaries.Kind.SPELLINGS, "KARAENG = DAENG");

        assertThat(List.of(nameKey("DAENG"), nameKey("DG"))).containsOnly(nameKey("KARAENG"));
    }

    @Test
    void ownPlacesAddToTheStandardOnes() throws Exception {
        file(Dictionaries.Kind.PLACES, "MAMUJUTENGAH = TOBADAK\nMAKASSAR = KAREBOSI\n");

        assertThat(placeKey("Tobadak")).isEqualTo(placeKey("Kab. Mamuju Tengah"));
        assertThat(List.of(placeKey("Karebosi"), placeKey("Ujung Pandang"))).containsOnly(placeKey("MAKASSAR"));
    }

    /** What says of what kind a place is belongs to the name where the file has it so. */
    @Test
    void anOwnPlaceMayBeginWithAWordThatIsDroppedElsewhere() throws Exception {
        assertThat(placeKey("Kampung Baru")).isEqualTo("BARU");

        file(Dictionaries.Kind.PLACES, "KAMPUNGBARU = KPBARU\nLAMA = KECAMATANTUA\n");

        assertThat(placeKey("Kp. Baru")).isEqualTo(placeKey("Kampung Baru")).isEqualTo("KAMPUNGBARU");
        assertThat(placeKey("Kec. Tua")).isEqualTo("LAMA");
        assertThat(placeKey("Tua")).isEqualTo("TUA");
    }

    @Test
    void ownTitlesComeOffNames() throws Exception {
        file(Dictionaries.Kind.TITLES, "front = PUANG\nback = SXX\n");

        assertThat(read().normaliser().names().read("Puang H. Baso Sxx").letters())
                .isEqualTo("BASO");
        assertThat(NameReader.standard().read("Puang H. Baso Sxx").letters()).isNotEqualTo("BASO");
    }

    @Test
    void ownRegionsAreKnownInNumbersAndAsPlaces() throws Exception {
        assertThat(Regions.standard().isKnown("999901")).isFalse();

        file(
                Dictionaries.Kind.REGIONS,
                "code,name,last_seen\n99,Provinsi Uji,\n9999,Kota Baruasih,\n999901,Asih Utara,2011\n999902,Asih\n");

        assertThat(List.of("999901", "999902", "737101")).allMatch(read().regions()::isKnown);
        assertThat(read().regions().regencyNames()).contains("BARUASIH", "MAKASSAR");
    }

    @Test
    void everyLineOfTheStandardRegionsIsUnderstood() throws Exception {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Dictionary.open("regions.csv"), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().skip(1)).hasSizeGreaterThan(8_000).allMatch(line -> Regions.Region.of(line)
                    .filter(region -> !region.isRegency() || region.hasKind())
                    .isPresent());
        }
    }

    @Test
    void everythingThatIsWrongIsToldWithFileAndLine() throws Exception {
        file(Dictionaries.Kind.TITLES, "back = SPD\nbehind = SXX\nfront = S.Pd\n");
        file(Dictionaries.Kind.SPELLINGS, "BASO = BACHO\nno entry\nBASE =\nBASIR = BACHO\nB4SO = BAS\n");
        file(Dictionaries.Kind.REGIONS, "code,name,last_seen\n12345,Uji\n9999,Uji\n999901;Uji\n999902,\n");
        files.put(Dictionaries.Kind.PLACES, Files.write(folder.resolve("places"), new byte[] {'A', (byte) 0xE9, 'B'}));

        List<Problem> problems =
                catchThrowableOfType(DictionaryException.class, this::read).problems();

        assertThat(problems)
                .extracting(problem -> problem.file().getFileName() + ":" + problem.line() + " " + problem.code())
                .containsExactly(
                        "titles:2 " + Code.UNKNOWN_LIST,
                        "titles:3 " + Code.NO_WORD,
                        "spellings:2 " + Code.NO_ENTRY,
                        "spellings:3 " + Code.NO_ENTRY,
                        "spellings:4 " + Code.TWO_CLASSES,
                        "spellings:5 " + Code.NO_WORD,
                        "places:0 " + Code.NO_UTF8,
                        "regions:2 " + Code.NO_REGION,
                        "regions:3 " + Code.NO_REGENCY,
                        "regions:4 " + Code.NO_REGION,
                        "regions:5 " + Code.NO_REGION);
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        files.put(Dictionaries.Kind.TITLES, folder);

        assertThat(catchThrowableOfType(DictionaryException.class, this::read).problems())
                .containsExactly(new Problem(folder, 0, Code.UNREADABLE, List.of()));
    }
}
