package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L",
                "l",
                "Lk",
                "LK.",
                "Laki-laki",
                "LAKI - LAKI",
                "Laki2",
                "laki",
                "Pria",
                "Laki-Lakii",
                "Male",
                "1"
            })
    void menAreWrittenInManyWays(String cell) {
        assertThat(Gender.read(cell)).isEqualTo(Gender.MALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "p", "Pr", "PR.", "Perempuan", "Wanita", "Perempaun", "Peremuan", "Female", "2"})
    void womenAreWrittenInManyWays(String cell) {
        assertThat(Gender.read(cell)).isEqualTo(Gender.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "X", "L/P", "3", "Islam", "Pegawai"})
    void whatSaysNeitherStaysUnread(String cell) {
        assertThat(Gender.read(cell)).isNull();
    }
}
