package id.padan.jobfile;

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

    /**
     * {@return the model that a job names cannot be read}
     *
     * @param job the job
     * @param model the file
     */
    public static MissingInputException ofModel(JobFile job, Path model) {
        int line = job.model() == null ? 0 : job.model().line();
        String key = JobKeys.MODEL.path();
        return new MissingInputException(
                job, List.of(new JobFileProblem(line, 1, key, "input.unreadable", List.of(key, model.toString()))));
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
