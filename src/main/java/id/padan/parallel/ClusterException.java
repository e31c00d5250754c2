package id.padan.parallel;

/** What keeps a {@link Cluster} from doing what it was asked to do, though it tried more than once. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What it is. */
    public enum Trouble {
        /** A file or folder of the run is not there for its other processes. */
        UNSEEN,
        /** Its processes have too little memory. */
        MEMORY
    }

    private final Trouble trouble;
    private final String file;

    /**
     * A trouble of a cluster.
     *
     * @param trouble what it is
     * @param file the file that is not seen; empty if it is about none
     * @param cause for the log
     */
    public ClusterException(Trouble trouble, String file, Throwable cause) {
        super(trouble + " " + file, cause);
        this.trouble = trouble;
        this.file = file;
    }

    /** {@return what it is} */
    public Trouble trouble() {
        return trouble;
    }

    /** {@return the file that is not seen; empty if it is about none} */
    public String file() {
        return file;
    }
}
