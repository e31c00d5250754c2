package id.padan.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is cut out of the bytes is what the parser makes of them. */
class PlainRecordsTest {

    private static final Columns COLUMNS =
            new Columns(3, Map.of(RegistryField.NIK, 0, RegistryField.NAME, 1, RegistryField.BIRTH_DATE, 2), List.of());

    @Property(tries = 20_000)
    void anyTextHasTheRecordsThatTheParserFinds(
            @ForAll("texts") String text,
            @ForAll("charsets") Charset charset,
            @ForAll @IntRange(min = 1, max = 7) int bytesAtATime)
            throws IOException {
        byte[] bytes = text.getBytes(charset);

        assertThat(plain(inParts(bytes, bytesAtATime), charset)).isEqualTo(parsed(bytes, charset));
    }

    @Test
    void recordsLongerThanAnyBufferAreRead() throws IOException {
        String text = "A,%s,X\nB,\"%<s\",Y\nC,\"%<s".formatted("LONG ".repeat(100_000)) + "\"\"\",Z\nD,,\n";
        byte[] bytes = text.getBytes(UTF_8);

        List<String> records = plain(new ByteArrayInputStream(bytes), UTF_8);

        assertThat(records).hasSize(5).isEqualTo(parsed(bytes, UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> wild = Arbitraries.strings().withChars("A,\"\n\r é").ofMaxLength(40);
        Arbitrary<String> field =
                Arbitraries.of("", "A", "BÉ", "\"\"", "\"A\"", "\"A,É\"", "\"A\"\"\"", "\"A\nB\"", "A\"B", " \"A\"");
        Arbitrary<String> tame = Combinators.combine(
                        field.list().ofMinSize(1).ofMaxSize(4).map(fields -> String.join(",", fields)),
                        Arbitraries.of("\n", "\r\n", "\r", ""))
                .as(String::concat)
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("", lines));
        return Arbitraries.oneOf(wild, tame);
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(UTF_8, Charset.forName("windows-1252"));
    }

    private static List<String> plain(InputStream in, Charset charset) throws IOException {
        RecordView view = view();
        RecordTally tally = new RecordTally();
        return records(new PlainRecords(in, charset, ',', fields(view, tally)), view, tally);
    }

    private static List<String> parsed(byte[] bytes, Charset charset) throws IOException {
        RecordView view = view();
        RecordTally tally = new RecordTally();
        InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(bytes), charset);
        return records(new CsvRecords(reader, ',', fields(view, tally)), view, tally);
    }

    private static RecordView view() {
        return new RecordView();
    }

    private static RecordFields fields(RecordView view, RecordTally tally) {
        return new RecordFields(view, COLUMNS, ',', tally);
    }

    /** The fields of each record, and behind them how many there are and how many are broken. */
    private static List<String> records(Layout.Records source, RecordView view, RecordTally tally) throws IOException {
        List<String> records = new ArrayList<>();
        try (source) {
            while (source.next() != null) {
                records.add("%s|%s|%s"
                        .formatted(
                                view.field(RegistryField.NIK).text(),
                                view.field(RegistryField.NAME).text(),
                                view.field(RegistryField.BIRTH_DATE).text()));
            }
        }
        records.add(tally.records() + " and " + tally.broken() + " broken");
        return records;
    }

    /** As a packed file gives them: never as many as there is room for. */
    private static InputStream inParts(byte[] bytes, int atATime) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atATime));
            }
        };
    }
}
