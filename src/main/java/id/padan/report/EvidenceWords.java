package id.padan.report;

import id.padan.matching.Evidence;
import id.padan.matching.FurtherEvidence;
import id.padan.matching.WordEvidence;
import id.padan.message.Messages;
import id.padan.person.PersonField;

/** Puts evidence in the words of an officer: "nama: 1 huruf berbeda, nama jarang (3 orang)". */
final class EvidenceWords {

    /** Up to this many people bear a rare name. */
    private static final long RARE = 10;

    private final Messages messages;

    EvidenceWords(Messages messages) {
        this.messages = messages;
    }

    String text(Evidence evidence) {
        String field = messages.text("field." + evidence.field().key());
        String level = messages.text("level." + evidence.level());
        return field + ": " + level + rarity(evidence);
    }

    /** A field that the job adds goes by the name that the job gives it. */
    String text(FurtherEvidence evidence) {
        return evidence.field().name() + ": " + messages.text("level." + evidence.level());
    }

    String text(WordEvidence word) {
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
