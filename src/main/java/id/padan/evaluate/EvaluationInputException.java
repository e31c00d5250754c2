package id.padan.evaluate;

import id.padan.message.Cause;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The truth or the outputs cannot be used at all. */
public final class EvaluationInputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    enum Code {
        /** The file is not there. */
        MISSING,
        /** The file cannot be read. Detail: the kind of the {@link Cause}. */
        UNREADABLE,
        /** The file is text in another charset. */
        NOT_UTF_8,
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

    /** {@return that a file cannot be read} */
    static EvaluationInputException of(Path file, IOException failure) {
        Code code = failure instanceof NoSuchFileException
                ? Code.MISSING
                : failure instanceof CharacterCodingException ? Code.NOT_UTF_8 : Code.UNREADABLE;
        return new EvaluationInputException(
                code, file.toString(), Cause.of(failure).kind().name());
    }

    /**
     * {@return every problem in a line of its own}
     *
     * @param language the reader's
     */
    public List<String> lines(Language language) {
        String more = code == Code.UNREADABLE ? new Cause(Cause.Kind.valueOf(detail), "").text(language) : detail;
        String input = Messages.of(EvaluationInputException.class, language).text("input." + code, file, more);
        return EvaluationProblem.lines(problems, input, language);
    }
}
