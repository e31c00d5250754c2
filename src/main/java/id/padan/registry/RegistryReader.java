package id.padan.registry;

import id.padan.person.RegistryRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one range of the extract, record by record. For one thread. */
public final class RegistryReader implements AutoCloseable {

    private final RecordTally tally = new RecordTally();
    private final Layout.Records records;

    RegistryReader(Layout layout, RegistryExtract.Range range) throws IOException {
        records = layout.open(range, new RecordView(), tally);
    }

    /**
     * Moves to the next record. Broken ones that name nobody are passed over.
     *
     * @return the record, to be used before the next call only; null at the end
     * @throws IOException if the file cannot be read any further
     */
    public @Nullable RegistryRecord next() throws IOException {
        return records.next();
    }

    /** {@return how many records were returned so far} */
    public long records() {
        return tally.records();
    }

    /**
     * {@return how many records were broken so far: too few columns, shifted columns, or nobody named} Of those that name
     * somebody, what stands before the break was returned.
     */
    public long brokenRecords() {
        return tally.broken();
    }

    /** {@return of how many broken records so far nobody can tell who stood there} */
    public long lostRecords() {
        return tally.lost();
    }

    /** {@return whether the last record so far lacks cells, and no other does} */
    public boolean onlyLastIsShort() {
        return tally.onlyLastIsShort();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
