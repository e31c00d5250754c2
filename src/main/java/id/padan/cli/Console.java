package id.padan.cli;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.run.RunListener;

/**
 * What people see of a command. Results go to standard output, progress and problems to standard error, so that a
 * script can have the one without the other.
 */
final class Console {

    /** How much a command says. */
    enum Voice {
        /** Everything. */
        NORMAL,
        /** Problems only. */
        QUIET,
        /** JSON on standard output, everything else on standard error. */
        JSON
    }

    private final Terminal terminal;
    private final Voice voice;
    private final Messages messages;

    Console(Terminal terminal, Voice voice, Language language) {
        this.terminal = terminal;
        this.voice = voice;
        this.messages = Messages.of(Console.class, language);
    }

    /** {@return this console in the language of a job} */
    Console in(Language language) {
        return new Console(terminal, voice, language);
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
            case NORMAL -> terminal.out().println(line);
            case JSON -> terminal.err().println(line);
            case QUIET -> {}
        }
    }

    /** Prints a text of this package as a result. */
    void say(String key, Object... arguments) {
        print(text(key, arguments));
    }

    /** Prints what went wrong, always. */
    void problem(String line) {
        terminal.err().println(line);
    }

    /** Prints the JSON that was asked for; without {@code --json}, nothing. */
    void json(String json) {
        if (voice == Voice.JSON) {
            terminal.out().print(json);
            terminal.out().flush();
        }
    }

    /** {@return a listener that shows how a run goes on: a bar where a person watches, lines elsewhere} */
    RunListener progress() {
        if (voice == Voice.QUIET) {
            return RunListener.NONE;
        }
        StepTexts texts = new StepTexts(messages);
        return terminal.interactive()
                ? new Progress.Bar(terminal, texts)
                : new Progress.Lines(terminal.err()::println, texts, System::nanoTime);
    }
}
