package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteReaderTest {

    private final ByteReader.RecentTexts recent = new ByteReader.RecentTexts();

    private static String copy(String text) {
        return String.join("", List.of(text, ""));
    }

    @Test
    void anEqualTextIsTheOneReadBefore() {
        String first = recent.equalTo(copy("Makassar"));

        assertThat(recent.equalTo(copy("Makassar"))).isSameAs(first);
    }

    @Test
    void textsOfOneHashStayApart() {
        assertThat("Aa").hasSameHashCodeAs("BB");

        assertThat(recent.equalTo("Aa")).isEqualTo("Aa");
        assertThat(recent.equalTo("BB")).isEqualTo("BB");
        assertThat(recent.equalTo("Aa")).isEqualTo("Aa");
    }
}
