package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {

    private static final List<String> PIECES = List.of(
            "MUH.",
            "Abd.",
            "MOCH.",
            "Siti",
            "AMINAH",
            "A.",
            "S.",
            "Pd",
            "PD.",
            "MD",
            "Keb.",
            "KEB",
            "ALM.",
            "ALM",
            "BIN",
            "H.",
            "HAJI",
            "SE",
            "SH.",
            "ST",
            "DRS.",
            "IR.",
            "IBU",
            "BAPAK",
            "MM.",
            "ABDI.",
            "NI",
            "KOM.",
            "KOMANG",
            "ALIAS",
            "PD",
            "TR",
            "AMD",
            "I",
            "A",
            "S",
            "NS",
            "DEWI.S.Pd",
            "FAUZI.SE");

    private final NameReader reader = NameReader.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "siti  aminah                       | SITI AMINAH",
                "Dra. Hj. SITI AMINAH, S.Pd., M.Si  | SITI AMINAH",
                "SITI AMINAH, S. Pd. I              | SITI AMINAH",
                "SITI AMINAH S. Pd                  | SITI AMINAH",
                "SITI AMINAH SPd                    | SITI AMINAH",
                "SITI AMINAH SE                     | SITI AMINAH",
                "Hj.Siti Aminah,A.Md.Keb            | SITI AMINAH",
                "Prof. Dr. H. ABDUL RAHMAN          | ABDUL RAHMAN",
                "M.RIZKY                            | M RIZKY",
                "MA'RUF                             | MARUF",
                "NUR’AINI                           | NURAINI",
                "RAHMAT-HIDAYAT                     | RAHMAT HIDAYAT",
                "AMIR, HAMZAH                       | AMIR HAMZAH",
                "S1TI AM1NAH                        | SITI AMINAH",
                "ANDI BASO 2                        | ANDI BASO",
                "José Ñandu                         | JOSE NANDU",
                "ST AMINAH                          | ST AMINAH",
                "SE NONG                            | SE NONG",
                "H                                  | H",
                "عبد الله                           | ''",
                "😀                                  | ''"
            })
    void takesOffWhatIsNoName(String written, String expected) {
        assertThat(reader.read(written).full()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SITI AMINAH S PD                   | SITI AMINAH",
                "SITI AMINAH S PD I                 | SITI AMINAH",
                "SITI AMINAH SPD SD                 | SITI AMINAH",
                "SITI AMINAH AMD KEB                | SITI AMINAH",
                "SITI AMINAH Amd. Keb               | SITI AMINAH",
                "SITI AMINAH A MD KEB               | SITI AMINAH",
                "SITI AMINAH S TR KEB               | SITI AMINAH",
                "SITI AMINAH S.Pd. Gr               | SITI AMINAH",
                "SITI AMINAH SKep Ns                | SITI AMINAH",
                "Bdn. SITI AMINAH S.Tr.Keb. Bdn     | SITI AMINAH",
                "HJ SITI AMINAH S AG M SI           | SITI AMINAH",
                "AHMAD FAUZI SKM M KES              | AHMAD FAUZI",
                "AHMAD FAUZI LC MA                  | AHMAD FAUZI",
                "AHMAD FAUZI A.Ma.Pd.SD             | AHMAD FAUZI",
                "DRS.H.AHMAD FAUZI.M.Si             | AHMAD FAUZI",
                "RATNA DEWI.SE                      | RATNA DEWI",
                "RATNA DEWI S.Pd.M.Pd               | RATNA DEWI",
                "RATNA DEWI S.Psi. Psikolog         | RATNA DEWI",
                "AHMAD FAUZI S P                    | AHMAD FAUZI S P",
                "AHMAD S HARUN                      | AHMAD S HARUN",
                "I MADE PT                          | I MADE PT",
                "A MA                               | A MA",
                "AHMAD MA                           | AHMAD MA",
                "SITI SP DAUD                       | SITI SP DAUD",
                "S PD                               | S PD",
                "M.ALI                              | M ALI"
            })
    void takesOffTitlesThatNoCommaAndNoDotTellFromTheName(String written, String expected) {
        assertThat(reader.read(written).full()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alm. ANDI BASO                     | ANDI BASO",
                "ANDI BASO (Alm)                    | ANDI BASO",
                "ANDI BASO (Almh), S.Pd             | ANDI BASO",
                "ANDI BASO ALM                      | ANDI BASO",
                "ANDI BASO (CUTI                    | ANDI BASO",
                "ANDI BASO (Cuti di luar negara)    | ANDI BASO",
                "ANDI BASO alias ACO                | ANDI BASO",
                "ANDI BASO als. ACO                 | ANDI BASO",
                "ANDI BASO @ ACO                    | ANDI BASO",
                "ANDI BASO/ACO                      | ANDI BASO",
                "NURHAYATI / NUR                    | NURHAYATI",
                "Sdr. ANDI BASO                     | ANDI BASO",
                "Bapak ANDI BASO                    | ANDI BASO",
                "Nyonya SITI AMINAH                 | SITI AMINAH",
                "NONA MARIA                         | NONA MARIA",
                "ANDI BASO (L)                      | ANDI BASO",
                "ANDI BASO (Sopir)                  | ANDI BASO",
                "Ny. SITI AMINAH                    | SITI AMINAH",
                "12. ANDI BASO                      | ANDI BASO",
                "SITI (AMINAH)                      | SITI AMINAH",
                "SITI/AMINAH                        | SITI AMINAH",
                "ALS                                | ALS",
                "ALM                                | ALM"
            })
    void takesRemarksOffANameAndKeepsWhatMayBeOne(String written, String expected) {
        assertThat(reader.read(written).full()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ANDI BASO (Alm), true", "almh. SITI, true", "SALMAH ALMI, false", "ANDI BASO (CUTI), false"})
    void aRemarkMayTellThatSomebodyDied(String written, boolean deceased) {
        assertThat(NameRemarks.sayDeceased(written)).isEqualTo(deceased);
    }

    @ParameterizedTest
    @CsvSource({
        "MOCHAMAD, MUHAMMAD",
        "MOH, MUHAMMAD",
        "SITTI, SITI",
        "ACHMAD, AHMAD",
        "SOEHARTO, SUHARTO",
        "DJOKO, JOKO",
        "TJAHJA, CAHJA",
        "RIZKY, RISKI",
        "FAUZIAH, PAUSIA",
        "SAIFUDDIN, SAIPUDIN",
        "ABD, ABDUL",
        "TAUFIQ, TAUPIK",
        "STEPHANUS, STEFANUS",
        "BENEDICTUS, BENEDIKTUS",
        "DZULKIFLI, ZULKIFLI",
        "WAHJUDI, WAHYUDI",
        "WIDJAJANTI, WIJAYANTI",
        "NURHAJATI, NURHAYATI",
        "NORLAILA, NURLAILA",
        "NORSIAH, NURSIAH",
        "NOORHAYATI, NURHAJATI",
        "NORDIN, NURDIN",
        "ABDURRAHIM, ABDULRAHIM",
        "ABDURAHIM, ABDOERRAHIM",
        "ABDUSYSYUKUR, ABDUSSYUKUR",
        "ABDURROHMAN, ABDULRACHMAN",
        "ABDUDZDZOHIR, ABDULDZOHIR",
        "WYN, WAYAN",
        "GHAZALI, GAZALI",
        "YOHANIS, YOHANES",
        "TJOKORDA, COKORDA",
        "BERU, BORU"
    })
    void givesSpellingsOfOneNameOneKey(String one, String other) {
        assertThat(reader.word(one).key()).isEqualTo(reader.word(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "ABDUL RAHIM, ABDURRAHIM",
        "ABD SALAM, ABDUSSALAM",
        "ABDUR RAHMAN, ABDULROCHMAN",
        "NUR ROHMAH, NURROHMAH",
        "NUR HAYATI, NOERHAJATI",
        "NOOR LAILA, NORLAILA",
        "I GUSTI NGURAH OKA, IGN OKA",
        "IDA BAGUS PUTRA, IB PUTRA",
        "ANAK AGUNG RAKA, AA RAKA",
        "FRANSISKUS XAVERIUS SUGIYANTO, FX SUGIYANTO",
        "TEUKU MUHAMMAD ZULKIFLI, TM ZULKIFLI"
    })
    void givesWordsThatAreJoinedOrAbbreviatedOneKey(String one, String other) {
        assertThat(reader.read(one).key()).isEqualTo(reader.read(other).key());
    }

    @ParameterizedTest
    @CsvSource({"ABDULLAH, ABDUL", "ABDULLAH, ABDURRAHMAN", "ABDURRAHIM, ABDURRAHMAN"})
    void keepsNamesWithTheArticleApart(String one, String other) {
        assertThat(reader.word(one).key()).isNotEqualTo(reader.word(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "ANI, ANA",
        "BUDI, BUDIMAN",
        "JANI, YANI",
        "SITI, SRI",
        "NORMA, NURMA",
        "NORITA, NURITA",
        "NORMAN, NURMAN"
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(reader.word(one).key()).isNotEqualTo(reader.word(other).key());
    }

    @Property
    void readsAnythingIntoPlainWords(@ForAll String written) {
        PersonName name = reader.read(written);
        assertThat(name.words()).allSatisfy(word -> {
            assertThat(word.text()).matches("[A-Z]+");
            assertThat(word.key()).matches("[A-Z]+");
        });
    }

    @Property
    void readsItsOwnWordsAgainAsTheSameWords(@ForAll String written) {
        PersonName name = reader.read(written);
        if (name.words().stream().allMatch(word -> reader.plainWord(word.text()) != null)) {
            assertThat(reader.read(name.full()).words()).isEqualTo(name.words());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Dra. Hj. SITI AMINAH, S.Pd | SITI AMINAH",
                "ANDI RAHMAN SE, MM | ANDI RAHMAN",
                "NUR'AINI | NUR'AINI",
                "MA'RUF AL-AMIN | MA'RUF AL-AMIN",
                "Abdul Rahim | Abdul Rahim"
            })
    void aNameWithoutTitlesIsAsWritten(String written, String name) {
        assertThat(NameReader.standard().read(written).withoutTitles()).isEqualTo(name);
    }

    @Property(tries = 3000)
    void piecesThatAlwaysStandForTheSameWordNeedNotBeReadTogether(@ForAll Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        List<NameWord> plain = new ArrayList<>();
        for (String piece : pieces) {
            NameWord word = reader.plainWord(piece);
            if (word == null) {
                return;
            }
            plain.add(word);
        }

        assertThat(reader.read(String.join(" ", pieces)).words()).isEqualTo(plain);
    }

    /** Once the first word was a remark about nothing, because a blank stood before it. */
    @Test
    void aBlankBeforeANameInPiecesSaysNothing() {
        List<String> pieces = List.of("", "ALIAS", "KOMANG", "ALIAS");

        assertThat(reader.words(pieces.stream().map(reader::piece).toList()))
                .isEqualTo(reader.read(String.join(" ", pieces)).words());
    }

    @Property(tries = 3000)
    void aNameInPiecesIsReadAsTheNameInOne(@ForAll Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            pieces.add(random.nextInt(9) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }

        assertThat(reader.words(pieces.stream().map(reader::piece).toList()))
                .as("%s", pieces)
                .isEqualTo(reader.read(String.join(" ", pieces)).words());
    }
}
