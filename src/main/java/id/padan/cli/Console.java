package id.padan.cli;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.run.RunListener;
import id.padan.store.ProcessLock;
import id.padan.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What people see of a command. Results go to standard output, progress and problems to standard error, so that a
 * script can have the one without the other. A whole NIK is never among what people see, wherever it comes from: not even from
 * the name of a file or an OPD.
 */
final class Console {

    /** How much a command says. */
    enum Voice {
        /** Everything. */
        NORMAL,
        /** Problems only. */
        QUIET,
        /** What a program asked for on standard output; on standard error problems, and only of what did not go well. */
        JSON
    }

    private final Terminal terminal;
    private final Voice voice;
    private final Messages messages;
    private final List<String> held;

    Console(Terminal terminal, Voice voice, Language language) {
        this(terminal, voice, language, new ArrayList<>());
    }

    private Console(Terminal terminal, Voice voice, Language language, List<String> held) {
        this.terminal = terminal;
        this.voice = voice;
        this.messages = Messages.of(Console.class, terminal.languageOr(language));
        this.held = held;
    }

    /** {@return this console in the language of a job, unless another one was asked for} */
    Console in(Language language) {
        return new Console(terminal, voice, language, held);
    }

    /** Tells from now on, in this language, that a workspace is waited for, that another computer did not let go of it, or that its database was damaged. */
    void hearOfWorkspaces() {
        Workspace.onWaiting((folder, holder) -> {
            if (voice == Voice.NORMAL) {
                problem(text("workspace.waits", folder.toString(), holder));
            }
        });
        Workspace.onSetAside(file -> problem(text("workspace.set_aside", file.toString())));
        ProcessLock.onOtherComputer(
                (file, holder) -> problem(text("workspace.other_computer", String.valueOf(file.getParent()), holder)));
    }

    Messages messages() {
        return messages;
    }

    Language language() {
        return messages.language();
    }

    /** {@return a text of this package in the console's language} */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** Prints a result, unless only problems are wanted. */
    void print(String line) {
        switch (voice) {
            case NORMAL -> terminal.out().println(Masking.masked(line));
            case JSON, QUIET -> {}
        }
    }

    /** Prints a text of this package as a result. */
    void say(String key, Object... arguments) {
        print(text(key, arguments));
    }

    /** Prints what went wrong, always; for a program at the end, if the command did not go well. */
    void problem(String line) {
        String masked = Masking.masked(line);
        if (voice == Voice.JSON) {
            held.add(masked);
        } else {
            terminal.err().println(masked);
        }
    }

    /** Prints what was held back until the command had ended. */
    void end(boolean done) {
        if (!done) {
            held.forEach(terminal.err()::println);
        }
        held.clear();
    }

    /** Prints the JSON that was asked for; without {@code --json}, nothing. */
    void json(String json) {
        if (voice == Voice.JSON) {
            document(json);
        }
    }

    /** Prints a result that is made of lines, unless only problems are wanted. */
    void document(String text) {
        if (voice != Voice.QUIET) {
            terminal.out().print(text);
            terminal.out().flush();
        }
    }

    /** {@return whether somebody is there who can be asked} */
    boolean canAsk() {
        return voice == Voice.NORMAL && terminal.in() != null;
    }

    /** {@return what a person answers, trimmed; empty if nothing, or if nobody can be asked} */
    String ask(String question) throws IOException {
        BufferedReader in = terminal.in();
        if (in == null) {
            return "";
        }
        terminal.out().print(question + " ");
        terminal.out().flush();
        String answer = in.readLine();
        if (answer == null) {
            terminal.out().println();
        }
        return answer == null ? "" : answer.strip();
    }

    /** {@return whether a language was asked for} */
    boolean isLanguageAsked() {
        return terminal.isAsked();
    }

    /** {@return the language that was asked for, or another} */
    Language languageOr(Language other) {
        return terminal.languageOr(other);
    }

    /** {@return a listener that shows how a run goes on: a bar where a person watches, lines elsewhere} */
    RunListener progress() {
        if (voice != Voice.NORMAL) {
            return RunListener.NONE;
        }
        StepTexts texts = new StepTexts(messages);
        return terminal.interactive()
                ? new Progress.Bar(terminal, texts)
                : new Progress.Lines(terminal.err()::println, texts, System::nanoTime);
    }
}
