package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.matching.model.ModelException;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.nio.file.Path;
import java.util.List;

/** The model that a job names cannot be used. Carries everything that is wrong with it. */
public final class UnusableModelException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final transient List<ModelException.Problem> problems;

    UnusableModelException(JobFile job, Path file, ModelException e) {
        super(String.valueOf(e.getMessage()), job.language());
        this.file = file;
        this.problems = e.problems();
    }

    @Override
    public List<String> lines(Language language) {
        Messages messages = Messages.of(UnusableModelException.class, language);
        return problems.stream()
                .map(problem ->
                        messages.text("model." + problem.code(), file.toString(), problem.key(), problem.detail()))
                .toList();
    }
}
