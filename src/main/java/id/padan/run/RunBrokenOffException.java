package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run ended before its end. What it has done is kept: run again to resume. */
public final class RunBrokenOffException extends JobException {

    private static final long serialVersionUID = 1L;

    private final boolean interrupted;
    private final String detail;

    RunBrokenOffException(JobFile job, boolean interrupted, @Nullable Throwable cause) {
        super(interrupted ? "interrupted" : "broken off: " + cause, job.language());
        this.interrupted = interrupted;
        this.detail = detail(cause);
        if (cause != null) {
            initCause(cause);
        }
    }

    /** {@return whether a person asked for the end} */
    public boolean isInterrupted() {
        return interrupted;
    }

    @Override
    public List<String> lines(Language language) {
        Messages messages = Messages.of(RunBrokenOffException.class, language);
        return List.of(interrupted ? messages.text("run.interrupted") : messages.text("run.broken_off", detail));
    }

    /** The innermost message: frameworks wrap what people can understand. */
    private static String detail(@Nullable Throwable cause) {
        if (cause == null) {
            return "";
        }
        Throwable innermost = cause;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(innermost.getMessage());
        return innermost.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
    }
}
