package id.padan.evaluate;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Something about a line of the truth or of the outputs that keeps it from being counted as it should.
 *
 * @param code what is wrong
 * @param file the name of the file
 * @param line the line, from 1
 * @param detail what the message needs besides; may be empty
 */
public record EvaluationProblem(Code code, String file, long line, String detail) {
    private static final int MOST_OF_A_KIND = 20;

    /** What can be wrong. Stable names. */
    public enum Code {
        /** The line has more or fewer cells than headings. Not counted. Detail: how many cells. */
        CELLS,
        /** A quotation mark is opened and never closed; nothing after it could be read. */
        QUOTE,
        /** The truth names no file. Not counted. */
        NO_FILE,
        /** The truth's row is no number from 1. Not counted. Detail: what it is. */
        NO_ROW,
        /** The truth's NIK is not sixteen digits. Not counted. Detail: how many digits. */
        NO_NIK,
        /** The same row once more, with the same NIK: counted once. Detail: the line of the first. */
        REPEATED,
        /** The same row once more, with another NIK: none of them is counted. Detail: the line of the first. */
        CONTRADICTS,
        /** The truth does not say which sheet, and several have this row. Not counted. Detail: the sheets. */
        SHEET_UNCLEAR,
        /** No output has this row of the truth: counted as not found. Detail: the row. */
        NOT_IN_OUTPUT,
        /** The truth does not have this row of the outputs: not counted. Detail: the row. */
        NOT_IN_TRUTH,
        /** The outcome or the probability cannot be read. Not counted. */
        OUTPUT_BROKEN
    }

    /**
     * {@return file, line, what is wrong and what it means for the figures}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        // The line as text, because a message groups the digits of a number.
        return Messages.of(EvaluationProblem.class, language)
                .text("problem." + code, file, Long.toString(line), detail);
    }

    /**
     * {@return the problems in their order, of each kind the first twenty, each in a line of its own}
     *
     * @param problems what is wrong
     * @param language the reader's
     */
    public static List<String> lines(List<EvaluationProblem> problems, Language language) {
        Messages messages = Messages.of(EvaluationProblem.class, language);
        Map<Code, Integer> counts = new EnumMap<>(Code.class);
        List<String> lines = new ArrayList<>();
        for (EvaluationProblem problem : problems) {
            if (counts.merge(problem.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                lines.add(problem.text(language));
            }
        }
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                lines.add(messages.text("problem.more", code.name(), count - MOST_OF_A_KIND));
            }
        });
        return lines;
    }

    static List<String> lines(List<EvaluationProblem> problems, String last, Language language) {
        List<String> lines = new ArrayList<>(lines(problems, language));
        lines.add(last);
        return lines;
    }
}
