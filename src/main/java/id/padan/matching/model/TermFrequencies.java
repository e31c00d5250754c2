package id.padan.matching.model;

import id.padan.matching.model.RegistryCounts.Term;
import id.padan.person.FurtherField;
import id.padan.person.Gender;
import id.padan.person.NameWord;
import id.padan.person.Nik;
import id.padan.person.Person;
import id.padan.person.PersonName;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The u probabilities: how likely a stranger, somebody picked blindly from the registry, has a value. A value that nobody was
 * seen with counts as rare, not as impossible: half a person, or one, is added to the count.
 */
public final class TermFrequencies {

    /** Share of a word where frequencies are switched off: about that of the thousandth most common word. */
    private static final double USUAL_WORD = 0.001;

    /** One person in so many towns: what is assumed of places before any were counted. */
    private static final int USUAL_PLACES = 20;

    /** Days on which people may be born whom a registry has: most of its people's lives, and not one day more likely than another. */
    private static final int DAYS = 20_000;

    private static final int SERIALS = 10_000;
    private static final int SERIAL_DIGITS = 4;
    private static final int REGION_DIGITS = 6;

    private final RegistryCounts counts;
    private final boolean wordsCounted;
    private final double people;
    private final double unseen;
    private final double commonestNumber;
    /** By the digits asked for so far: for each, all regions are gone through. */
    private final Map<String, Double> beginnings = new ConcurrentHashMap<>();

    public TermFrequencies(MatchModel model, RegistryCounts counts) {
        this.counts = counts;
        wordsCounted = model.switches().nameFrequencies();
        people = Math.max(1, counts.people());
        unseen = model.words().unseen();
        commonestNumber = share(counts.largest(Term.REGION)) * smoothedSerial(counts.largest(Term.SERIAL), 1);
    }

    /** How many people the registry has, at least 1. */
    public double people() {
        return people;
    }

    public double word(NameWord word) {
        return wordsCounted ? share(bearers(word)) : USUAL_WORD;
    }

    /** The same of a submitted word. What nobody in the registry is called is a typo rather than a name of that one person. */
    public double submittedWord(NameWord word) {
        return wordsCounted && bearers(word) == 0 ? word(word) / unseen : word(word);
    }

    public double wordKey(NameWord word) {
        return wordsCounted ? share(counts.count(Term.WORD_KEY, Hash.of(word.key()))) : USUAL_WORD;
    }

    public long bearers(NameWord word) {
        return counts.count(Term.WORD, Hash.of(word.text()));
    }

    /** How many people have this full name, in the same letters. */
    public long bearers(PersonName name) {
        return counts.count(Term.FULL_NAME, Hash.of(name.letters()));
    }

    /** How many people have this full name in any spelling. */
    public long bearersInAnySpelling(PersonName name) {
        return counts.count(Term.FULL_NAME_KEY, Hash.of(name.key()));
    }

    public long bearers(LocalDate birthDate) {
        return counts.count(Term.BIRTH_DAY, birthDate.toEpochDay());
    }

    public double birthDate(LocalDate date) {
        return (bearers(date) + 1) / (people + DAYS);
    }

    public double region(Nik nik) {
        return region(Integer.parseInt(nik.region()));
    }

    /** The same of its six digits as a number. */
    public double region(int region) {
        return share(counts.count(Term.REGION, region));
    }

    /** The share of people whose number begins with these digits, at most the six of the region. */
    public double regionBeginning(String digits) {
        return beginnings.computeIfAbsent(digits, this::shareOfBeginning);
    }

    private double shareOfBeginning(String digits) {
        long unit = 1;
        for (int i = digits.length(); i < REGION_DIGITS; i++) {
            unit *= 10;
        }
        return share(counts.countBetween(Term.REGION, Long.parseLong(digits) * unit, unit));
    }

    public double serial(Nik nik) {
        return serial(nik.serial());
    }

    public double serial(int serial) {
        return smoothedSerial(counts.count(Term.SERIAL, serial), 1);
    }

    /** At least the share of any region times that of any serial. */
    public double commonestNumber() {
        return commonestNumber;
    }

    /** The share of serials that begin with these digits; 0 to 4 of them. */
    public double serialBeginning(String digits) {
        if (digits.isEmpty()) {
            return 1;
        }
        int range = 1;
        for (int i = digits.length(); i < SERIAL_DIGITS; i++) {
            range *= 10;
        }
        int first = Integer.parseInt(digits) * range;
        long count = 0;
        for (int serial = first; serial < first + range; serial++) {
            count += counts.count(Term.SERIAL, serial);
        }
        return smoothedSerial(count, range);
    }

    /** The share of a gender among people whose name begins with this word; between 0 and 1. */
    public double gender(Gender gender, PersonName name) {
        double all = counts.count(Term.FIRST_WORD, RegistryCounts.ANY);
        double women = all == 0 ? 0.5 : counts.count(Term.FIRST_WORD_OF_WOMEN, RegistryCounts.ANY) / all;
        if (!name.words().isEmpty()) {
            long key = Hash.of(name.words().get(0).key());
            double bearers = counts.count(Term.FIRST_WORD, key);
            women = (counts.count(Term.FIRST_WORD_OF_WOMEN, key) + 2 * women) / (bearers + 2);
        }
        return gender == Gender.FEMALE ? women : 1 - women;
    }

    public double place(Person.BirthPlace place) {
        double asked = counts.count(Term.PLACE, RegistryCounts.ANY);
        return (counts.count(Term.PLACE, Hash.of(place.key())) + 1) / (asked + USUAL_PLACES);
    }

    /** How many people were probably born there. */
    public long bearers(Person.BirthPlace place) {
        double asked = counts.count(Term.PLACE, RegistryCounts.ANY);
        double born = counts.count(Term.PLACE, Hash.of(place.key()));
        return asked == 0 ? 0 : Math.round(born / asked * people);
    }

    /** The share of a value of a field that the job adds. */
    public double further(FurtherField.Value value) {
        double asked = counts.count(Term.FURTHER, Hash.ofField(value));
        return Math.min(1, (bearers(value) + 1) / (asked + 1));
    }

    /** The u probability of a value; one that nobody in the registry has counts as {@code unseen} times as rare as one
     * person's. */
    public double ofStranger(FurtherField.Value value, double unseen) {
        return bearers(value) == 0 ? further(value) / unseen : further(value);
    }

    public long bearers(FurtherField.Value value) {
        return counts.count(Term.FURTHER, Hash.ofFieldAndKey(value));
    }

    private double share(long count) {
        return (count + 0.5) / (people + 1);
    }

    private double smoothedSerial(long count, int range) {
        return (count + 0.5 * range) / (people + 0.5 * SERIALS);
    }
}
