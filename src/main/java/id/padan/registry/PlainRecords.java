package id.padan.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The records of a part of a CSV file, so long as a record is a line, and a field what stands between two separators or within
 * quotation marks of its own: such fields can be cut out of the bytes. Nearly all of every extract is like that, and parsing
 * it as characters took a quarter of the scan ({@code docs/performance.md}). At the first record with anything else, as
 * quotation marks or line breaks within quotation marks, the parser takes over.
 */
final class PlainRecords implements Layout.Records {

    private static final int BUFFER = 64 * 1024;

    /** What goes on for longer than this without an end is left to the parser, which says what is wrong with it. */
    private static final int LONGEST = 16 * BUFFER;

    // Kinds of bytes; all others are 0.
    private static final byte SEPARATOR = 1;
    private static final byte LINE_BREAK = 2;

    /** There is more to the record than lines and separators. */
    private static final int NOT_PLAIN = -1;

    private final InputStream in;
    private final Charset charset;
    private final char separator;
    private final RecordFields fields;
    private final byte[] kinds = new byte[256];
    private byte[] bytes = new byte[BUFFER];
    private final Supplier<List<String>> again = this::cells;
    private int start;
    private int limit;
    /** Where the record at hand begins and ends. */
    private int recordStart;

    private int recordEnd;
    private boolean ended;
    private @Nullable CsvRecords parsed;

    /**
     * @param in the bytes, in which a record begins
     * @param charset of these bytes; separators, quotation marks and line breaks are those of ASCII
     * @param separator between fields
     * @param fields takes what is in them
     */
    PlainRecords(InputStream in, Charset charset, char separator, RecordFields fields) {
        this.in = in;
        this.charset = charset;
        this.separator = separator;
        this.fields = fields;
        kinds['\n'] = LINE_BREAK;
        kinds['\r'] = LINE_BREAK;
        kinds[separator] = SEPARATOR;
    }

    @Override
    public @Nullable RecordView next() throws IOException {
        RecordView record = fields.waiting();
        while (record == null && parsed == null && !(ended && start == limit)) {
            record = nextLine();
        }
        if (record != null) {
            return record;
        }
        return parsed == null ? fields.last() : parsed.next();
    }

    /** The record that begins here, or null if it is none, or not yet there to its end. */
    private @Nullable RecordView nextLine() throws IOException {
        fields.begin();
        int column = 0;
        int from = start;
        while (from < limit) {
            int quotes = bytes[from] == '"' ? 1 : 0;
            int border = quotes == 0 ? border(from) : borderBehindQuotes(from + 1);
            if (border == NOT_PLAIN) {
                leaveToParser();
                return null;
            }
            if (isMoreWanted(border)) {
                return readMore();
            }
            fields.put(column++, bytes, from + quotes, border - from - 2 * quotes, charset);
            if (border == limit || kinds[bytes[border] & 0xFF] == LINE_BREAK) {
                recordStart = start;
                recordEnd = border;
                start = behind(border);
                return fields.end(column, again);
            }
            from = border + 1;
        }
        return endOfBytes(column);
    }

    /** Where the next separator or line break is, or the limit. */
    private int border(int from) {
        int at = from;
        while (at < limit && kinds[bytes[at] & 0xFF] == 0) {
            at++;
        }
        return at;
    }

    /** Where the field ends whose text begins here, behind a quotation mark. */
    private int borderBehindQuotes(int from) {
        int at = from;
        while (at < limit && bytes[at] != '"' && kinds[bytes[at] & 0xFF] != LINE_BREAK) {
            at++;
        }
        if (at == limit) {
            return ended ? NOT_PLAIN : limit;
        }
        int border = at + 1;
        boolean isPlain = bytes[at] == '"' && (border == limit || kinds[bytes[border] & 0xFF] != 0);
        return isPlain ? border : NOT_PLAIN;
    }

    /** Whether the field may go on behind the limit, or a line feed may follow that belongs to a carriage return. */
    private boolean isMoreWanted(int border) {
        return !ended && (border == limit || (bytes[border] == '\r' && border + 1 == limit));
    }

    private int behind(int border) {
        if (border == limit) {
            return limit;
        }
        boolean isPair = bytes[border] == '\r' && border + 1 < limit && bytes[border + 1] == '\n';
        return border + (isPair ? 2 : 1);
    }

    /** Behind a separator at the end of all stands an empty field; any other record begins again when there is more. */
    private @Nullable RecordView endOfBytes(int column) throws IOException {
        if (!ended) {
            return readMore();
        }
        fields.put(column, bytes, limit, 0, charset);
        recordStart = start;
        recordEnd = limit;
        start = limit;
        return fields.end(column + 1, again);
    }

    /** The cells of the record at hand once more. */
    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int from = recordStart; from <= recordEnd; ) {
            int quotes = from < recordEnd && bytes[from] == '"' ? 1 : 0;
            int border = quotes == 0 ? border(from) : borderBehindQuotes(from + 1);
            cells.add(new String(bytes, from + quotes, border - from - 2 * quotes, charset).strip());
            from = border + 1;
        }
        return cells;
    }

    /** Never a record: it is for the next look. */
    private @Nullable RecordView readMore() throws IOException {
        if (limit - start >= LONGEST) {
            leaveToParser();
        } else {
            fill();
        }
        return null;
    }

    private void fill() throws IOException {
        int left = limit - start;
        byte[] into = left > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
        System.arraycopy(bytes, start, into, 0, left);
        bytes = into;
        start = 0;
        limit = left;
        int count = in.read(bytes, limit, bytes.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
    }

    private void leaveToParser() {
        InputStream rest =
                new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOfRange(bytes, start, limit)), in);
        parsed = new CsvRecords(new InputStreamReader(rest, charset), separator, fields);
    }

    @Override
    public void close() throws IOException {
        if (parsed == null) {
            in.close();
        } else {
            parsed.close();
        }
    }
}
