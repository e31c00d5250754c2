package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAlikeTest {

    private final NameReader reader = NameReader.standard();

    @ParameterizedTest
    @CsvSource({
        "HARJANTO, HARYANTO, 1",
        "JULIATI, YULIATI, 1",
        "SOEPRIJADI, SUPRIYADI, 1",
        "JAENAB, ZAINAB, 1",
        "FAUJI, FAUZI, 1",
        "HOLIFAH, KHOLIFAH, 1",
        "MAKRUF, MARUF, 1",
        "RIDLO, RIDHO, 1",
        "CORNELIA, KORNELIA, 1",
        "FRANCISCA, FRANSISKA, 2",
        "VINCENTIUS, VINSENSIUS, 2",
        "MUSTHOFA, MUSTAFA, 1",
        "PURNAMA, PURNOMO, 2",
        "ROHMANIA, RAHMANIA, 1",
        "SUTRISNA, SUTRISNO, 1"
    })
    void hearsTheSameName(String one, String other, int letters) {
        assertThat(between(one, other)).isEqualTo(letters);
        assertThat(between(other, one)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "JOKO, YOKO",
        "JANI, YANI",
        "EKA, EKO",
        "DANI, DONI",
        "SURYA, SURYO",
        "RENI, RINI",
        "IRWAN, IRFAN",
        "SANTI, JANTI",
        "HASAN, KASAN",
        "PUTRA, PUTRI",
        "ROSMAWATI, RASMAWATI",
        "TJAHYONO, KAHYONO"
    })
    void hearsDifferentNames(String one, String other) {
        assertThat(between(one, other)).isEqualTo(SoundAlike.FAR);
        assertThat(between(other, one)).isEqualTo(SoundAlike.FAR);
    }

    private int between(String one, String other) {
        return SoundAlike.between(reader.word(one), reader.word(other));
    }
}
