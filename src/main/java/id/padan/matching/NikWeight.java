package id.padan.matching;

import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the submitted number says for a candidate: how likely this person's number comes to be written like this, against
 * how likely a stranger of the submitted birth date and gender would have such a number. A stranger's number has a region
 * and a serial by their frequencies, and almost always the stranger's own birth date in it; so a number that agrees with
 * its row but with nobody in the registry speaks for a person the registry does not have. If the number is somebody's in
 * the registry, a stranger can only have it by mistake.
 */
final class NikWeight {

    /** Days on which workers and their parents may be born: chance of a certain one where nothing is known. */
    private static final double ANY_DATE = 1.0 / 20_000;

    private static final double NEVER_ISSUED = 1e-3;

    private static final double WRONG_DIGITS = 9;
    private static final int SERIAL = 12;
    private static final int ENOUGH_DIGITS = 12;

    private final MatchModel.NikModel model;
    private final Frequencies frequencies;
    private final Person submitted;
    private final boolean ownerKnown;

    /**
     * @param ownerKnown whether the submitted number is exactly somebody's in the registry
     */
    NikWeight(MatchModel.NikModel model, Frequencies frequencies, Person submitted, boolean ownerKnown) {
        this.model = model;
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.ownerKnown = ownerKnown;
    }

    double bits(ComparisonLevel level, NikReading registered) {
        if (level == ComparisonLevel.MISSING || !(registered instanceof NikReading.Complete known)) {
            return 0;
        }
        return Bits.of(ratio(level, known.nik()));
    }

    private double ratio(ComparisonLevel level, Nik registered) {
        if (submitted.nik() instanceof NikReading.Complete complete) {
            return completeRatio(level, complete.nik(), registered);
        }
        if (level != ComparisonLevel.DIFFERENT) {
            return 1 / shareOfSureDigits(registered);
        }
        return sureDigits().length() < ENOUGH_DIGITS ? 1 : model.other();
    }

    private double completeRatio(ComparisonLevel level, Nik nik, Nik registered) {
        double stranger = ownerKnown ? model.other() / frequencies.people() : model.equal() * share(nik);
        double slip = slip(level, nik);
        double byMistake = ownerKnown ? stranger : model.other() * shareByMistake(nik);
        // A stranger who truly has the candidate's number, and made the same slip, is as likely as the number is
        // common.
        double alike = level == ComparisonLevel.EQUAL ? 0 : slip * share(registered);
        return (slip + byMistake) / (stranger + alike);
    }

    /** The probability that the candidate's number is written like this by a slip, or right. */
    private double slip(ComparisonLevel level, Nik written) {
        return switch (level) {
            case EQUAL -> model.equal();
            case LAST_DIGITS_LOST -> model.lastDigitsLost();
            case ONE_DIGIT -> model.oneDigit() / (WRONG_DIGITS * Nik.LENGTH);
            case DIGITS_SWAPPED -> model.twoSwapped() / (Nik.LENGTH - 1);
            case TWO_DIGITS -> model.twoEdits() / twoEdits();
            case BIRTH_PART_ONLY -> model.sameBirth() * frequencies.region(written) * frequencies.serial(written);
            default -> 0;
        };
    }

    private static double twoEdits() {
        double pairs = Nik.LENGTH * (Nik.LENGTH - 1) / 2.0;
        return pairs * WRONG_DIGITS * WRONG_DIGITS;
    }

    /** The probability that a stranger of this birth date and gender has this number. */
    private double share(Nik nik) {
        return frequencies.region(nik) * frequencies.serial(nik) * fits(nik);
    }

    /** The probability that this number, of nobody in the registry, is written for the candidate by mistake. */
    private double shareByMistake(Nik nik) {
        double withItsDate = model.withOtherBirthDate() * fits(nik);
        double alone = (1 - model.withOtherBirthDate()) * ANY_DATE / 2;
        return frequencies.region(nik) * frequencies.serial(nik) * (withItsDate + alone);
    }

    private double fits(Nik nik) {
        if (!nik.isWellFormed()) {
            return NEVER_ISSUED * ANY_DATE;
        }
        return fitsBirthDate(nik, submitted.birthDate()) * fitsGender(nik, submitted.gender());
    }

    private double fitsBirthDate(Nik nik, @Nullable LocalDate date) {
        if (date == null) {
            return ANY_DATE;
        }
        return nik.agreesWith(date) ? model.fitsBirthDate() : (1 - model.fitsBirthDate()) * ANY_DATE;
    }

    private double fitsGender(Nik nik, @Nullable Gender gender) {
        if (gender == null) {
            return 0.5;
        }
        return nik.gender() == gender ? model.fitsGender() : 1 - model.fitsGender();
    }

    /** The share of strangers whose number would, damaged likewise, leave what is left of the candidate's. */
    private double shareOfSureDigits(Nik registered) {
        String sure = sureDigits();
        boolean isBeginning = registered.digits().startsWith(sure);
        double region = sure.length() < 6 ? 1 : frequencies.region(registered);
        String serial = isBeginning && sure.length() < Nik.LENGTH
                ? sure.substring(Math.min(SERIAL, sure.length()))
                : registered.digits().substring(SERIAL);
        double born = isBeginning && sure.length() < SERIAL ? 1 : fits(registered);
        return region * born * frequencies.serialBeginning(serial);
    }

    private String sureDigits() {
        if (submitted.nik() instanceof NikReading.Damaged damaged) {
            return damaged.sureDigits();
        }
        return submitted.nik() instanceof NikReading.Malformed malformed ? malformed.digits() : "";
    }
}
