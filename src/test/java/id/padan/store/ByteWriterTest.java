package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ByteWriterTest {

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll List<String> texts,
            @ForAll @LongRange(min = 0) long count,
            @ForAll int number,
            @ForAll double fraction,
            @ForAll LocalDate date) {
        ByteWriter out = new ByteWriter();
        out.putTexts(texts);
        out.putCount(count);
        out.putInt(number);
        out.putDouble(fraction);
        out.putDate(date);
        out.putDate(null);
        out.putTextOrNone(null);
        out.putTextOrNone("");

        ByteReader in = new ByteReader(out.bytes());

        assertThat(in.takeTexts()).isEqualTo(texts);
        assertThat(in.takeCount()).isEqualTo(count);
        assertThat(in.takeInt()).isEqualTo(number);
        assertThat(in.takeDouble()).isEqualTo(fraction);
        assertThat(in.takeDate()).isEqualTo(date);
        assertThat(in.takeDate()).isNull();
        assertThat(in.takeTextOrNone()).isNull();
        assertThat(in.takeTextOrNone()).isEmpty();
        assertThat(in.hasMore()).isFalse();
    }
}
