package id.padan.roster;

import org.jspecify.annotations.Nullable;

/** A roster being read: its rows one after the other, in the order of the file. For one thread. */
public interface RosterSession extends AutoCloseable {

    /**
     * {@return the next row, or null at the end} A file that breaks off half-way simply ends here; the report is then not
     * readable.
     */
    @Nullable
    SubmittedRow next();

    /** {@return what was understood; complete only after {@link #next()} returned null} */
    FileReport report();

    /** Closes the file. */
    @Override
    void close();
}
