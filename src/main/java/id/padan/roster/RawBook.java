package id.padan.roster;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of any kind as a sequence of sheets. A sheet is read before the next one is asked for. */
interface RawBook extends Closeable {

    /**
     * {@return the next sheet, hidden ones too, or null at the end}
     *
     * @throws IOException if the file breaks off
     */
    @Nullable
    RawSheet nextSheet() throws IOException;
}
