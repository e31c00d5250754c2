package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.FurtherField;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the fields that a job adds. As everywhere: how likely the registered value comes to be written like the
 * submitted one, against how likely a stranger has the submitted one, by its frequency in the registry. A typo never counts
 * more than the right value would. The parts of an address depend on each other; {@link AddressWeight} sees to it.
 */
final class FurtherWeight {

    private static final int FEWEST_LETTERS_FOR_TWO_TYPOS = 6;
    private static final double TYPOS_PER_LETTER = 20;

    private final MatchModel.FurtherModel model;
    private final MatchModel.DateModel dates;
    private final TermFrequencies frequencies;
    private final AddressWeight address;

    FurtherWeight(MatchModel model, TermFrequencies frequencies) {
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

    private Evidence.Further compare(FurtherField.Value submitted, FurtherField.Value registered) {
        if (submitted.key().isEmpty() || registered.key().isEmpty()) {
            return new Evidence.Further(submitted.field(), ComparisonLevel.MISSING, 0, 0);
        }
        FurtherField.Kind kind = submitted.field().kind();
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

    /** A part of an address that is another one, unless it is the registry's of another field: then it was written in the wrong field. */
    private Evidence.Further orMisplaced(
            Evidence.Further different, FurtherField.Value submitted, List<FurtherField.Value> registered) {
        if (submitted.field().kind() != FurtherField.Kind.PLACE) {
            return different;
        }
        double bits = different.bits();
        ComparisonLevel level = different.level();
        for (FurtherField.Value other : registered) {
            if (other.field().kind() == FurtherField.Kind.PLACE && other.key().equals(submitted.key())) {
                double share = frequencies.further(other);
                double stranger = frequencies.ofStranger(submitted, model.unseen()) + model.placeMisplaced() * share;
                double misplaced = Evidence.bits(Math.min(1 / share, model.placeMisplaced() / stranger));
                level = misplaced > bits ? ComparisonLevel.MISPLACED : level;
                bits = Math.max(bits, misplaced);
            }
        }
        return new Evidence.Further(different.field(), level, bits, different.bearers());
    }

    static ComparisonLevel level(FurtherField.Kind kind, String submitted, String registered) {
        if (submitted.equals(registered)) {
            return ComparisonLevel.EQUAL;
        }
        if (kind == FurtherField.Kind.CATEGORY) {
            return ComparisonLevel.DIFFERENT;
        }
        if (kind == FurtherField.Kind.DATE) {
            return ComparisonLevel.ofDates(LocalDate.parse(submitted), LocalDate.parse(registered));
        }
        int limit = registered.length() < FEWEST_LETTERS_FOR_TWO_TYPOS ? 1 : 2;
        boolean digits = kind == FurtherField.Kind.IDENTIFIER;
        return switch (EditDistance.between(submitted, registered, limit)) {
            case 1 -> digits ? ComparisonLevel.ONE_DIGIT : ComparisonLevel.ONE_LETTER;
            case 2 -> digits ? ComparisonLevel.TWO_DIGITS : ComparisonLevel.TWO_LETTERS;
            default -> ComparisonLevel.DIFFERENT;
        };
    }

    private double category(ComparisonLevel level, FurtherField.Value registered) {
        double right = model.categoryEqual();
        double share = frequencies.further(registered);
        double stranger = share * right + (1 - share) * (1 - right);
        return level == ComparisonLevel.EQUAL ? right / stranger : (1 - right) / (1 - stranger);
    }

    private double date(ComparisonLevel level, FurtherField.Value submitted, FurtherField.Value registered) {
        double equal = 1 / frequencies.further(registered);
        if (level == ComparisonLevel.EQUAL) {
            return equal;
        }
        double written = DateWeight.typo(dates, LocalDate.parse(submitted.key()), LocalDate.parse(registered.key()));
        double right = dates.equal() * frequencies.further(submitted);
        return Math.max(dates.different(), Math.min(equal, written / (right + written / equal)));
    }

    private double text(
            MatchModel.TextModel text,
            ComparisonLevel level,
            FurtherField.Value submitted,
            FurtherField.Value registered) {
        double share = frequencies.further(registered);
        double different = text.different() / Math.max(text.different(), 1 - share);
        double ways = TYPOS_PER_LETTER * registered.key().length();
        return switch (level) {
            case EQUAL -> 1 / share;
            case ONE_DIGIT, ONE_LETTER -> typo(text, text.oneEdit() / ways, submitted, share, different);
            case TWO_DIGITS, TWO_LETTERS ->
                typo(text, text.twoEdits() / (ways * ways / 2), submitted, share, different);
            default -> different;
        };
    }

    private double typo(
            MatchModel.TextModel text, double written, FurtherField.Value submitted, double share, double different) {
        double stranger = text.equal() * frequencies.ofStranger(submitted, model.unseen()) + written * share;
        return Math.max(different, Math.min(1 / share, written / stranger));
    }

    /**
     * Makes the parts of an address count as one. The postcode follows from the suburb, the province from both: beside the most
     * telling part, each further one counts by a share only. And a whole address is a household's, not a person's: it never
     * says more than that.
     */
    private static final class AddressWeight {

        private final MatchModel.FurtherModel model;
        private final double most;

        AddressWeight(MatchModel.FurtherModel model, TermFrequencies frequencies) {
            this.model = model;
            this.most = Math.max(0, Evidence.bits(frequencies.people() / model.household()));
        }

        List<Evidence.Further> adjusted(List<Evidence.Further> evidence) {
            double strongest = 0;
            double weakest = 0;
            double agreeing = 0;
            for (Evidence.Further each : evidence) {
                if (isPart(each)) {
                    strongest = Math.max(strongest, each.bits());
                    weakest = Math.min(weakest, each.bits());
                    agreeing += Math.max(0, each.bits());
                }
            }
            double weighed = strongest + model.dependence() * (agreeing - strongest);
            double limit = weighed > most ? most / weighed : 1;
            boolean strongestMet = false;
            boolean weakestMet = false;
            List<Evidence.Further> adjusted = new ArrayList<>(evidence.size());
            for (Evidence.Further each : evidence) {
                double factor = 1;
                if (isPart(each) && each.bits() > 0) {
                    boolean full = each.bits() == strongest && !strongestMet;
                    strongestMet |= full;
                    factor = (full ? 1 : model.dependence()) * limit;
                } else if (isPart(each) && each.bits() < 0) {
                    boolean full = each.bits() == weakest && !weakestMet;
                    weakestMet |= full;
                    factor = full ? 1 : model.dependence();
                }
                adjusted.add(new Evidence.Further(each.field(), each.level(), each.bits() * factor, each.bearers()));
            }
            return adjusted;
        }

        private static boolean isPart(Evidence.Further evidence) {
            FurtherField.Kind kind = evidence.field().kind();
            return kind == FurtherField.Kind.PLACE || kind == FurtherField.Kind.CATEGORY;
        }
    }
}
