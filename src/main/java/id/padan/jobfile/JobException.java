package id.padan.jobfile;

import id.padan.message.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that people can mend keeps a job from running. Says what, where and what to do, and never a stack trace. */
public class JobException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of thing it is. Each has an exit code of its own meaning. */
    public enum Code {
        /** The job file cannot be used. */
        JOB_FILE,
        /** The model that the job names cannot be used. */
        MODEL,
        /** The criteria that the job names cannot be used. */
        PRESET,
        /** A dictionary that the job names cannot be used. */
        DICTIONARY,
        /** The output folder cannot be used. */
        OUTPUT,
        /** The workspace cannot be made, written or read. */
        WORKSPACE,
        /** Another run has the workspace: the same can succeed later. */
        WORKSPACE_IN_USE,
        /** Files that the job file asks for are missing or cannot be read. */
        MISSING_INPUT,
        /** The registry extract cannot be used. */
        REGISTRY,
        /** The round is closed, or cannot be closed as it is. */
        ROUND,
        /** Not one of the rosters could be read. */
        NO_READABLE_ROSTER,
        /** The run ended before its end. What it has done is kept: run again to resume. */
        BROKEN_OFF,
        /** The same, because the disk of a folder was taken out, or its network is gone. */
        UNREACHABLE,
        /** The same, because a person asked for it. */
        INTERRUPTED;

        /**
         * {@return whether the same may succeed soon though nobody does anything} After a sleep the network is back later than
         * the schedule, a copy comes to its end, a file is closed.
         */
        public boolean mayPass() {
            return switch (this) {
                case OUTPUT, WORKSPACE, WORKSPACE_IN_USE, MISSING_INPUT, NO_READABLE_ROSTER, UNREACHABLE -> true;
                case JOB_FILE, MODEL, PRESET, DICTIONARY, REGISTRY, ROUND, BROKEN_OFF, INTERRUPTED -> false;
            };
        }
    }

    /** The words for it. */
    @FunctionalInterface
    public interface Wording {

        /**
         * {@return every problem in a line of its own}
         *
         * @param language the reader's language
         */
        List<String> in(Language language);
    }

    private final Code code;
    private final Language language;
    private final transient Wording wording;

    /**
     * Something that keeps a job from running.
     *
     * @param code what kind of thing
     * @param language the language in which the job wants to be spoken of
     * @param wording the words for it
     * @param cause what is for the log only; or null
     */
    public JobException(Code code, Language language, Wording wording, @Nullable Throwable cause) {
        super(String.join(System.lineSeparator(), wording.in(language)), cause);
        this.code = code;
        this.language = language;
        this.wording = wording;
    }

    /** {@return what kind of thing it is} */
    public Code code() {
        return code;
    }

    /** {@return the language of the job file, or Indonesian where it cannot be read} */
    public Language language() {
        return language;
    }

    /**
     * {@return every problem in a line of its own}
     *
     * @param reader the reader's language
     */
    public List<String> lines(Language reader) {
        return wording.in(reader);
    }
}
