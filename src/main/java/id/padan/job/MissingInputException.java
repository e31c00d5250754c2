package id.padan.job;

import id.padan.message.Language;
import java.nio.file.Path;
import java.util.List;

/** Files that the job file asks for are missing or cannot be read. Carries all that is wrong. */
public final class MissingInputException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient Path jobFile;
    private final transient List<JobFileProblem> problems;

    MissingInputException(JobFile job, List<JobFileProblem> problems) {
        super(
                String.join(System.lineSeparator(), JobFileException.lines(job.path(), problems, job.language())),
                job.language());
        this.jobFile = job.path();
        this.problems = List.copyOf(problems);
    }

    /** {@return what is missing, at the lines of the job file that ask for it; never empty} */
    public List<JobFileProblem> problems() {
        return problems;
    }

    @Override
    public List<String> lines(Language language) {
        return JobFileException.lines(jobFile, problems, language);
    }
}
