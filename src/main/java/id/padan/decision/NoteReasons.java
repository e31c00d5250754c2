package id.padan.decision;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.reconcile.Implausibility;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says why accepting a person needs a note. */
public final class NoteReasons {

    private NoteReasons() {}

    /**
     * {@return the reasons as a list of phrases; empty if there are none}
     *
     * @param why the reasons
     * @param language the reader's
     */
    public static String text(Collection<Implausibility> why, Language language) {
        Messages messages = Messages.of(NoteReasons.class, language);
        return why.stream()
                .sorted()
                .map(each -> messages.text("implausible." + each))
                .collect(Collectors.joining(", "));
    }
}
