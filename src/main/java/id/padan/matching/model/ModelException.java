package id.padan.matching.model;

import java.util.List;
import java.util.stream.Collectors;

/** A model file cannot be used. Carries everything that is wrong with it. */
public final class ModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ModelException(String file, List<Problem> problems) {
        super(problems.stream().map(problem -> problem.text(file)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong, in the order of the keys; never empty} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param code what
     * @param key of which figure; empty if it concerns the whole file
     * @param detail the nearest known keys or what the parser says; may be empty
     */
    public record Problem(Code code, String key, String detail) {

        String text(String file) {
            return file + ": " + (key.isEmpty() ? "" : key + ": ") + code.text + detail;
        }
    }

    /** What can be wrong. Stable names. */
    public enum Code {
        /** There is no such figure. Detail: those that there are. */
        UNKNOWN("unknown; the keys are "),
        /** A switch must be true or false. */
        NO_SWITCH("must be true or false"),
        /** A figure must be a number. */
        NO_NUMBER("must be a number"),
        /** A probability lies between 0 and 1, both excluded. */
        NO_PROBABILITY("must lie between 0 and 1"),
        /** A ratio is at least 1. */
        BELOW_ONE("must be 1 or more"),
        /** The file is no YAML. Detail: what the parser says. */
        NO_YAML("no YAML: ");

        private final String text;

        Code(String text) {
            this.text = text;
        }
    }
}
