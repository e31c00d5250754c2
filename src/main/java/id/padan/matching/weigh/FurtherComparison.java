package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.FieldKind;
import id.padan.person.FurtherValue;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the fields that a job adds. As everywhere: how likely the registered value comes to be written like the
 * submitted one, against how likely a stranger has the submitted one, by its frequency in the registry. A slip never counts
 * more than the right value would. The parts of an address depend on each other; {@link AddressWeight} sees to it.
 */
final class FurtherComparison {

    private static final int FEWEST_LETTERS_FOR_TWO_SLIPS = 6;
    private static final double SLIPS_PER_LETTER = 20;

    private final MatchModel.FurtherModel model;
    private final MatchModel.DateModel dates;
    private final TermFrequencies frequencies;
    private final AddressWeight address;

    FurtherComparison(MatchModel model, TermFrequencies frequencies) {
        this.model = model.further();
        this.dates = model.birthDate();
        this.frequencies = frequencies;
        this.address = new AddressWeight(model.further(), frequencies);
    }

    List<Evidence.Further> compare(Person submitted, Person registered) {
        int count = Math.min(submitted.further().size(), registered.further().size());
        List<Evidence.Further> evidence = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Evidence.Further each =
                    compare(submitted.further().get(i), registered.further().get(i));
            evidence.add(
                    each.level() == ComparisonLevel.DIFFERENT
                            ? orMisplaced(each, submitted.further().get(i), registered.further())
                            : each);
        }
        return address.adjusted(evidence);
    }

    private Evidence.Further compare(FurtherValue submitted, FurtherValue registered) {
        if (submitted.key().isEmpty() || registered.key().isEmpty()) {
            return new Evidence.Further(submitted.field(), ComparisonLevel.MISSING, 0, 0);
        }
        FieldKind kind = submitted.field().kind();
        ComparisonLevel level = level(kind, submitted.key(), registered.key());
        double ratio =
                switch (kind) {
                    case CATEGORY -> category(level, registered);
                    case DATE -> date(level, submitted, registered);
                    case IDENTIFIER -> text(model.identifier(), level, submitted, registered);
                    case NAME -> text(model.name(), level, submitted, registered);
                    case PLACE -> text(model.place(), level, submitted, registered);
                };
        return new Evidence.Further(submitted.field(), level, Evidence.bits(ratio), frequencies.bearers(submitted));
    }

    /** A part of an address that is another one, unless it is the registry's of another field: then it slipped over. */
    private Evidence.Further orMisplaced(
            Evidence.Further different, FurtherValue submitted, List<FurtherValue> registered) {
        if (submitted.field().kind() != FieldKind.PLACE) {
            return different;
        }
        double bits = different.bits();
        ComparisonLevel level = different.level();
        for (FurtherValue other : registered) {
            if (other.field().kind() == FieldKind.PLACE && other.key().equals(submitted.key())) {
                double share = frequencies.further(other);
                double stranger = frequencies.ofStranger(submitted, model.unseen()) + model.placeMisplaced() * share;
                double misplaced = Evidence.bits(Math.min(1 / share, model.placeMisplaced() / stranger));
                level = misplaced > bits ? ComparisonLevel.MISPLACED : level;
                bits = Math.max(bits, misplaced);
            }
        }
        return new Evidence.Further(different.field(), level, bits, different.bearers());
    }

    static ComparisonLevel level(FieldKind kind, String submitted, String registered) {
        if (submitted.equals(registered)) {
            return ComparisonLevel.EQUAL;
        }
        if (kind == FieldKind.CATEGORY) {
            return ComparisonLevel.DIFFERENT;
        }
        if (kind == FieldKind.DATE) {
            return DateComparison.level(LocalDate.parse(submitted), LocalDate.parse(registered));
        }
        int limit = registered.length() < FEWEST_LETTERS_FOR_TWO_SLIPS ? 1 : 2;
        boolean digits = kind == FieldKind.IDENTIFIER;
        return switch (EditDistance.between(submitted, registered, limit)) {
            case 1 -> digits ? ComparisonLevel.ONE_DIGIT : ComparisonLevel.ONE_LETTER;
            case 2 -> digits ? ComparisonLevel.TWO_DIGITS : ComparisonLevel.TWO_LETTERS;
            default -> ComparisonLevel.DIFFERENT;
        };
    }

    private double category(ComparisonLevel level, FurtherValue registered) {
        double right = model.categoryEqual();
        double share = frequencies.further(registered);
        double stranger = share * right + (1 - share) * (1 - right);
        return level == ComparisonLevel.EQUAL ? right / stranger : (1 - right) / (1 - stranger);
    }

    private double date(ComparisonLevel level, FurtherValue submitted, FurtherValue registered) {
        double equal = 1 / frequencies.further(registered);
        if (level == ComparisonLevel.EQUAL) {
            return equal;
        }
        double written = DateWeight.slip(dates, LocalDate.parse(submitted.key()), LocalDate.parse(registered.key()));
        double right = dates.equal() * frequencies.further(submitted);
        return Math.max(dates.different(), Math.min(equal, written / (right + written / equal)));
    }

    private double text(
            MatchModel.TextModel text, ComparisonLevel level, FurtherValue submitted, FurtherValue registered) {
        double share = frequencies.further(registered);
        double different = text.different() / Math.max(text.different(), 1 - share);
        double ways = SLIPS_PER_LETTER * registered.key().length();
        return switch (level) {
            case EQUAL -> 1 / share;
            case ONE_DIGIT, ONE_LETTER -> slip(text, text.oneEdit() / ways, submitted, share, different);
            case TWO_DIGITS, TWO_LETTERS ->
                slip(text, text.twoEdits() / (ways * ways / 2), submitted, share, different);
            default -> different;
        };
    }

    private double slip(
            MatchModel.TextModel text, double written, FurtherValue submitted, double share, double different) {
        double stranger = text.equal() * frequencies.ofStranger(submitted, model.unseen()) + written * share;
        return Math.max(different, Math.min(1 / share, written / stranger));
    }
}
