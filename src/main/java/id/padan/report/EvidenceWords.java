package id.padan.report;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.PersonField;

/** Puts evidence in the words of an officer: "nama: 1 huruf berbeda, nama jarang (3 orang)". */
public final class EvidenceWords {

    /** Up to this many people bear a rare name. */
    private static final long RARE = 10;

    private final Messages messages;

    EvidenceWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * {@return the words in a language}
     *
     * @param language the reader's
     */
    public static EvidenceWords of(Language language) {
        return new EvidenceWords(Messages.of(EvidenceWords.class, language));
    }

    /**
     * {@return what a field says, and for a name how many bear it}
     *
     * @param evidence the evidence of the field
     */
    public String text(Evidence evidence) {
        return field(evidence.field()) + ": " + level(evidence.level()) + rarity(evidence);
    }

    /**
     * {@return what a field is called within a sentence}
     *
     * @param field the field
     */
    public String field(PersonField field) {
        return messages.text("field." + field.key());
    }

    /**
     * {@return how two values stand to each other}
     *
     * @param level the level
     */
    public String level(ComparisonLevel level) {
        return messages.text("level." + level);
    }

    /**
     * {@return what a field says that the job adds; it goes by the name that the job gives it}
     *
     * @param evidence the evidence of the field
     */
    public String text(Evidence.Further evidence) {
        return evidence.field().name() + ": " + messages.text("level." + evidence.level());
    }

    /**
     * {@return what a word of a name says}
     *
     * @param word the evidence of the word
     */
    public String text(Evidence.Word word) {
        String level = messages.text("level." + word.level());
        if (word.submitted().isEmpty() && word.registered().isEmpty()) {
            return word.level().agrees() ? messages.text("name.cap") : level;
        }
        if (word.submitted().equals(word.registered())) {
            return word.submitted() + ": " + level;
        }
        return word.submitted() + " / " + word.registered() + ": " + level;
    }

    private String rarity(Evidence evidence) {
        long bearers = evidence.bearers();
        if (evidence.field() != PersonField.NAME || bearers == 0) {
            return "";
        }
        return ", " + messages.text(bearers <= RARE ? "name.rare" : "name.common", bearers);
    }
}
