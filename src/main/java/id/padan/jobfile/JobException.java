package id.padan.jobfile;

import id.padan.message.Language;
import java.util.List;

/** Something that people can mend keeps a job from running. Says what, where and what to do, and never a stack trace. */
public abstract class JobException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Language language;

    /**
     * Made by the subclasses.
     *
     * @param message the text for the log
     * @param language the language in which the job wants to be spoken of
     */
    protected JobException(String message, Language language) {
        super(message);
        this.language = language;
    }

    /** {@return the language of the job file, or Indonesian where it cannot be read} */
    public Language language() {
        return language;
    }

    /**
     * {@return every problem in a line of its own}
     *
     * @param language the reader's language
     */
    public abstract List<String> lines(Language language);
}
