package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7371011205900001",
                "  7371011205900001 ",
                "'7371011205900001",
                "73.71.01.120590.0001",
                "NIK 7371011205900001 (KTP)",
                "7371011205900001 sesuai KTP",
                "7371 0112 0590 0001",
                "7371-0112-0590-0001",
                "7371\u00a00112\u00a00590\u00a00001",
                "\u200b7371011205900001\ufeff",
                "=\"7371011205900001\"",
                "7371011205900001.0",
                "7371011205900001,00",
                "7,371,011,205,900,001.00",
                "NIK : 7371011205900001",
                "No. KTP 7371011205900001",
                "\uff17\uff13\uff17\uff11011205900001"
            })
    void whatStandsAroundSixteenDigitsIsTakenOff(String written) {
        assertThat(NikReader.read(written)).isEqualTo(new NikReading.Complete(new Nik("7371011205900001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "--", "'", "?", "."})
    void aPlaceholderIsNoNik(String written) {
        assertThat(NikReader.read(written)).isEqualTo(new NikReading.Missing());
    }

    @ParameterizedTest
    @CsvSource({
        "737101120590001, 737101120590001",
        "73710112059000011, 73710112059000011",
        "737101120590A001, 737101120590001",
        "73710112O590OO1, 737101125901",
        "ISIBOSSGILOSBIZO, ''",
        "belum ada, ''",
        "7371011205900001 / 7371011205900002, 73710112059000017371011205900002"
    })
    void otherDigitsAreKeptAsTheyAre(String written, String digits) {
        assertThat(NikReader.read(written)).isEqualTo(new NikReading.Malformed(digits, written));
    }

    @ParameterizedTest
    @CsvSource({
        // Six digits are shown, the last of them rounded.
        "7.37101E+15, 73710",
        "'7,37101E+15', 73710",
        "7.37101e+15, 73710",
        // Rounding up may have carried through the nines.
        "7.371E+15, 737",
        "7.37200E+15, 737",
        "'7,4E+15', 7",
        // Fifteen digits are what a spreadsheet keeps; it cuts and does not round.
        "7.37101120590000E+15, 737101120590000",
    })
    void ofAScientificNumberOnlyTheSureDigitsAreKept(String written, String sure) {
        assertThat(NikReader.read(written))
                .isInstanceOfSatisfying(NikReading.Damaged.class, damaged -> assertThat(damaged.sureDigits())
                        .isEqualTo(sure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"73710112O59OOOO1", "737l0112059000OI", "7371.0112.0S90.0001", "7371011205900OO1"})
    void lettersThatLookLikeDigitsAreThoseDigits(String written) {
        assertThat(NikReader.read(written)).isEqualTo(new NikReading.Complete(new Nik("7371011205900001")));
    }

    @Test
    void lettersAreNoDigitsWhereTheyWouldNotMakeANik() {
        assertThat(NikReader.read("7371OO1205900001")).isEqualTo(new NikReading.Complete(new Nik("7371001205900001")));
        assertThat(NikReader.read("73710112OO900001"))
                .isEqualTo(new NikReading.Malformed("73710112900001", "73710112OO900001"));
    }

    @Test
    void aNumberThatKeptItsSixteenthDigitIsWhole() {
        assertThat(NikReader.read(7371011205900001d)).isEqualTo(new NikReading.Complete(new Nik("7371011205900001")));
        assertThat(NikReader.read("7.371011205900001E15"))
                .isEqualTo(new NikReading.Complete(new Nik("7371011205900001")));
    }

    @Test
    void aNumberWithAZeroAtItsEndMayHaveLostItsLastDigit() {
        assertThat(NikReader.read(7371011205900010d))
                .isEqualTo(new NikReading.Damaged("737101120590001", "7371011205900010"));
        assertThat(NikReader.read(7371011205900000d))
                .isEqualTo(new NikReading.Damaged("737101120590000", "7371011205900000"));
    }

    @Test
    void aNumberThatOnceWasShownAsSixDigitsKeepsFiveOfThem() {
        assertThat(NikReader.read(7.37101e15)).isEqualTo(new NikReading.Damaged("73710", "7371010000000000"));
    }

    @Test
    void aNumberBeyondTheExactOnesKeepsTheDigitsThatItsNeighboursShare() {
        // An odd number of this size is none that a double can hold: it may have been one more or one less.
        assertThat(NikReader.read(9471011205900002d))
                .isEqualTo(new NikReading.Damaged("947101120590000", "9471011205900002"));
        assertThat(NikReader.read(9471011205900000d))
                .isEqualTo(new NikReading.Damaged("947101120590000", "9471011205900000"));
    }

    @Test
    void aShorterNumberIsNoNik() {
        assertThat(NikReader.read(737101d)).isEqualTo(new NikReading.Malformed("737101", "737101"));
    }

    @Test
    void aTextThatWasANumberOnceShowsItByASerialThatIsNeverIssued() {
        assertThat(NikReader.read("7371011205900000"))
                .isEqualTo(new NikReading.Damaged("737101120590000", "7371011205900000"));
    }

    @Test
    void sixteenZerosAreTheDigitsThatWereWritten() {
        assertThat(NikReader.read("0000000000000000")).isEqualTo(new NikReading.Complete(new Nik("0000000000000000")));
    }
}
