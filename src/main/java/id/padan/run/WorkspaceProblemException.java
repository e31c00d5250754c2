package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.store.WorkspaceException;
import java.util.List;

/** The workspace cannot be used: another run has it, or it cannot be written. */
public final class WorkspaceProblemException extends JobException {

    private static final long serialVersionUID = 1L;

    private final WorkspaceException problem;

    /**
     * Wraps what the store says.
     *
     * @param language the language of the job
     * @param problem what the store says
     */
    public WorkspaceProblemException(Language language, WorkspaceException problem) {
        super(String.valueOf(problem.getMessage()), language);
        this.problem = problem;
    }

    /** {@return whether another run has the workspace, so that the same can succeed later} */
    public boolean isInUse() {
        return problem.kind() == WorkspaceException.Kind.IN_USE;
    }

    @Override
    public List<String> lines(Language language) {
        String key = isInUse() ? "workspace.in_use" : "workspace.unusable";
        return List.of(Messages.of(WorkspaceProblemException.class, language)
                .text(key, problem.folder().toString(), problem.detail()));
    }
}
