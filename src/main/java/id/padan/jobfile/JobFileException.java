package id.padan.jobfile;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.nio.file.Path;
import java.util.List;

/**
 * A job file cannot be used, or files are missing that it asks for. Carries all of the problems, in the order of the job
 * file.
 */
public final class JobFileException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient List<JobFileProblem> problems;

    private JobFileException(Code code, Path file, Language language, List<JobFileProblem> problems) {
        super(code, language, reader -> lines(file, problems, reader), null);
        this.problems = problems;
    }

    /** The job file itself is wrong. */
    static JobFileException ofFile(Path file, Language language, List<JobFileProblem> problems) {
        return new JobFileException(Code.JOB_FILE, file, language, List.copyOf(problems));
    }

    /** Files that the job file asks for are missing or cannot be read. */
    static JobFileException ofInputs(JobFile job, List<JobFileProblem> problems) {
        return new JobFileException(Code.MISSING_INPUT, job.path(), job.language(), List.copyOf(problems));
    }

    /**
     * {@return the model that a job names cannot be read}
     *
     * @param job the job
     * @param model the file
     */
    public static JobFileException ofModel(JobFile job, Path model) {
        int line = job.model() == null ? 0 : job.model().line();
        String key = JobKeys.MODEL.path();
        return ofInputs(
                job, List.of(new JobFileProblem(line, 1, key, "input.unreadable", List.of(key, model.toString()))));
    }

    /**
     * {@return the criteria that a job names cannot be read}
     *
     * @param job the job
     * @param preset the file
     */
    public static JobFileException ofPreset(JobFile job, Path preset) {
        int line = job.eligibility() == null ? 0 : job.eligibility().preset().line();
        String key = JobKeys.ELIGIBILITY.path();
        return ofInputs(
                job, List.of(new JobFileProblem(line, 1, key, "input.unreadable", List.of(key, preset.toString()))));
    }

    /** {@return what is wrong, at the lines of the job file; never empty} */
    public List<JobFileProblem> problems() {
        return problems;
    }

    private static List<String> lines(Path file, List<JobFileProblem> problems, Language language) {
        return problems.stream()
                .map(problem -> place(file, problem.line(), language) + ": " + problem.text(language))
                .toList();
    }

    /** {@return the file, with the line if it is not 0} */
    static String place(Path file, int line, Language language) {
        // As text, because a message groups the digits of a number.
        return line == 0
                ? file.toString()
                : Messages.of(JobFileException.class, language)
                        .text("place.line", file.toString(), Integer.toString(line));
    }
}
