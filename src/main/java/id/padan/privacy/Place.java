package id.padan.privacy;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file or folder that holds personal data.
 *
 * @param kind what it is
 * @param path where it is
 * @param since how old its data is: when the run ended, the snapshot was taken, or the file was last written
 */
public record Place(Kind kind, Path path, Instant since) {

    /** What holds personal data; also the keys of the texts. */
    public enum Kind {
        /** What a run wrote. */
        RUN,
        /** What is left of a run that was cut off, or could not be deleted: a hidden folder. */
        LEFTOVER,
        /** A stored copy of the registry. */
        SNAPSHOT,
        /** What was read of a database so far, to be gone on with in the registry's hours. */
        HALF_READ,
        /** Why a run failed. */
        FAILED,
        /** A damaged database that was set aside. */
        DAMAGED,
        /** Records that were set aside because somebody had changed them. */
        SET_ASIDE,
        /** A form that somebody had filled in where a run then wrote a new one. */
        FORM,
        /** A log that is full. */
        LOG
    }

    /** {@return whether it is of a time before another} */
    boolean isBefore(Instant time) {
        return since.isBefore(time);
    }
}
