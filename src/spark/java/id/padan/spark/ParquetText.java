package id.padan.spark;

import id.padan.registry.ForeignText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads Parquet as the CSV that the registry office would have written: the names of the columns as headings, dates in ISO, numbers
 * in digits. The readers of CSV see no difference.
 */
public final class ParquetText implements ForeignText {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** Found by its name. */
    public ParquetText() {}

    @Override
    public boolean isOf(byte[] start) {
        return start.length >= MARK.length && Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Its row groups, as the library has them one at a time in memory. */
    @Override
    public int parts(Path file) throws IOException {
        try (ParquetFileReader opened = ParquetFileReader.open(new Stored(file))) {
            return Math.max(1, opened.getRowGroups().size());
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public InputStream open(Path file, int from, int to) throws IOException {
        try {
            return new Lines(ParquetFileReader.open(new Stored(file)), from, to);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** A file on any file system that Java knows. */
    private record Stored(Path file) implements InputFile {

        @Override
        public long getLength() throws IOException {
            return Files.size(file);
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            SeekableByteChannel channel = Files.newByteChannel(file);
            return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
                @Override
                public long getPos() throws IOException {
                    return channel.position();
                }

                @Override
                public void seek(long position) throws IOException {
                    channel.position(position);
                }
            };
        }
    }

    /** Some row groups of the file as lines, one of them at a time in memory. */
    private static final class Lines extends InputStream {

        private final ParquetFileReader file;
        private final MessageType schema;
        private final int end;
        private int group;
        private @Nullable RecordReader<Group> records;
        private long left;
        private byte[] line;
        private int at;

        Lines(ParquetFileReader file, int from, int to) {
            this.file = file;
            this.schema = file.getFileMetaData().getSchema();
            this.group = from;
            this.end = Math.min(to, file.getRowGroups().size());
            line = from > 0
                    ? new byte[0]
                    : bytes(schema.getFields().stream().map(Type::getName).map(Lines::quoted));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = 0;
            try {
                while (count < length && (at < line.length || nextLine())) {
                    int some = Math.min(length - count, line.length - at);
                    System.arraycopy(line, at, bytes, offset + count, some);
                    at += some;
                    count += some;
                }
            } catch (RuntimeException e) {
                // What a damaged file does to the library.
                throw new IOException(e);
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private boolean nextLine() throws IOException {
            while (left == 0) {
                if (group == end) {
                    return false;
                }
                PageReadStore rows = file.readRowGroup(group++);
                left = rows.getRowCount();
                records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(rows, new GroupRecordConverter(schema));
            }
            left--;
            Group record = Objects.requireNonNull(records).read();
            line = bytes(IntStream.range(0, schema.getFieldCount())
                    .mapToObj(field -> quoted(text(record, field))));
            at = 0;
            return true;
        }

        private String text(Group record, int field) {
            Type type = schema.getType(field);
            if (!type.isPrimitive() || record.getFieldRepetitionCount(field) == 0) {
                return "";
            }
            PrimitiveTypeName form = type.asPrimitiveType().getPrimitiveTypeName();
            LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
            if (meaning instanceof DateLogicalTypeAnnotation) {
                return LocalDate.ofEpochDay(record.getInteger(field, 0)).toString();
            }
            if (meaning instanceof TimestampLogicalTypeAnnotation time) {
                return Instant.EPOCH
                        .plus(record.getLong(field, 0), unit(time))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString();
            }
            return form == PrimitiveTypeName.BINARY
                    ? record.getBinary(field, 0).toStringUsingUTF8()
                    : record.getValueToString(field, 0);
        }

        private static ChronoUnit unit(TimestampLogicalTypeAnnotation time) {
            return switch (time.getUnit()) {
                case MILLIS -> ChronoUnit.MILLIS;
                case MICROS -> ChronoUnit.MICROS;
                case NANOS -> ChronoUnit.NANOS;
            };
        }

        private static byte[] bytes(Stream<String> cells) {
            return (cells.collect(Collectors.joining(",")) + "\n").getBytes(StandardCharsets.UTF_8);
        }

        private static String quoted(String cell) {
            boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
