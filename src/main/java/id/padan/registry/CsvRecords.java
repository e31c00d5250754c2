package id.padan.registry;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a part of a CSV file. */
final class CsvRecords implements RecordSource {

    private final CloseableIterator<RecordView> records;

    CsvRecords(CsvReader<RecordView> parser) {
        records = parser.iterator();
    }

    @Override
    public @Nullable RecordView next() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
