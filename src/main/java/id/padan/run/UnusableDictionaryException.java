package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.DictionaryException;
import id.padan.person.DictionaryException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Dictionaries that a job names cannot be used. Carries everything that is wrong with them. */
public final class UnusableDictionaryException extends JobException {

    private static final long serialVersionUID = 1L;

    /** More lines nobody reads: another file was meant. */
    private static final int MOST_LINES = 100;

    private final transient List<Problem> problems;

    UnusableDictionaryException(JobFile job, DictionaryException e) {
        super(String.valueOf(e.getMessage()), job.language());
        this.problems = e.problems();
    }

    @Override
    public List<String> lines(Language language) {
        Messages messages = Messages.of(UnusableDictionaryException.class, language);
        List<String> lines = new ArrayList<>();
        problems.stream()
                .limit(MOST_LINES)
                .map(problem -> place(problem, messages) + text(problem, messages))
                .forEach(lines::add);
        if (problems.size() > MOST_LINES) {
            lines.add(messages.text("dictionary.more", problems.size() - MOST_LINES));
        }
        return lines;
    }

    private static String place(Problem problem, Messages messages) {
        return problem.line() == 0
                ? problem.file() + ": "
                : messages.text("dictionary.place", problem.file().toString(), Integer.toString(problem.line()));
    }

    private static String text(Problem problem, Messages messages) {
        return messages.text("dictionary." + problem.code(), problem.details().toArray());
    }
}
