package id.padan.evaluate;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.List;

/** The truth or the outputs cannot be used at all. */
public final class EvaluationInputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    enum Code {
        /** The file is not there. */
        MISSING,
        /** The file cannot be read. Detail: why. */
        UNREADABLE,
        /** The file is empty. */
        EMPTY,
        /** Headings are missing. Detail: which. */
        HEADINGS,
        /** Not a single row can be used. */
        NO_ROWS,
        /** Truth and outputs have no row in common. */
        NOTHING_IN_COMMON
    }

    private final Code code;
    private final String file;
    private final String detail;
    private final transient List<EvaluationProblem> problems;

    EvaluationInputException(Code code, String file, String detail) {
        this(code, file, detail, List.of());
    }

    EvaluationInputException(Code code, String file, String detail, List<EvaluationProblem> problems) {
        super(code + " " + file + " " + detail);
        this.code = code;
        this.file = file;
        this.detail = detail;
        this.problems = List.copyOf(problems);
    }

    /**
     * {@return every problem in a line of its own}
     *
     * @param language the reader's
     */
    public List<String> lines(Language language) {
        String input = Messages.of(EvaluationInputException.class, language).text("input." + code, file, detail);
        return EvaluationProblem.lines(problems, input, language);
    }
}
