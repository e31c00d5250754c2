package id.padan.serve;

import id.padan.message.Language;
import id.padan.message.Messages;

/** Something that an officer asked for and that is not done; the reason is a sentence for them. */
class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * A refusal.
     *
     * @param key of the sentence in this package's messages
     * @param arguments what it names
     */
    Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** {@return the sentence} */
    String text(Language language) {
        return Messages.of(Refusal.class, language).text(key, arguments);
    }
}
