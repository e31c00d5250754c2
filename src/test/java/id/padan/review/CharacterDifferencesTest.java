package id.padan.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.review.CharacterDifferences.Piece;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterDifferencesTest {

    /** Same parts as they are, others as [submitted|registered]. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            7371011205900001, 7371011205900001, 7371011205900001
            7371011205900001, 7371012205900001, 737101[1|2]205900001
            7371011205900001, 7371011025900001, 7371011[20|02]5900001
            737101120590001,  7371011205900001, 73710112059[|0]0001
            12-05-1990,       12-05-1991,       12-05-199[0|1]
            ANDI BASSO,       ANDI BASO,        ANDI BA[S|]SO
            Andi Baso,        ANDI BASO,        Andi Baso
            MUHAMAD,          MUHAMMAD,         MUHA[|M]MAD
            SITI AMINAH,      BUDI SANTOSO,     [SITI AMINAH|BUDI SANTOSO]
            JAMILA RISKA,     JAMILAH RIZKA,    JAMILA[|H] RI[S|Z]KA
            """)
    void differentCharactersStandOut(String submitted, String registered, String expected) {
        assertThat(shown(CharacterDifferences.of(submitted, registered))).isEqualTo(expected);
    }

    @Test
    void anEmptyValueDiffersAsAWhole() {
        assertThat(CharacterDifferences.of("", "ANDI")).containsExactly(new Piece(false, "", "ANDI"));
    }

    @Test
    void charactersOutsideTheBasicPlaneStayWhole() {
        assertThat(shown(CharacterDifferences.of("AN\uD83D\uDE00DI", "AN\uD83D\uDE01DI")))
                .isEqualTo("AN[\uD83D\uDE00|\uD83D\uDE01]DI");
    }

    @Property
    void thePiecesAddUpToTheValuesAndAlternate(
            @ForAll @StringLength(max = 40) String submitted, @ForAll @StringLength(max = 40) String registered) {
        List<Piece> pieces = CharacterDifferences.of(submitted, registered);

        assertThat(pieces.stream().map(Piece::submitted).collect(Collectors.joining()))
                .isEqualTo(submitted);
        assertThat(pieces.stream().map(Piece::registered).collect(Collectors.joining()))
                .isEqualTo(registered);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).same()).isNotEqualTo(pieces.get(i - 1).same());
        }
    }

    @Test
    void aNovelInACellIsNotComparedLetterByLetter() {
        String novel = "a".repeat(30_000);

        assertThat(CharacterDifferences.of(novel, novel + "b")).hasSize(1);
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece ->
                        piece.same() ? piece.submitted() : "[" + piece.submitted() + "|" + piece.registered() + "]")
                .collect(Collectors.joining());
    }
}
