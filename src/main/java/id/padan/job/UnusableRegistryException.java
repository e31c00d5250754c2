package id.padan.job;

import id.padan.message.Language;
import id.padan.registry.RegistryProblemException;
import java.util.List;

/** The registry extract cannot be used. */
public final class UnusableRegistryException extends JobException {

    private static final long serialVersionUID = 1L;

    private final RegistryProblemException problems;

    UnusableRegistryException(JobFile job, RegistryProblemException problems) {
        super(problems.text(job.language()), job.language());
        this.problems = problems;
    }

    @Override
    public List<String> lines(Language language) {
        return problems.text(language).lines().toList();
    }
}
