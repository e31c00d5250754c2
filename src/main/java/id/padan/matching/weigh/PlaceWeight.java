package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.Person;
import id.padan.person.PersonField;

/** Compares places of birth. */
final class PlaceWeight {

    private static final int FEWEST_LETTERS_FOR_TWO_TYPOS = 6;
    private static final double TYPOS_PER_LETTER = 20;

    private final MatchModel.PlaceModel model;
    private final TermFrequencies frequencies;

    PlaceWeight(MatchModel model, TermFrequencies frequencies) {
        this.model = model.birthPlace();
        this.frequencies = frequencies;
    }

    Evidence compare(Person.BirthPlace submitted, Person.BirthPlace registered) {
        if (submitted.key().isEmpty() || registered.key().isEmpty()) {
            return Evidence.missing(PersonField.BIRTH_PLACE);
        }
        ComparisonLevel level = level(submitted.key(), registered.key());
        double bits = Evidence.bits(ratio(level, submitted, registered));
        return Evidence.of(PersonField.BIRTH_PLACE, level, bits, frequencies.bearers(submitted));
    }

    static ComparisonLevel level(String submitted, String registered) {
        if (submitted.equals(registered)) {
            return ComparisonLevel.EQUAL;
        }
        int limit = registered.length() < FEWEST_LETTERS_FOR_TWO_TYPOS ? 1 : 2;
        return switch (EditDistance.between(submitted, registered, limit)) {
            case 1 -> ComparisonLevel.ONE_LETTER;
            case 2 -> ComparisonLevel.TWO_LETTERS;
            default -> ComparisonLevel.DIFFERENT;
        };
    }

    private double ratio(ComparisonLevel level, Person.BirthPlace submitted, Person.BirthPlace registered) {
        if (level == ComparisonLevel.DIFFERENT) {
            return model.different();
        }
        double share = frequencies.place(registered);
        double equal =
                Math.min(model.most(), model.equal() / (share * (model.equal() + model.different() * (1 - share))));
        if (level == ComparisonLevel.EQUAL) {
            return equal;
        }
        double written = model.typo() / (TYPOS_PER_LETTER * registered.key().length());
        double stranger = frequencies.place(submitted) + written * share;
        return Math.max(model.different(), Math.min(equal, written / stranger));
    }
}
