package id.padan.report;

import id.padan.message.Cause;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that should receive the files cannot have them. */
public final class OutputFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. Stable: also the key of its text in the messages of this package. */
    public enum Code {
        /** There is a file of this name. */
        NOT_A_FOLDER,
        /** The folder holds files that Padan did not write, and that replacing it would delete. */
        FOREIGN_FILES,
        /** The folder, or the one it would be created in, cannot be written to. */
        NOT_WRITABLE,
        /** Another run is writing to this folder. */
        IN_USE,
        /** Files that would be replaced are open in another program. */
        OPEN_ELSEWHERE
    }

    private final Code code;
    private final transient Path folder;
    private final String detail;
    private final transient @Nullable Cause cause;

    OutputFolderException(Code code, Path folder, String detail) {
        this(code, folder, detail, null);
    }

    /** The system does not let the folder be written. */
    OutputFolderException(Path folder, Cause cause) {
        this(Code.NOT_WRITABLE, folder, "", cause);
    }

    private OutputFolderException(Code code, Path folder, String detail, @Nullable Cause cause) {
        super(text(code, folder, cause == null ? detail : cause.text(Language.EN), Language.EN));
        this.code = code;
        this.folder = folder;
        this.detail = detail;
        this.cause = cause;
    }

    /** {@return why not} */
    public Code code() {
        return code;
    }

    /** {@return the folder} */
    public Path folder() {
        return folder;
    }

    /** {@return whether there is no room left on its disk} */
    public boolean isOfFullDisk() {
        return cause != null && cause.kind() == Cause.Kind.DISK_FULL;
    }

    /**
     * {@return why not and what to do, in a line}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        return text(code, folder, cause == null ? detail : cause.text(language), language);
    }

    private static String text(Code code, Path folder, String detail, Language language) {
        return Messages.of(OutputFolderException.class, language).text("output." + code, folder.toString(), detail);
    }
}
