package id.padan.person;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Dictionaries of a job cannot be used. Carries everything that is wrong with them. */
public final class DictionaryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    DictionaryException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.code())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong, file by file in the order of the lines; never empty} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param file in which file
     * @param line in which line, from 1; 0 if it concerns the whole file
     * @param code what
     * @param details what the code says
     */
    public record Problem(Path file, int line, Code code, List<String> details) {

        /** Keeps the details unmodifiable. */
        public Problem {
            details = List.copyOf(details);
        }
    }

    /** What can be wrong. Stable names. */
    public enum Code {
        /** The file cannot be read. */
        UNREADABLE,
        /** The file is no text in UTF-8. */
        NO_UTF8,
        /** The line is not a name, {@code =} and words. */
        NO_ENTRY,
        /** A word holds more than letters (a place: letters and digits). Detail: the word. */
        NO_WORD,
        /** There is no such list of titles. Details: the name, and the lists that there are. */
        UNKNOWN_LIST,
        /** A word stands in two classes. Details: the word, and the line that has it already. */
        TWO_CLASSES,
        /** The line is not a code of 2, 4 or 6 digits, a comma and a name. */
        NO_REGION,
        /** The region of a code of 4 digits is called neither Kabupaten nor Kota. Detail: the code. */
        NO_REGENCY
    }
}
