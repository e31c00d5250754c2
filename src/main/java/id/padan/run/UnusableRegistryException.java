package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.registry.RegistryProblemException;
import java.util.List;

/** The registry extract cannot be used. */
public final class UnusableRegistryException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient JobFile job;
    private final RegistryProblemException problems;

    UnusableRegistryException(JobFile job, RegistryProblemException problems) {
        super(String.join(System.lineSeparator(), lines(job, problems, job.language())), job.language());
        this.job = job;
        this.problems = problems;
    }

    @Override
    public List<String> lines(Language language) {
        return lines(job, problems, language);
    }

    /** Each problem at the line of the job file that asks for the extract. */
    private static List<String> lines(JobFile job, RegistryProblemException problems, Language language) {
        String place = job.registryPlace(language);
        return problems.text(language)
                .lines()
                .map(problem -> place + ": " + problem)
                .toList();
    }
}
