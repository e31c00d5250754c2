package id.padan.spark;

import id.padan.access.ParquetFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes tables as Parquet, in the process that has just written them as CSV. */
public final class ParquetTables implements ParquetFiles {

    /** Found by its name. */
    public ParquetTables() {}

    @Override
    public void write(Path csv, Path parquet) throws IOException {
        write(csv, number -> parquet, Integer.MAX_VALUE);
    }

    @Override
    public void replace(Path csv, int rows) throws IOException {
        String name = String.valueOf(csv.getFileName()).replaceFirst("[.]csv$", "");
        write(csv, number -> csv.resolveSibling("%s-%05d.parquet".formatted(name, number)), rows);
        Files.delete(csv);
    }

    /** Each file takes so many rows; there is one at least. */
    private static void write(Path csv, IntFunction<Path> files, int rows) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(Files.newInputStream(csv), StandardCharsets.UTF_8);
                CSVParser records = format.parse(text)) {
            MessageType schema = schema(records.getHeaderNames());
            Iterator<CSVRecord> left = records.iterator();
            int number = 0;
            do {
                try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new Written(files.apply(number++)))
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .build()) {
                    for (int row = 0; row < rows && left.hasNext(); row++) {
                        writer.write(group(schema, left.next()));
                    }
                }
            } while (left.hasNext());
        }
    }

    private static MessageType schema(List<String> headings) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (String heading : headings) {
            schema.addField(Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(heading));
        }
        return schema.named("padan");
    }

    private static Group group(MessageType schema, CSVRecord record) {
        Group group = new SimpleGroup(schema);
        for (int column = 0; column < record.size(); column++) {
            group.add(column, record.get(column));
        }
        return group;
    }

    /** A file on any file system that Java knows. */
    private record Written(Path file) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) throws IOException {
            return new Counted(Files.newOutputStream(file));
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    /** Knows how far it is. */
    private static final class Counted extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
