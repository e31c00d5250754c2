package id.padan.job;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A job file cannot be used. Carries all of its problems, in the order of the file. */
public final class JobFileException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final transient List<JobFileProblem> problems;

    JobFileException(Path file, Language language, List<JobFileProblem> problems) {
        super(String.join(System.lineSeparator(), lines(file, problems, language)), language);
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** {@return the job file, as it was asked for} */
    public Path file() {
        return file;
    }

    /** {@return what is wrong; never empty} */
    public List<JobFileProblem> problems() {
        return problems;
    }

    @Override
    public List<String> lines(Language language) {
        return lines(file, problems, language);
    }

    static List<String> lines(Path file, List<JobFileProblem> problems, Language language) {
        Messages messages = Messages.of(JobFileException.class, language);
        List<String> lines = new ArrayList<>();
        for (JobFileProblem problem : problems) {
            // As text, because a message groups the digits of a number.
            String line = Integer.toString(problem.line());
            String place = problem.line() == 0 ? file.toString() : messages.text("place.line", file.toString(), line);
            lines.add(place + ": " + problem.text(language));
        }
        return lines;
    }
}
