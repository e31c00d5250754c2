package id.padan.criteria;

import java.util.List;

/** A preset cannot be used. Carries everything that is wrong with it, in the order of the file. */
public final class PresetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PresetProblem> problems;

    PresetException(List<PresetProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong; never empty} */
    public List<PresetProblem> problems() {
        return problems;
    }
}
