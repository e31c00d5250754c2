package id.padan.review;

import id.padan.decision.Decision;
import id.padan.message.Language;
import id.padan.message.Messages;

/** How officers are called in reports. */
public final class Officers {

    private Officers() {}

    /**
     * {@return who decided, or that nobody knows}
     *
     * @param decision the decision
     * @param language the reader's
     */
    public static String name(Decision decision, Language language) {
        return decision.decidedBy().isBlank()
                ? Messages.of(Officers.class, language).text("officer.unknown")
                : decision.decidedBy();
    }
}
