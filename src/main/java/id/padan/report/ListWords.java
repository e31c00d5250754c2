package id.padan.report;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.round.LinkReason;
import id.padan.round.ListLine;
import id.padan.round.ListStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How a person stands with a list, in words that an officer can read out. */
public final class ListWords {

    /** With these the list has other values than the registry: who checks them there refuses the entry. */
    private static final Set<LinkReason> WOULD_FAIL =
            EnumSet.range(LinkReason.OTHER_NIK, LinkReason.ENTRY_NOT_IN_REGISTRY);

    private final Messages messages;

    private ListWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * {@return the words in a language}
     *
     * @param language the reader's
     */
    public static ListWords of(Language language) {
        return new ListWords(Messages.of(ListWords.class, language));
    }

    /**
     * {@return the key of the words for the status of a line; they are the messages of this package}
     *
     * @param line the line
     */
    public static String statusKey(ListLine line) {
        boolean wouldFail =
                line.status() == ListStatus.LINKED && line.reasons().stream().anyMatch(WOULD_FAIL::contains);
        return "list.status." + line.status() + (wouldFail ? ".differs" : "");
    }

    /**
     * {@return the status of a line}
     *
     * @param line the line
     */
    public String status(ListLine line) {
        return messages.text(statusKey(line));
    }

    /**
     * {@return the reasons of a line, a sentence each}
     *
     * @param line the line
     */
    public String reasons(ListLine line) {
        return line.reasons().stream()
                .map(reason -> messages.text("list.reason." + reason))
                .collect(Collectors.joining(" "));
    }
}
