package id.padan.registry;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a range, whatever kind of file they are in. */
interface RecordSource extends Closeable {

    /** {@return the next record that can be used, or null at the end} The same object each time. */
    @Nullable
    RecordView next() throws IOException;
}
