package id.padan.registry.snapshot;

/** A part of a snapshot is not as it was written. Whoever looks for the snapshot the next time finds that, and takes it anew. */
public final class DamagedSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedSnapshotException(String file) {
        super("the part " + file + " of a registry snapshot is damaged");
    }
}
