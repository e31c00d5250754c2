package id.padan.registry.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A part of a snapshot is not as it was written, or cannot be read. Whoever looks for the snapshot the next time finds that, and takes it anew. */
public final class DamagedSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedSnapshotException(String file) {
        this(file, null);
    }

    DamagedSnapshotException(String file, @Nullable IOException cause) {
        super("the part " + file + " of a registry snapshot is damaged", cause);
    }
}
