package id.padan.registry.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartSealTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "0123456789abcdef0123456789abcdeg".getBytes(StandardCharsets.US_ASCII);

    private static ByteBuffer bytes() {
        return ByteBuffer.wrap("7371016011950006 FITRIANI".getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
    }

    @Test
    void withoutAKeyTheBytesAreAsTheyAreAndNotEvenCopied() {
        ByteBuffer bytes = bytes();

        assertThat(PartSeal.NONE.closed(bytes)).isSameAs(bytes);
        assertThat(PartSeal.NONE.opened(bytes)).isSameAs(bytes);
        assertThat(PartSeal.NONE.check()).isEmpty();
    }

    @Test
    void theSameKeyOpensWhatItClosedAndNobodyElseReadsIt() {
        ByteBuffer closed = PartSeal.of(KEY).closed(bytes());

        assertThat(text(closed)).doesNotContain("FITRIANI");
        assertThat(text(PartSeal.of(KEY).opened(closed))).isEqualTo(text(bytes()));
        assertThat(text(PartSeal.of(KEY).opened(closed))).isEqualTo(text(bytes()));
        assertThat(PartSeal.of(OTHER).opened(closed).hasRemaining()).isFalse();
        assertThat(PartSeal.of(KEY).check()).isNotEqualTo(PartSeal.of(OTHER).check());
    }

    @Test
    void whatWasChangedOrCutIsNothing() {
        ByteBuffer closed = PartSeal.of(KEY).closed(bytes());
        ByteBuffer changed =
                ByteBuffer.allocate(closed.remaining()).put(closed.duplicate()).flip();
        changed.put(20, (byte) (changed.get(20) ^ 1));

        assertThat(PartSeal.of(KEY).opened(changed).hasRemaining()).isFalse();
        assertThat(PartSeal.of(KEY).opened(closed.duplicate().limit(5)).hasRemaining())
                .isFalse();
    }
}
