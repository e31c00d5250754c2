package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.message.Language;
import id.padan.report.OutputFolderException;
import java.util.List;

/** The output folder cannot be used. */
public final class OutputProblemException extends JobException {

    private static final long serialVersionUID = 1L;

    private final OutputFolderException problem;

    OutputProblemException(Language language, OutputFolderException problem) {
        super(String.valueOf(problem.getMessage()), language);
        this.problem = problem;
    }

    @Override
    public List<String> lines(Language language) {
        return List.of(problem.text(language));
    }
}
