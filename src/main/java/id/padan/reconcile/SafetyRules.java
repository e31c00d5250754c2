package id.padan.reconcile;

import id.padan.matching.ComparisonLevel;
import id.padan.matching.Evidence;
import id.padan.matching.FurtherEvidence;
import id.padan.matching.ScoredCandidate;
import id.padan.person.FieldKind;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;

/**
 * Rules on top of the probability. A model is right on the average; these hold back what must never be wrong in the single
 * case, and what must never be lost.
 *
 * @param farNik never reconcile by itself a well-formed NIK that is far from the candidate's
 * @param dateWithoutNik without a usable NIK, reconcile only if the birth date is equal, or its day and month swapped, or
 *     if fields that the job adds stand in for it: an identifier that is equal, or evidence of {@value #STANDS_IN_BITS} bits
 *     from all of them together where the date is missing or no more than a slip away
 * @param nameFloorBits reconcile only if the name's evidence is at least this, in bits (log2 of the likelihood ratio); from 0 on
 *     there must be a name
 * @param keepNearNik never reject if the NIK is within one slip and the birth date equal
 */
public record SafetyRules(boolean farNik, boolean dateWithoutNik, double nameFloorBits, boolean keepNearNik) {

    /** What fields that the job adds must say to stand in for a birth date: a thousand to one. */
    static final double STANDS_IN_BITS = 10;

    /** All rules on. The floor: the name must at least not speak against the candidate. */
    public static final SafetyRules STANDARD = new SafetyRules(true, true, 0, true);

    /** {@return whether the rules let a certain candidate be reconciled without an officer} */
    boolean allow(Person submitted, ScoredCandidate candidate) {
        if (farNik && isWellFormed(submitted) && isFar(candidate.level(PersonField.NIK))) {
            return false;
        }
        if (dateWithoutNik
                && !hasUsableNik(submitted)
                && !isSameDate(candidate.level(PersonField.BIRTH_DATE))
                && !addedFieldsStandIn(candidate)) {
            return false;
        }
        Evidence name = candidate.evidence(PersonField.NAME);
        return name.bits() >= nameFloorBits && (nameFloorBits < 0 || name.level() != ComparisonLevel.MISSING);
    }

    /** {@return whether a candidate is too near to be rejected without an officer, however unlikely} */
    boolean keep(ScoredCandidate candidate) {
        return keepNearNik
                && isWithinOneSlip(candidate.level(PersonField.NIK))
                && candidate.level(PersonField.BIRTH_DATE).agrees();
    }

    private static boolean isWellFormed(Person submitted) {
        return submitted.nik() instanceof NikReading.Complete complete
                && complete.nik().isWellFormed();
    }

    private static boolean hasUsableNik(Person submitted) {
        return isWellFormed(submitted) || submitted.nik() instanceof NikReading.Damaged;
    }

    private static boolean addedFieldsStandIn(ScoredCandidate candidate) {
        double bits = 0;
        for (FurtherEvidence each : candidate.further()) {
            if (each.field().kind() == FieldKind.IDENTIFIER && each.level().agrees()) {
                return true;
            }
            bits += each.bits();
        }
        return bits >= STANDS_IN_BITS && candidate.level(PersonField.BIRTH_DATE) != ComparisonLevel.DIFFERENT;
    }

    private static boolean isFar(ComparisonLevel nik) {
        return !isWithinOneSlip(nik);
    }

    private static boolean isSameDate(ComparisonLevel date) {
        return date.agrees() || date == ComparisonLevel.DAY_MONTH_SWAPPED;
    }

    private static boolean isWithinOneSlip(ComparisonLevel nik) {
        return switch (nik) {
            case EQUAL, ONE_DIGIT, DIGITS_SWAPPED, DIGIT_COUNT, LAST_DIGITS_LOST -> true;
            default -> false;
        };
    }
}
