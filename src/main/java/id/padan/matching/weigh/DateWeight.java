package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the submitted birth date says for a candidate, given the number. If the number is somebody's, a stranger who has it
 * by mistake often has that person's birth date too (rows get copied and shifted): the date is then no second proof.
 */
final class DateWeight {

    private static final int WAYS_OF_YEAR = 12;
    private static final int WAYS_OF_DAY = 30;
    private static final int WAYS_OF_MONTH = 11;
    private static final int WAYS_OF_PLACEHOLDER = 3;

    /**
     * Where the registry has the day that stands for an unknown one, the row may have any of a year. Of 193 million voters of
     * 2019, 17.5 million had such a birth date; assumed: as many rows know better than the registry as the other way round.
     */
    private static final double WAYS_OF_KNOWN_DAY = 365 * 17.5 / 193;

    private final MatchModel model;
    private final NikReading number;
    private final @Nullable LocalDate ownersDate;

    /**
     * @param number the submitted number
     * @param ownersDate the birth date of the person who has exactly that number, or null
     */
    DateWeight(MatchModel model, NikReading number, @Nullable LocalDate ownersDate) {
        this.model = model;
        this.number = number;
        this.ownersDate = ownersDate;
    }

    /**
     * The weight of the dates of a candidate.
     *
     * @param level how the submitted number stands to the candidate's
     * @param nik what it says
     */
    double bits(WrittenDate date, LocalDate registered, ComparisonLevel level, NikWeight.Weighed nik) {
        // Whoever has another number was registered with the date in it: nothing stood in for that.
        boolean wasKnown = level == ComparisonLevel.DIFFERENT
                && number instanceof NikReading.Complete other
                && other.nik().isWellFormed()
                && !other.nik().agreesWith(registered);
        double candidate = wasKnown && date.isKnownBetterThan(registered)
                ? date.ofNoTypo(model.birthDate())
                : date.probability(model.birthDate(), registered);
        return bits(date, candidate, date.mayBe(registered), level, nik);
    }

    /**
     * The same where only a part of the candidate's date is sure: any of its days may be the right one.
     *
     * @param registered the days that it may be
     */
    double bits(WrittenDate date, List<LocalDate> registered, ComparisonLevel level, NikWeight.Weighed nik) {
        double all = 0;
        boolean mayBe = false;
        for (LocalDate day : registered) {
            all += date.probability(model.birthDate(), day);
            mayBe |= date.mayBe(day);
        }
        return bits(date, all / registered.size(), mayBe, level, nik);
    }

    /** Given the probability of the date for the candidate, and whether it may be the candidate's. */
    private double bits(
            WrittenDate date, double candidate, boolean mayBe, ComparisonLevel level, NikWeight.Weighed nik) {
        double chance = date.chance();
        if (ownersDate != null) {
            double owner = date.probability(model.birthDate(), ownersDate);
            double strangers = mixed(chance, copied(chance, owner), nik.strangersMistake());
            return Evidence.bits(mixed(candidate, copied(candidate, owner), nik.candidatesMistake()) / strangers);
        }
        double alike = mayBe ? 0 : candidate * chance;
        double ratio = candidate / mixed(chance + alike, copied(chance, candidate), nik.strangersMistake());
        boolean numberIsAnothers = level == ComparisonLevel.DIFFERENT || level == ComparisonLevel.BIRTH_PART_ONLY;
        if (ratio < 1 && numberIsAnothers && numberHas(date)) {
            return Evidence.bits(withOther() + (1 - withOther()) * ratio);
        }
        return Evidence.bits(ratio);
    }

    /** The probability of the date of somebody who copied the number: the owner's date came along, or did not. */
    private double copied(double own, double owners) {
        return mixed(own, owners, withOther());
    }

    private static double mixed(double one, double other, double shareOfOther) {
        return (1 - shareOfOther) * one + shareOfOther * other;
    }

    private double withOther() {
        return model.nik().withOtherBirthDate();
    }

    private boolean numberHas(WrittenDate date) {
        return number instanceof NikReading.Complete complete
                && date.days().stream().anyMatch(complete.nik()::agreesWith);
    }

    /** The probability that a birth date is written as a certain other one by a typo, or right; 0 if it is no typo. */
    static double typo(MatchModel.DateModel dates, LocalDate written, LocalDate right) {
        return typo(dates, written, ComparisonLevel.ofDates(written, right));
    }

    /** The same, given how the written date stands to the right one. */
    static double typo(MatchModel.DateModel dates, LocalDate written, ComparisonLevel level) {
        return switch (level) {
            case EQUAL -> dates.equal();
            case DAY_MONTH_SWAPPED -> dates.swapped();
            case YEAR -> dates.year() / WAYS_OF_YEAR;
            case DAY -> dates.day() / WAYS_OF_DAY;
            case MONTH -> dates.month() / WAYS_OF_MONTH;
            case PLACEHOLDER ->
                dates.placeholder()
                        / (MatchModel.DateModel.isPlaceholder(written) ? WAYS_OF_PLACEHOLDER : WAYS_OF_KNOWN_DAY);
            default -> 0;
        };
    }

    /**
     * What the date part of a NIK says: DDMMYY, forty added to the day for women. It has no century.
     *
     * @param gender the gender
     * @param day the day of the month; 1 to 31
     * @param month the month; 1 to 12
     * @param yearOfCentury the last two digits of the year; 0 to 99
     */
    record NikDate(Gender gender, int day, int month, int yearOfCentury) {

        /** The centuries in which somebody may be born who has a NIK. */
        static final int[] CENTURIES = {1900, 2000};

        private static final int LEAP_DAY = 29;
        private static final int FEMALE_DAY = 40;
        private static final int HUNDRED = 100;
        private static final int MONTHS = 12;

        /** What the number says, or null if its digits are not those of a date. */
        static @Nullable NikDate of(Nik nik) {
            return of(Integer.parseInt(nik.digits(), 6, 12, 10));
        }

        /** What six digits say, or null if they are not those of a date. */
        static @Nullable NikDate of(int digits) {
            int dayAndMonth = digits / HUNDRED;
            int dayAndGender = dayAndMonth / HUNDRED;
            int month = dayAndMonth - dayAndGender * HUNDRED;
            boolean female = dayAndGender > FEMALE_DAY;
            int day = female ? dayAndGender - FEMALE_DAY : dayAndGender;
            if (day < 1 || month < 1 || month > MONTHS || day > Month.of(month).maxLength()) {
                return null;
            }
            return new NikDate(female ? Gender.FEMALE : Gender.MALE, day, month, digits - dayAndMonth * HUNDRED);
        }

        /** Whether there was such a day in a century. Of all days of a leap year, only one is not in every year. */
        boolean existsIn(int century) {
            return day != LEAP_DAY || month != 2 || Year.isLeap(century + yearOfCentury);
        }

        /** How a birth date stands to the one that it means in a century. */
        ComparisonLevel levelOf(LocalDate birthDate, int century) {
            return ComparisonLevel.ofDates(birthDate, century + yearOfCentury, month, day);
        }
    }
}
