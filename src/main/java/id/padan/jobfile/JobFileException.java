package id.padan.jobfile;

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
        List<String> lines = new ArrayList<>();
        for (JobFileProblem problem : problems) {
            lines.add(place(file, problem.line(), language) + ": " + problem.text(language));
        }
        return lines;
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
