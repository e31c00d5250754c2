package id.padan.matching;

import id.padan.person.NikReading;
import id.padan.person.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the submitted birth date says for a candidate, given the number. If the number is somebody's, a stranger who has it
 * by mistake often has that person's birth date too (rows get copied and shifted): the date is then no second proof.
 */
final class DateWeight {

    private static final int WAYS_OF_YEAR = 12;
    private static final int WAYS_OF_DAY = 30;
    private static final int WAYS_OF_MONTH = 11;
    private static final int WAYS_OF_PLACEHOLDER = 2;

    private final MatchModel model;
    private final Frequencies frequencies;
    private final Person submitted;
    private final @Nullable LocalDate ownersDate;

    /**
     * @param owner who has exactly the submitted number, or null
     */
    DateWeight(MatchModel model, Frequencies frequencies, Person submitted, @Nullable Person owner) {
        this.model = model;
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.ownersDate = owner == null ? null : owner.birthDate();
    }

    /**
     * The weight of the dates of a candidate.
     *
     * @param nik how the submitted number stands to the candidate's
     */
    double bits(LocalDate date, LocalDate registered, ComparisonLevel nik) {
        double stranger = frequencies.birthDate(date);
        double candidate = probability(date, registered);
        if (ownersDate != null) {
            return Bits.of(givenOwner(nik, stranger, candidate, probability(date, ownersDate)));
        }
        double alike = registered.equals(date) ? 0 : candidate * stranger;
        double ratio = candidate / (stranger + alike);
        boolean numberIsAnothers = nik == ComparisonLevel.DIFFERENT || nik == ComparisonLevel.BIRTH_PART_ONLY;
        if (ratio < 1 && numberIsAnothers && numberHas(date)) {
            return Bits.of(withOther() + (1 - withOther()) * ratio);
        }
        return Bits.of(ratio);
    }

    private double givenOwner(ComparisonLevel nik, double stranger, double candidate, double owner) {
        double fromOwner = withOther() * owner;
        double ofStranger = fromOwner + (1 - withOther()) * stranger;
        boolean isOwner = nik == ComparisonLevel.EQUAL;
        return (isOwner ? owner : fromOwner + (1 - withOther()) * candidate) / ofStranger;
    }

    private double withOther() {
        return model.nik().withOtherBirthDate();
    }

    private boolean numberHas(LocalDate date) {
        return submitted.nik() instanceof NikReading.Complete complete
                && complete.nik().agreesWith(date);
    }

    /** The probability that the registered date is written as this one. */
    private double probability(LocalDate date, LocalDate registered) {
        MatchModel.DateModel dates = model.birthDate();
        return switch (DateComparison.level(date, registered)) {
            case EQUAL -> dates.equal();
            case DAY_MONTH_SWAPPED -> dates.swapped();
            case YEAR -> dates.year() / WAYS_OF_YEAR;
            case DAY -> dates.day() / WAYS_OF_DAY;
            case MONTH -> dates.month() / WAYS_OF_MONTH;
            case PLACEHOLDER -> dates.placeholder() / WAYS_OF_PLACEHOLDER;
            default -> dates.different() * frequencies.birthDate(date);
        };
    }
}
