package id.padan.jobfile;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.Comparator;
import java.util.List;

/**
 * One thing in a job file that has to be mended.
 *
 * @param line where it stands, from 1; 0 if it concerns the file as a whole
 * @param column where it stands in the line, from 1; 0 if it concerns the file as a whole
 * @param key the key with those above it, {@code thresholds.review}; empty if it concerns no key
 * @param code what is wrong: the key of its text in the messages of this package
 * @param arguments what the text is filled in with
 */
public record JobFileProblem(int line, int column, String key, String code, List<Object> arguments) {

    /** The order in which a reader of the file meets them. */
    static final Comparator<JobFileProblem> READING_ORDER =
            Comparator.comparingInt(JobFileProblem::line).thenComparingInt(JobFileProblem::column);

    /** Keeps the arguments unmodifiable. */
    public JobFileProblem {
        arguments = List.copyOf(arguments);
    }

    /**
     * {@return what is wrong and what to do, without the place}
     *
     * @param language the reader's language
     */
    public String text(Language language) {
        return Messages.of(JobFileProblem.class, language).text(code, arguments.toArray());
    }
}
