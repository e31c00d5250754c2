package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.NumberHolders.Holder;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs NIK and birth date together, because each says something of the other: a number has its owner's date in it, and a
 * copied number often comes with the date of the person it was copied from. For one row and one thread.
 */
final class NumberAndDate {

    private final MatchModel model;
    private final TermFrequencies frequencies;
    private final Person submitted;
    private final NumberHolders holders;
    private final List<TypoOrigins.Origin> origins;
    private final NikWeight ofWrittenDate;
    private final Map<LocalDate, NikWeight> ofOtherDates = new HashMap<>();

    /**
     * @param candidates everybody the row may be, among them whoever has exactly the submitted number
     */
    NumberAndDate(MatchModel model, TermFrequencies frequencies, Person submitted, List<RegistryPerson> candidates) {
        this.model = model;
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.holders = NumberHolders.of(submitted.nik(), candidates);
        this.origins = TypoOrigins.of(submitted.nik(), model.nik(), frequencies);
        this.ofWrittenDate = nikWeight(submitted.birthDate());
    }

    /** What both say for a candidate. */
    Weighed weigh(RegistryPerson candidate) {
        Weighed weighed = asWritten(candidate);
        if (!isSlip(weighed.nik().level()) || weighed.bits() < leastWithRightNumber(candidate.person())) {
            return weighed;
        }
        // A slip in the number never makes both together count more than the right number would.
        Person corrected = submitted.withNik(candidate.person().nik());
        double most = new NumberAndDate(model, frequencies, corrected, List.of(candidate))
                .asWritten(candidate)
                .bits();
        return weighed.atMost(most);
    }

    private static boolean isSlip(ComparisonLevel level) {
        return switch (level) {
            case EQUAL, MISSING, DIFFERENT, FAMILY_CARD -> false;
            default -> true;
        };
    }

    /** Spares most candidates the exact figure, which is dear. */
    private double leastWithRightNumber(Person candidate) {
        LocalDate written = submitted.birthDate();
        LocalDate right = candidate.birthDate();
        return written == null || right == null || !(candidate.nik() instanceof NikReading.Complete number)
                ? Double.NEGATIVE_INFINITY
                : new RightNumberBound(model, frequencies, written).bits(number, right);
    }

    private Weighed asWritten(RegistryPerson candidate) {
        NikReading number = candidate.person().nik();
        LocalDate written = submitted.birthDate();
        LocalDate right = candidate.person().birthDate();
        ComparisonLevel level = NikComparison.level(submitted.nik(), candidate);
        Holder relative = holders.relativeOf(candidate, level);
        NikWeight.Weighed nik = weigh(ofWrittenDate, level, number, relative);
        if (written == null || right == null) {
            return new Weighed(nik(level, nik), Evidence.missing(PersonField.BIRTH_DATE));
        }
        DateWeight dateWeight = dateWeight(relative);
        double dateBits = dateWeight.bits(written, right, level, nik);
        if (!written.equals(right) && level != ComparisonLevel.DIFFERENT) {
            // A wrong date never makes both together count more than the right one would.
            NikWeight ofRightDate = ofOtherDates.computeIfAbsent(right, this::nikWeight);
            NikWeight.Weighed nikThen = weigh(ofRightDate, level, number, relative);
            double most = Evidence.bits(nikThen.ratio()) + dateWeight.bits(right, right, level, nikThen);
            dateBits = Math.min(dateBits, most - Evidence.bits(nik.ratio()));
        }
        ComparisonLevel dateLevel = DateComparison.level(written, right);
        long bearers = frequencies.bearers(written);
        return new Weighed(nik(level, nik), Evidence.of(PersonField.BIRTH_DATE, dateLevel, dateBits, bearers));
    }

    private static NikWeight.Weighed weigh(
            NikWeight weight, ComparisonLevel level, NikReading number, @Nullable Holder relative) {
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
    private DateWeight dateWeight(@Nullable Holder relative) {
        RegistryPerson holder = relative == null ? holders.owner() : relative.person();
        return new DateWeight(
                model,
                frequencies,
                submitted.nik(),
                holder == null ? null : holder.person().birthDate());
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
}
