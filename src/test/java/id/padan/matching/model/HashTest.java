package id.padan.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashTest {

    @Test
    void theHashesWithoutOneLetterAreThoseOfWhatIsLeft() {
        assertThat(Hash.withAndWithoutEach("SITI"))
                .containsExactly(Hash.of("SITI"), Hash.of("ITI"), Hash.of("STI"), Hash.of("SII"), Hash.of("SIT"));
    }
}
