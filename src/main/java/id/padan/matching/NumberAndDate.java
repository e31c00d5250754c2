package id.padan.matching;

import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import java.time.LocalDate;
import java.util.Comparator;
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
    private final Frequencies frequencies;
    private final Person submitted;
    private final @Nullable Person owner;
    private final SlipOrigins origins;
    private final NikWeight ofWrittenDate;
    private final Map<LocalDate, NikWeight> ofOtherDates = new HashMap<>();

    /**
     * @param candidates everybody the row may be, among them whoever has exactly the submitted number
     */
    NumberAndDate(MatchModel model, Frequencies frequencies, Person submitted, List<Person> candidates) {
        this.model = model;
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.owner = owner(submitted, candidates);
        this.origins = SlipOrigins.of(submitted.nik(), model.nik(), frequencies);
        this.ofWrittenDate = nikWeight(submitted.birthDate());
    }

    private static @Nullable Person owner(Person submitted, List<Person> candidates) {
        return candidates.stream()
                .filter(person -> submitted.nik() instanceof NikReading.Complete
                        && submitted.nik().equals(person.nik()))
                .min(Comparator.comparing(Person::toString))
                .orElse(null);
    }

    /** What both say for a candidate. */
    Weighed weigh(Person candidate) {
        Weighed weighed = asWritten(candidate);
        ComparisonLevel level = weighed.nik().level();
        if (level == ComparisonLevel.EQUAL || level == ComparisonLevel.MISSING || level == ComparisonLevel.DIFFERENT) {
            return weighed;
        }
        if (weighed.bits() < leastWithRightNumber(candidate)) {
            return weighed;
        }
        // A slip in the number never makes both together count more than the right number would.
        Person corrected = new Person(
                candidate.nik(), submitted.name(), submitted.birthPlace(), submitted.birthDate(), submitted.gender());
        double most = new NumberAndDate(model, frequencies, corrected, List.of(candidate))
                .asWritten(candidate)
                .bits();
        return weighed.atMost(most);
    }

    /** Spares most candidates the exact figure, which is dear. */
    private double leastWithRightNumber(Person candidate) {
        LocalDate written = submitted.birthDate();
        LocalDate right = candidate.birthDate();
        return written == null || right == null || !(candidate.nik() instanceof NikReading.Complete number)
                ? Double.NEGATIVE_INFINITY
                : new RightNumberBound(model, frequencies, written).bits(number, right);
    }

    private Weighed asWritten(Person candidate) {
        NikReading number = candidate.nik();
        LocalDate written = submitted.birthDate();
        LocalDate right = candidate.birthDate();
        ComparisonLevel level = NikComparison.level(submitted.nik(), number);
        if (written == null || right == null) {
            NikWeight.Weighed alone = ofWrittenDate.weigh(level, number);
            return new Weighed(nik(level, alone), Evidence.missing(PersonField.BIRTH_DATE));
        }
        NikWeight.Weighed nik = ofWrittenDate.weigh(level, number);
        double dateBits = dateWeight().bits(written, right, level, nik);
        if (!written.equals(right) && level != ComparisonLevel.DIFFERENT) {
            // A wrong date never makes both together count more than the right one would.
            NikWeight.Weighed nikThen =
                    ofOtherDates.computeIfAbsent(right, this::nikWeight).weigh(level, number);
            double most = Bits.of(nikThen.ratio()) + dateWeight().bits(right, right, level, nikThen);
            dateBits = Math.min(dateBits, most - Bits.of(nik.ratio()));
        }
        ComparisonLevel dateLevel = DateComparison.level(written, right);
        long bearers = frequencies.bearers(written);
        return new Weighed(nik(level, nik), Evidence.of(PersonField.BIRTH_DATE, dateLevel, dateBits, bearers));
    }

    private static Evidence nik(ComparisonLevel level, NikWeight.Weighed weighed) {
        return Evidence.of(PersonField.NIK, level, Bits.of(weighed.ratio()), 0);
    }

    private NikWeight nikWeight(@Nullable LocalDate date) {
        return new NikWeight(model, frequencies, submitted.nik(), date, submitted.gender(), owner != null, origins);
    }

    private DateWeight dateWeight() {
        return new DateWeight(model, frequencies, submitted.nik(), owner == null ? null : owner.birthDate());
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
