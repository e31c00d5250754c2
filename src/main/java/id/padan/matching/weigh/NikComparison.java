package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;

/** How a submitted number stands to the registry's NIK. */
final class NikComparison {

    /** With fewer digits than this, a number says nothing either way. */
    private static final int FEWEST_DIGITS = 6;

    private static final int REGION = 6;
    private static final int SERIAL = 12;

    private NikComparison() {}

    /** How it stands to a person's NIK, or, if it is none at all like it, to the number of the family card. */
    static ComparisonLevel level(NikReading submitted, RegistryPerson registered) {
        ComparisonLevel level = level(submitted, registered.person().nik());
        return level != ComparisonLevel.EQUAL && isFamilyCard(submitted, registered)
                ? ComparisonLevel.FAMILY_CARD
                : level;
    }

    private static boolean isFamilyCard(NikReading submitted, RegistryPerson registered) {
        return registered.familyCard() != RegistryPerson.NO_CARD
                && submitted instanceof NikReading.Complete complete
                && complete.nik().number() == registered.familyCard();
    }

    static ComparisonLevel level(NikReading submitted, NikReading registered) {
        if (!(registered instanceof NikReading.Complete known)) {
            return ComparisonLevel.MISSING;
        }
        if (submitted instanceof NikReading.Complete complete) {
            return level(complete.nik(), known.nik());
        }
        if (submitted instanceof NikReading.Damaged damaged) {
            return damaged(damaged.sureDigits(), known.nik());
        }
        return submitted instanceof NikReading.Malformed malformed
                ? malformed(malformed.digits(), known.nik())
                : ComparisonLevel.MISSING;
    }

    private static ComparisonLevel level(Nik submitted, Nik registered) {
        String a = submitted.digits();
        String b = registered.digits();
        if (a.equals(b)) {
            return ComparisonLevel.EQUAL;
        }
        // A spreadsheet that kept fifteen digits wrote 0 for the last.
        if (a.endsWith("0") && a.regionMatches(0, b, 0, Nik.LENGTH - 1)) {
            return ComparisonLevel.LAST_DIGITS_LOST;
        }
        if (differInAtMost(1, a, b)) {
            return ComparisonLevel.ONE_DIGIT;
        }
        int distance = EditDistance.between(a, b, 2);
        if (distance == 1) {
            return ComparisonLevel.DIGITS_SWAPPED;
        }
        if (distance == 2) {
            return ComparisonLevel.TWO_DIGITS;
        }
        boolean sameBirth = a.regionMatches(REGION, b, REGION, SERIAL - REGION);
        return sameBirth ? ComparisonLevel.BIRTH_PART_ONLY : ComparisonLevel.DIFFERENT;
    }

    /** Whether two numbers of as many digits have others in so many places at most. */
    static boolean differInAtMost(int places, String a, String b) {
        int different = 0;
        for (int i = 0; i < a.length() && different <= places; i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different <= places;
    }

    private static ComparisonLevel damaged(String sure, Nik registered) {
        return registered.digits().startsWith(sure) ? ComparisonLevel.LAST_DIGITS_LOST : ComparisonLevel.DIFFERENT;
    }

    private static ComparisonLevel malformed(String digits, Nik registered) {
        if (digits.length() < FEWEST_DIGITS) {
            return digits.isEmpty() ? ComparisonLevel.MISSING : ComparisonLevel.DIFFERENT;
        }
        int distance = EditDistance.between(digits, registered.digits(), 2);
        if (distance == 1) {
            return ComparisonLevel.DIGIT_COUNT;
        }
        if (distance == 2) {
            return ComparisonLevel.TWO_DIGITS;
        }
        return digits.length() < Nik.LENGTH && registered.digits().startsWith(digits)
                ? ComparisonLevel.LAST_DIGITS_LOST
                : ComparisonLevel.DIFFERENT;
    }
}
