package id.padan.notice;

import id.padan.jobfile.Notify;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes notices where the job says. What does not arrive is told, and nothing else comes of it. */
public final class Messenger {

    /** A mail server that is there answers within seconds; a command that has more to do can do it by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    private final Notify notify;
    private final Messages messages;
    private final NoticeCommand command;
    private final NoticeMail mail;

    /**
     * A messenger.
     *
     * @param notify who is told
     * @param folder the folder of the job file, in which a command begins
     * @param language in which is told what does not arrive
     */
    public Messenger(Notify notify, Path folder, Language language) {
        this(notify, folder, language, PATIENCE);
    }

    Messenger(Notify notify, Path folder, Language language, Duration patience) {
        this.notify = notify;
        this.messages = Messages.of(Messenger.class, language);
        this.command = new NoticeCommand(folder, patience);
        this.mail = new NoticeMail(patience);
    }

    /** {@return whether anybody is told of such runs} */
    public boolean isToSend(Notice notice) {
        return notify.when() == Notify.When.ALWAYS || notice.isOfProblem();
    }

    /**
     * Takes a notice where the job says.
     *
     * @param notice the notice
     * @return what did not arrive and why, a sentence each; empty if all did, or nobody is told of such runs
     */
    public List<String> send(Notice notice) {
        if (!isToSend(notice)) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        String line = notify.command();
        if (line != null) {
            attempt(() -> command.start(line, notice), problems);
        }
        Notify.Mail to = notify.mail();
        if (to != null) {
            attempt(() -> mail.send(to, notice), problems);
        }
        return problems;
    }

    private void attempt(Way way, List<String> problems) {
        try {
            way.take();
        } catch (NotArrived e) {
            LOG.warn("a notice did not arrive: {} {}", e.code, e.arguments, e.getCause());
            problems.add(messages.text(e.code, e.arguments.toArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problems.add(messages.text("notice.interrupted"));
        }
    }

    @FunctionalInterface
    private interface Way {
        void take() throws NotArrived, InterruptedException;
    }

    /** A notice did not arrive. */
    static final class NotArrived extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient List<Object> arguments;

        NotArrived(String code, @Nullable Throwable cause, Object... arguments) {
            super(code, cause);
            this.code = code;
            this.arguments = List.of(arguments);
        }

        String code() {
            return code;
        }
    }
}
