package id.padan.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables that come with the program. */
final class Tables {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tables() {}

    /**
     * {@return the records of a table}
     *
     * @param owner any class of the package that the table belongs to
     * @param file the table's name
     */
    static List<CSVRecord> read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(owner.getPackageName() + " has no " + file);
            }
            return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> read(String file) {
        return read(Tables.class, file);
    }

    static int weight(CSVRecord row) {
        return Integer.parseInt(row.get("weight"));
    }
}
