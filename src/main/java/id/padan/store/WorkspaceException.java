package id.padan.store;

import id.padan.store.embedded.DatabaseCipher;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A workspace cannot be used. */
public final class WorkspaceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Path folder;
    private final String detail;

    WorkspaceException(Kind kind, Path folder, String detail, @Nullable Throwable cause) {
        super(kind + ": " + folder + ": " + detail, cause);
        this.kind = kind;
        this.folder = folder;
        this.detail = detail;
    }

    /** What keeps the workspace from being used. */
    public enum Kind {
        /** Another process works in it. */
        IN_USE,
        /** It cannot be made, written or read. */
        UNUSABLE
    }

    /** {@return what keeps it from being used} */
    public Kind kind() {
        return kind;
    }

    /** {@return whether a version of the program made it that lays out its tables in another way} */
    public boolean isOfOtherVersion() {
        return getCause() instanceof Database.OtherLayout;
    }

    /** {@return whether its database is encrypted with another password than the one that is known, or none is known} */
    public boolean isProtected() {
        return getCause() != null && DatabaseCipher.isRefusal(getCause());
    }

    /** {@return the workspace's folder} */
    public Path folder() {
        return folder;
    }

    /** {@return who has it, or what the system said; may be empty} */
    public String detail() {
        return detail;
    }
}
