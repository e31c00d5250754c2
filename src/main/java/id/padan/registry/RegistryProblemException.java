package id.padan.registry;

import id.padan.message.Language;
import java.util.List;
import java.util.stream.Collectors;

/** The extract cannot be used. Says everything that is wrong with all of its files. */
public final class RegistryProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RegistryProblem> problems;

    /**
     * These problems.
     *
     * @param problems all of them; at least one
     */
    public RegistryProblemException(List<RegistryProblem> problems) {
        super(text(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    /** {@return every problem, by file in the order in which they were given} */
    public List<RegistryProblem> problems() {
        return problems;
    }

    /**
     * {@return every problem, one a line}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        return text(problems, language);
    }

    private static String text(List<RegistryProblem> problems, Language language) {
        return problems.stream().map(problem -> problem.text(language)).collect(Collectors.joining("\n"));
    }
}
