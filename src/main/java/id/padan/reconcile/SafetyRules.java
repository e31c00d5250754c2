package id.padan.reconcile;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.FurtherField;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import java.time.LocalDate;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rules on top of the probability. The model is right on average. These rules hold a row back from being matched, or from being rejected, where one mistake
 * would be too dear.
 *
 * <p>In a shifted or copied row one value agrees by mistake, and the rest is somebody else's. So the rules look at the name,
 * and where there is no NIK at the date: if one speaks against the candidate, the row goes to an officer, unless the
 * job has further fields and the candidate would still be likelier than not without any one of the pieces of evidence that
 * speak for it ({@link Match#probabilityWithoutAnyPiece}): a further number and an address, say, beside the birth date.
 * A wholly other name is outweighed only where a number agrees: twins have all else in common. Half of a name is not outweighed by a
 * date alone.
 * Of the five fields that every person has, gender is left without number, birth and name, which is too little. What the
 * rules cost and save is measured in {@code docs/decisions/matching-deviations.md}.
 *
 * @param farNik never reconcile by itself a NIK that fits its row's birth date if it is far from the candidate's, or if the
 *     candidate was born on another day: it is then the NIK of somebody else of that date. Nor one that is near, but in the
 *     serial, where a word of the name is another: twins have numbers one behind the other
 * @param dateWithoutNik without a usable NIK, reconcile only if the birth date is equal, its day and month swapped, its year a
 *     typo or its month off by one digit, or an identifier that the job adds is equal or one typo away, as a NIK is where there is one, or no single piece decides
 * @param nameFloorBits reconcile only if the name's evidence is at least this, in bits (log2 of the likelihood ratio; from
 *     0 on there must be a name), or no single piece decides, or it is the name of the NIK's owner made shorter or longer
 * @param keepNearNik never reject if the NIK is within one typo and the birth date equal, unless it is less likely than
 *     one in a hundred
 */
public record SafetyRules(boolean farNik, boolean dateWithoutNik, double nameFloorBits, boolean keepNearNik) {

    /**
     * What is asked of the rest where one piece is in doubt. A piece is somebody else's in one row of a hundred
     * ({@code nik.other}); if the rest then errs less than half the time, one such row in two hundred is wrong, less than
     * the one in a hundred that the threshold of certainty allows.
     */
    private static final double LIKELIER_THAN_NOT = 0.5;

    /** Twins are registered one behind the other, or with another child of that day between them. */
    private static final int TWINS_APART = 2;

    /**
     * Below this a near NIK is a neighbour's: numbers of one district and birth date are issued one after the other, so
     * that a row of somebody whom the registry does not have is nearly always one digit away from somebody whom it has.
     */
    private static final double AS_GOOD_AS_NEVER = 0.01;

    /** All rules on. The floor: the name must at least not speak against the candidate. */
    public static final SafetyRules STANDARD = new SafetyRules(true, true, 0, true);

    /**
     * {@return whether the rules let a certain candidate be reconciled without an officer}
     *
     * @param submitted the row
     * @param candidate its best candidate
     * @param withoutAnyPiece how likely it would still be without any one piece of its evidence
     */
    boolean allow(Person submitted, ScoredCandidate candidate, DoubleSupplier withoutAnyPiece) {
        if (farNik && mayHaveOwnNik(submitted) && isOfSomebodyElse(candidate)) {
            return false;
        }
        if (nameFloorBits >= 0 && isOnlyHalfOfAName(candidate)) {
            return false;
        }
        boolean nameAgainst = isNameAgainst(candidate) || (farNik && isLikeTwin(submitted, candidate));
        if (!nameAgainst && !isDateAgainst(submitted, candidate)) {
            return true;
        }
        boolean mayBeTwin = candidate.level(PersonField.NAME) == ComparisonLevel.DIFFERENT && !isNumberNear(candidate);
        boolean moreThanFiveFields = !candidate.further().isEmpty();
        return moreThanFiveFields && !mayBeTwin && withoutAnyPiece.getAsDouble() >= LIKELIER_THAN_NOT;
    }

    /** Twins have the birth date, the place and the address in common, and relatives some of it; a number is one person's. */
    private static boolean isNumberNear(ScoredCandidate candidate) {
        return isWithinOneTypo(candidate.level(PersonField.NIK)) || hasUsableIdentifier(candidate);
    }

    private static boolean hasUsableIdentifier(ScoredCandidate candidate) {
        return candidate.further().stream().anyMatch(SafetyRules::isUsableIdentifier);
    }

    private boolean isNameAgainst(ScoredCandidate candidate) {
        Evidence name = candidate.evidence(PersonField.NAME);
        if (nameFloorBits >= 0 && NameRules.saysTooLittle(name)) {
            return true;
        }
        boolean isOwners = isOwner(candidate) && (NameRules.isMadeShorter(name) || NameRules.isMadeLonger(name));
        return name.bits() < nameFloorBits && !isOwners;
    }

    /**
     * Whether a word is another one, and neither a number nor much else speaks for the candidate: of the people of one day two
     * may have a word in common, however rare, and brothers and sisters have.
     */
    private static boolean isOnlyHalfOfAName(ScoredCandidate candidate) {
        return NameRules.hasAnotherWord(candidate.evidence(PersonField.NAME))
                && !isNumberNear(candidate)
                && agreesInLittleElse(candidate);
    }

    /** Whether less than a rare word says agrees besides name and date: birth place, and the fields that the job adds. */
    private static boolean agreesInLittleElse(ScoredCandidate candidate) {
        double bits = Math.max(0, candidate.evidence(PersonField.BIRTH_PLACE).bits());
        for (Evidence.Further added : candidate.further()) {
            bits += Math.max(0, added.bits());
        }
        return bits < NameRules.BITS_OF_A_RARE_WORD;
    }

    /** Whether NIK, birth date and gender are the candidate's. */
    private static boolean isOwner(ScoredCandidate candidate) {
        return candidate.level(PersonField.NIK).agrees()
                && candidate.level(PersonField.BIRTH_DATE).agrees()
                && candidate.level(PersonField.GENDER) != ComparisonLevel.DIFFERENT;
    }

    /**
     * Whether a word is another one, and the number only as near as that of a twin, who has the family's name, the birth date
     * and the next number or the one behind it. The person may be missing from an extract that has the twin. A last digit
     * that a spreadsheet lost says nothing against a candidate, so another word alone is likelier than a missing twin. DINA and
     * DINI differ by a typo, and SIKKI may be whoever bears that name: a typo makes the next number seldom, so then only the nearest
     * numbers are a twin's.
     */
    private static boolean isLikeTwin(Person submitted, ScoredCandidate candidate) {
        if (candidate.level(PersonField.NIK) != ComparisonLevel.ONE_DIGIT) {
            return false;
        }
        int apart = serialsApart(submitted, candidate);
        return candidate.evidence(PersonField.NAME).words().stream().anyMatch(word -> switch (word.level()) {
            case WORD_DIFFERENT -> apart > 0;
            case ONE_LETTER, TWO_LETTERS, WORD_DROPPED, WORD_ADDED -> apart > 0 && apart <= TWINS_APART;
            default -> false;
        });
    }

    private static int serialsApart(Person submitted, ScoredCandidate candidate) {
        return submitted.nik() instanceof NikReading.Complete written
                        && candidate.person().person().nik() instanceof NikReading.Complete known
                ? Math.abs(written.nik().serial() - known.nik().serial())
                : 0;
    }

    private boolean isDateAgainst(Person submitted, ScoredCandidate candidate) {
        return dateWithoutNik
                && !hasUsableNik(submitted, candidate.level(PersonField.NIK))
                && !isSameDate(submitted, candidate)
                && !hasUsableIdentifier(candidate);
    }

    /** {@return whether a candidate is too near to be rejected without an officer, however unlikely} */
    boolean keep(ScoredCandidate candidate) {
        return keepNearNik
                && candidate.probability() >= AS_GOOD_AS_NEVER
                && isWithinOneTypo(candidate.level(PersonField.NIK))
                && candidate.level(PersonField.BIRTH_DATE).agrees();
    }

    /**
     * Whether the number may be the NIK of the person whom the rest of the row describes: a NIK has its owner's birth date
     * in it. One with another date is a family card's, or miscopied beyond use.
     */
    private static boolean mayHaveOwnNik(Person submitted) {
        return submitted.nik() instanceof NikReading.Complete complete
                && complete.nik().isWellFormed()
                && (submitted.birthDate() == null || complete.nik().agreesWith(submitted.birthDate()));
    }

    /**
     * Whether the row has a NIK that agrees with the candidate's, or is as good as any: not half a number, and of cards'
     * numbers only that of the candidate's own. A typo may make it one that nobody can have.
     */
    private static boolean hasUsableNik(Person submitted, ComparisonLevel nik) {
        return submitted.nik() instanceof NikReading.Damaged
                || mayHaveOwnNik(submitted)
                || nik == ComparisonLevel.DIGIT_COUNT
                || (submitted.nik() instanceof NikReading.Complete && isWithinOneTypo(nik));
    }

    /** What a NIK is to a row that has one. */
    private static boolean isUsableIdentifier(Evidence.Further added) {
        return added.field().kind() == FurtherField.Kind.IDENTIFIER && isWithinOneTypo(added.level());
    }

    /** Whether a number that fits its row is too far from the candidate's, or leads to another date than the candidate's. */
    private static boolean isOfSomebodyElse(ScoredCandidate candidate) {
        ComparisonLevel nik = candidate.level(PersonField.NIK);
        ComparisonLevel date = candidate.level(PersonField.BIRTH_DATE);
        boolean otherDate = !nik.agrees() && !date.agrees() && date != ComparisonLevel.MISSING;
        return !isWithinOneTypo(nik) || otherDate;
    }

    /** Of namesakes born in one year one in thirty has the same day, and one in twelve the same month; both, hardly anybody. */
    private static boolean isSameDate(Person submitted, ScoredCandidate candidate) {
        ComparisonLevel date = candidate.level(PersonField.BIRTH_DATE);
        return date.agrees()
                || date == ComparisonLevel.DAY_MONTH_SWAPPED
                || date == ComparisonLevel.YEAR
                || (date == ComparisonLevel.MONTH
                        && isOneDigitOff(
                                submitted.birthDate(),
                                candidate.person().person().birthDate()));
    }

    /** Whether the months of two dates are written the same but for one digit, as 03 and 08 are. */
    private static boolean isOneDigitOff(@Nullable LocalDate submitted, @Nullable LocalDate registered) {
        if (submitted == null || registered == null) {
            return false;
        }
        int one = submitted.getMonthValue();
        int other = registered.getMonthValue();
        return one / 10 == other / 10 || one % 10 == other % 10;
    }

    static boolean isWithinOneTypo(ComparisonLevel nik) {
        return switch (nik) {
            case EQUAL, ONE_DIGIT, DIGITS_SWAPPED, DIGIT_COUNT, LAST_DIGITS_LOST, FAMILY_CARD -> true;
            default -> false;
        };
    }
}
