package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.DateWeight.NikDate;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the submitted number says for a candidate: how likely this person's number comes to be written like this, against
 * how likely a stranger of the submitted birth date and gender would have such a number. A stranger's number has a region
 * and a serial by their frequencies, and almost always the stranger's own birth date in it; so a number that agrees with
 * its row but with nobody in the registry speaks for a person the registry does not have. If the number is somebody's in
 * the registry, a stranger can only have it by mistake. For one row and one thread.
 */
final class NikWeight {

    /** Days on which workers and their parents may be born: chance of a certain one where nothing is known. */
    private static final double ANY_DATE = 1.0 / 20_000;

    private static final double NEVER_ISSUED = 1e-3;

    private static final double WRONG_DIGITS = 9;
    private static final int REGION = 6;
    private static final int SERIAL = 12;
    private static final int ENOUGH_DIGITS = 12;

    private final MatchModel.NikModel model;
    private final double household;
    private final MatchModel.DateModel dates;
    private final TermFrequencies frequencies;
    private final NikReading submitted;
    private final @Nullable LocalDate birthDate;
    private final @Nullable Gender gender;
    private final boolean ownerKnown;
    private final List<NikTypos.Origin> origins;

    /** What {@link #strangersTypo()} says, once it was asked: it is the same for all candidates. */
    private double strangersTypo = Double.NaN;

    /**
     * @param submitted the submitted number
     * @param birthDate the submitted birth date
     * @param gender the submitted gender
     * @param ownerKnown whether the submitted number is exactly somebody's in the registry
     * @param origins the numbers of which the submitted one may be a typo
     */
    NikWeight(
            MatchModel model,
            TermFrequencies frequencies,
            NikReading submitted,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            boolean ownerKnown,
            List<NikTypos.Origin> origins) {
        this.model = model.nik();
        this.household = model.further().household();
        this.dates = model.birthDate();
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.birthDate = birthDate;
        this.gender = gender;
        this.ownerKnown = ownerKnown;
        this.origins = origins;
    }

    /**
     * What the number says for a candidate.
     *
     * @param ratio the likelihood ratio
     * @param strangersMistake the probability that a stranger, if it is one, copied the number from the person who owns it;
     *     0 to 1
     * @param candidatesMistake the same of the candidate, if it is the candidate
     */
    record Weighed(double ratio, double strangersMistake, double candidatesMistake) {
        static final Weighed NOTHING = new Weighed(1, 0, 0);

        /** The same of a candidate who may also have copied, so often, the number of a relative. */
        Weighed orCopied(double share, Weighed ofRelative) {
            double copied = share * ofRelative.ratio;
            double whole = ratio + copied;
            return new Weighed(whole, strangersMistake, (ratio * candidatesMistake + copied) / whole);
        }
    }

    /**
     * What it says for a candidate.
     *
     * @param level how it stands to the candidate's number
     * @param registered the candidate's number
     */
    Weighed weigh(ComparisonLevel level, NikReading registered) {
        if (level == ComparisonLevel.FAMILY_CARD) {
            // Whoever has that card may have written its number: as many as a household has, and nobody else.
            return new Weighed(frequencies.people() / household, 0, 0);
        }
        if (level == ComparisonLevel.MISSING || !(registered instanceof NikReading.Complete known)) {
            return Weighed.NOTHING;
        }
        if (submitted instanceof NikReading.Complete complete) {
            return ownerKnown ? ofOwned(level, complete.nik()) : ofUnowned(level, complete.nik(), known.nik());
        }
        if (level != ComparisonLevel.DIFFERENT) {
            double own = shareOfSureDigits(known.nik());
            double copied = model.other() / frequencies.people();
            return new Weighed(1 / (own + copied), copied / (own + copied), 0);
        }
        return ofOtherSureDigits();
    }

    /** What is left of the number is not the candidate's: of most strangers it is neither. */
    private Weighed ofOtherSureDigits() {
        if (sureDigits().length() >= ENOUGH_DIGITS) {
            return new Weighed(model.other(), 0, 0);
        }
        boolean isBeginning =
                submitted instanceof NikReading.Damaged && sureDigits().length() <= REGION;
        return isBeginning
                ? new Weighed(Math.min(1, model.other() / (1 - frequencies.regionBeginning(sureDigits()))), 0, 0)
                : Weighed.NOTHING;
    }

    /** What the number says for a candidate who stands on one family card with somebody whose number is like it. */
    Weighed weigh(ComparisonLevel level, NikReading registered, ComparisonLevel relativesLevel, NikReading relatives) {
        double share = model.other() * model.ofFamily() / household;
        return weigh(level, registered).orCopied(share, weigh(relativesLevel, relatives));
    }

    /** The number is somebody's: a stranger copied it, or has one so near that a typo made it this one. */
    private Weighed ofOwned(ComparisonLevel level, Nik nik) {
        double typo = typo(level, nik);
        double copied = model.other() / frequencies.people() * model.equal();
        double stranger = copied + strangersTypo();
        return new Weighed((typo + copied) / stranger, copied / stranger, copied / (typo + copied));
    }

    /** The number is nobody's in the registry: a stranger truly has it, or made a typo, or copied the candidate's badly. */
    private Weighed ofUnowned(ComparisonLevel level, Nik nik, Nik registered) {
        double typo = typo(level, nik);
        double copied = typo * model.other() / frequencies.people();
        double own = model.equal() * share(nik) + Math.max(strangersTypo(), typo > 0 ? typo * share(registered) : 0);
        double byMistake = model.other() * shareByMistake(nik);
        return new Weighed((typo + byMistake) / (own + copied), copied / (own + copied), 0);
    }

    /** The probability that a stranger's own number became this one by a typo. */
    private double strangersTypo() {
        if (Double.isNaN(strangersTypo)) {
            double sum = 0;
            for (int i = 0; i < origins.size(); i++) {
                NikTypos.Origin origin = origins.get(i);
                sum += origin.weight() * fits(origin.date());
            }
            strangersTypo = sum;
        }
        return strangersTypo;
    }

    static double ofOneDigit(MatchModel.NikModel model) {
        return model.oneDigit() / (WRONG_DIGITS * Nik.LENGTH);
    }

    static double ofSwapped(MatchModel.NikModel model) {
        return model.twoSwapped() / (Nik.LENGTH - 1);
    }

    /** The probability that the candidate's number is written like this by a typo, or right. */
    private double typo(ComparisonLevel level, Nik written) {
        return switch (level) {
            case EQUAL -> model.equal();
            case LAST_DIGITS_LOST -> model.lastDigitsLost();
            case ONE_DIGIT -> ofOneDigit(model);
            case DIGITS_SWAPPED -> ofSwapped(model);
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
        NikDate date = nik.isWellFormed() ? NikDate.of(nik) : null;
        return date == null ? NEVER_ISSUED * ANY_DATE : fits(date);
    }

    private double fits(NikDate inNumber) {
        return fitsBirthDate(inNumber) * fitsGender(inNumber.gender());
    }

    /** The number has its owner's birth date in it, and the row has that date too, right or with a typo. */
    private double fitsBirthDate(NikDate inNumber) {
        if (birthDate == null) {
            return ANY_DATE;
        }
        double own = 0;
        for (int century : NikDate.CENTURIES) {
            if (inNumber.existsIn(century)) {
                double typo = DateWeight.typo(dates, birthDate, inNumber.levelOf(birthDate, century));
                own = typo > own ? typo : own;
            }
        }
        return model.fitsBirthDate() * own + (1 - model.fitsBirthDate()) * ANY_DATE;
    }

    private double fitsGender(Gender inNumber) {
        if (gender == null) {
            return 0.5;
        }
        return inNumber == gender ? model.fitsGender() : 1 - model.fitsGender();
    }

    /** The share of strangers whose number would, damaged likewise, leave what is left of the candidate's. */
    private double shareOfSureDigits(Nik registered) {
        String sure = sureDigits();
        boolean isBeginning = registered.digits().startsWith(sure);
        double region = sure.length() < REGION ? beginning(sure) : frequencies.region(registered);
        String serial = isBeginning && sure.length() < Nik.LENGTH
                ? sure.substring(Math.min(SERIAL, sure.length()))
                : registered.digits().substring(SERIAL);
        double born = isBeginning && sure.length() < SERIAL ? 1 : fits(registered);
        return region * born * frequencies.serialBeginning(serial);
    }

    private double beginning(String sure) {
        return submitted instanceof NikReading.Damaged ? frequencies.regionBeginning(sure) : 1;
    }

    private String sureDigits() {
        if (submitted instanceof NikReading.Damaged damaged) {
            return damaged.sureDigits();
        }
        return submitted instanceof NikReading.Malformed malformed ? malformed.digits() : "";
    }
}
