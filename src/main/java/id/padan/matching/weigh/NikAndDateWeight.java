package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.NikTypos.RightNumberBound;
import id.padan.person.DateParts;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs NIK and birth date together, because each says something of the other: a number has its owner's date in it, and a
 * copied number often comes with the date of the person it was copied from. For one row and one thread.
 */
final class NikAndDateWeight {

    private final MatchModel model;
    private final TermFrequencies frequencies;
    private final Person submitted;
    private final NumberHolders holders;
    private final List<NikTypos.Origin> origins;
    private final @Nullable WrittenDate written;
    private final NikWeight ofWrittenDate;
    private final Map<LocalDate, NikWeight> ofOtherDates = new HashMap<>();

    /**
     * @param candidates everybody the row may be, among them whoever has exactly the submitted number
     */
    NikAndDateWeight(MatchModel model, TermFrequencies frequencies, Person submitted, List<RegistryPerson> candidates) {
        this.model = model;
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.holders = NumberHolders.of(submitted.nik(), candidates);
        this.origins = NikTypos.of(submitted.nik(), model.nik(), frequencies);
        this.written = WrittenDate.of(submitted, frequencies);
        this.ofWrittenDate = nikWeight(submitted.birthDate());
    }

    /** What both say for a candidate. */
    Weighed weigh(RegistryPerson candidate) {
        Weighed weighed = asWritten(candidate);
        if (!isTypo(weighed.nik().level()) || weighed.bits() < leastWithRightNumber(candidate.person())) {
            return weighed;
        }
        // A typo in the number never makes both together count more than the right number would.
        Person corrected = submitted.withNik(candidate.person().nik());
        double most = new NikAndDateWeight(model, frequencies, corrected, List.of(candidate))
                .asWritten(candidate)
                .bits();
        return weighed.atMost(most);
    }

    private static boolean isTypo(ComparisonLevel level) {
        return switch (level) {
            case EQUAL, MISSING, DIFFERENT, FAMILY_CARD -> false;
            default -> true;
        };
    }

    /** Spares most candidates the exact figure, which is dear. */
    private double leastWithRightNumber(Person candidate) {
        LocalDate day = submitted.birthDate();
        LocalDate right = candidate.birthDate();
        return day == null || right == null || !(candidate.nik() instanceof NikReading.Complete number)
                ? Double.NEGATIVE_INFINITY
                : new RightNumberBound(model, frequencies, day).bits(number, right);
    }

    private Weighed asWritten(RegistryPerson candidate) {
        NikReading number = candidate.person().nik();
        LocalDate right = candidate.person().birthDate();
        ComparisonLevel level = ComparisonLevel.ofNik(submitted.nik(), candidate);
        NumberHolders.Holder relative = holders.relativeOf(candidate, level);
        NikWeight.Weighed nik = weigh(ofWrittenDate, level, number, relative);
        DateWeight dateWeight = dateWeight(relative);
        if (written == null || right == null) {
            return new Weighed(nik(level, nik), ofPart(candidate.person().birthDateParts(), dateWeight, level, nik));
        }
        double dateBits = dateWeight.bits(written, right, level, nik);
        boolean speaksAgainst = level == ComparisonLevel.DIFFERENT && nik.ratio() <= 1;
        if (!written.isWhole() || (!written.mayBe(right) && !speaksAgainst)) {
            // A wrong date, or a part of one, never makes both together count more than the right one would.
            NikWeight ofRightDate = ofOtherDates.computeIfAbsent(right, this::nikWeight);
            NikWeight.Weighed nikThen = weigh(ofRightDate, level, number, relative);
            double most = Evidence.bits(nikThen.ratio())
                    + dateWeight.bits(WrittenDate.of(right, frequencies), right, level, nikThen);
            dateBits = Math.min(dateBits, most - Evidence.bits(nik.ratio()));
        }
        long bearers = written.isWhole() ? frequencies.bearers(written.days().get(0)) : 0;
        return new Weighed(
                nik(level, nik), Evidence.of(PersonField.BIRTH_DATE, written.level(right), dateBits, bearers));
    }

    /** What a date of the registry says of which only parts are sure; nothing where the row has no whole date either. */
    private Evidence ofPart(
            @Nullable DateParts registered, DateWeight weight, ComparisonLevel level, NikWeight.Weighed nik) {
        if (written == null || !written.isWhole() || registered == null) {
            return Evidence.missing(PersonField.BIRTH_DATE);
        }
        List<LocalDate> days = registered.days();
        ComparisonLevel ofDate =
                days.contains(written.days().get(0)) ? ComparisonLevel.DATE_IN_PART : ComparisonLevel.DIFFERENT;
        return Evidence.of(PersonField.BIRTH_DATE, ofDate, weight.bits(written, days, level, nik), 0);
    }

    private static NikWeight.Weighed weigh(
            NikWeight weight, ComparisonLevel level, NikReading number, NumberHolders.@Nullable Holder relative) {
        return relative == null
                ? weight.weigh(level, number)
                : weight.weigh(
                        level,
                        number,
                        relative.level(),
                        relative.person().person().nik());
    }

    private static Evidence nik(ComparisonLevel level, NikWeight.Weighed weighed) {
        return Evidence.of(PersonField.NIK, level, Evidence.bits(weighed.ratio()), 0);
    }

    private NikWeight nikWeight(@Nullable LocalDate date) {
        return new NikWeight(
                model, frequencies, submitted.nik(), date, submitted.gender(), holders.owner() != null, origins);
    }

    /** If the number is a relative's, the date may be the relative's too. */
    private DateWeight dateWeight(NumberHolders.@Nullable Holder relative) {
        RegistryPerson holder = relative == null ? holders.owner() : relative.person();
        return new DateWeight(
                model, submitted.nik(), holder == null ? null : holder.person().birthDate());
    }

    /** The evidence of both fields. */
    record Weighed(Evidence nik, Evidence birthDate) {

        double bits() {
            return nik.bits() + birthDate.bits();
        }

        /** The same, but together no more than so many bits; what is too much goes off the number. */
        Weighed atMost(double bits) {
            double tooMuch = bits() - bits;
            return tooMuch <= 0
                    ? this
                    : new Weighed(
                            Evidence.of(nik.field(), nik.level(), nik.bits() - tooMuch, nik.bearers()), birthDate);
        }
    }

    /**
     * Among the candidates of a row, those who have its number, or one that it may be a typo of. A number that is somebody else's
     * is often a relative's: the form was filled in from the wrong identity card of the house.
     */
    private static final class NumberHolders {

        private static final Comparator<Holder> NEAREST_FIRST = Comparator.comparing(Holder::level)
                .thenComparing(holder -> holder.person.person().nik().text())
                .thenComparing(holder -> holder.person.person().name().written())
                .thenComparing(holder -> holder.person.person().toString());

        /** Fewer digits, up to the birth date, are those of too many. */
        private static final int FEWEST_DIGITS = 12;

        /**
         * Somebody whose number is like the submitted one.
         *
         * @param person the person
         * @param level how the submitted number stands to the person's
         */
        record Holder(RegistryPerson person, ComparisonLevel level) {}

        private final List<Holder> holders;

        private NumberHolders(List<Holder> holders) {
            this.holders = holders;
        }

        static NumberHolders of(NikReading submitted, List<RegistryPerson> candidates) {
            if (!isWholeEnough(submitted)) {
                return new NumberHolders(List.of());
            }
            List<Holder> holders = new ArrayList<>();
            for (RegistryPerson candidate : candidates) {
                NikReading registered = candidate.person().nik();
                if (mayBeNear(submitted, registered)) {
                    ComparisonLevel level = ComparisonLevel.ofNik(submitted, registered);
                    if (isNear(level)) {
                        holders.add(new Holder(candidate, level));
                    }
                }
            }
            holders.sort(NEAREST_FIRST);
            return new NumberHolders(holders);
        }

        /** Spares most candidates the comparison: of whole numbers one typo apart, all but two digits stand as they should. */
        private static boolean mayBeNear(NikReading submitted, NikReading registered) {
            if (!(submitted instanceof NikReading.Complete) || !(registered instanceof NikReading.Complete)) {
                return true;
            }
            return ComparisonLevel.differInAtMost(2, submitted.text(), registered.text());
        }

        private static boolean isWholeEnough(NikReading submitted) {
            String digits = submitted instanceof NikReading.Damaged damaged ? damaged.sureDigits() : submitted.text();
            return digits.length() >= FEWEST_DIGITS;
        }

        /** The person who has exactly the submitted number, or null. */
        @Nullable
        RegistryPerson owner() {
            boolean hasOwner = !holders.isEmpty() && holders.get(0).level == ComparisonLevel.EQUAL;
            return hasOwner ? holders.get(0).person : null;
        }

        /** The holder on whose family card a candidate of quite another number stands, or null. */
        @Nullable
        Holder relativeOf(RegistryPerson candidate, ComparisonLevel level) {
            if (level != ComparisonLevel.DIFFERENT && level != ComparisonLevel.BIRTH_PART_ONLY) {
                return null;
            }
            for (Holder holder : holders) {
                if (holder.person.isOfFamilyOf(candidate)) {
                    return holder;
                }
            }
            return null;
        }

        private static boolean isNear(ComparisonLevel level) {
            return switch (level) {
                case EQUAL, LAST_DIGITS_LOST, ONE_DIGIT, DIGITS_SWAPPED, DIGIT_COUNT -> true;
                default -> false;
            };
        }
    }
}
