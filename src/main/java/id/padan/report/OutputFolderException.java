package id.padan.report;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.nio.file.Path;

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

    OutputFolderException(Code code, Path folder, String detail) {
        super(text(code, folder, detail, Language.EN));
        this.code = code;
        this.folder = folder;
        this.detail = detail;
    }

    /** {@return why not} */
    public Code code() {
        return code;
    }

    /**
     * {@return why not and what to do, in a line}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        return text(code, folder, detail, language);
    }

    private static String text(Code code, Path folder, String detail, Language language) {
        return Messages.of(OutputFolderException.class, language).text("output." + code, folder.toString(), detail);
    }
}
