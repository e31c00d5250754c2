package id.padan.registry;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import id.padan.person.Normaliser;
import id.padan.person.RegistryRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads one range of the extract, record by record. For one thread. */
public final class RegistryReader implements AutoCloseable {

    private final RecordAcceptance acceptance;
    private final CloseableIterator<RecordView> records;

    /** @param in the bytes of whole records; closed with the reader */
    RegistryReader(InputStream in, CsvLayout layout, Normaliser normaliser) {
        acceptance = new RecordAcceptance(layout.columns());
        RecordView view = new RecordView(normaliser);
        records = CsvParser.withSeparator(layout.separator())
                .build(
                        new CsvRecordHandler(view, layout.columns(), acceptance),
                        new InputStreamReader(in, layout.charset()))
                .iterator();
    }

    /**
     * Moves to the next record. Broken ones are passed over and counted.
     *
     * @return the record, to be used before the next call only; null at the end
     * @throws IOException if the file cannot be read any further
     */
    public @Nullable RegistryRecord next() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** {@return how many records were returned so far} */
    public long records() {
        return acceptance.records();
    }

    /** {@return how many records were passed over so far: too few columns, shifted columns, or nobody named} */
    public long brokenRecords() {
        return acceptance.broken();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
