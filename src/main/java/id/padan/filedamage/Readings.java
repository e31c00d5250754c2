package id.padan.filedamage;

import id.padan.filedamage.SheetExamination.SheetRow;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What the rows of a sheet are taken to say, while it is undone what happened to them. A row gives up what is written only
 * for something that makes it the likelier.
 */
final class Readings {

    /**
     * What a row within a damaged range has to make up for in bits if it is to keep what is written; one in its margins if
     * it is to give it up.
     */
    private static final double RANGE_BITS = 5;

    /** What it says that a number has a birth date in it: one day of some fifty years, log2 of 18,000. */
    private static final double DATE_BITS = 14;

    private final List<SheetRow> rows;
    private final Matcher matcher;
    private final IntFunction<List<RegistryPerson>> candidatesOfNumber;
    private final Map<Integer, List<RegistryPerson>> candidates = new HashMap<>();
    private final SortedMap<Integer, Reading> changed = new TreeMap<>();

    Readings(List<SheetRow> rows, Matcher matcher, IntFunction<List<RegistryPerson>> candidatesOfNumber) {
        this.rows = rows;
        this.matcher = matcher;
        this.candidatesOfNumber = candidatesOfNumber;
    }

    private record Reading(Person person, List<Repair> repairs, SortedSet<Integer> sources) {}

    Matcher matcher() {
        return matcher;
    }

    /** What is written in the row. */
    Person written(int place) {
        return rows.get(place).written();
    }

    /** What the row says as far as things are undone. */
    Person person(int place) {
        Reading reading = changed.get(place);
        return reading == null ? rows.get(place).written() : reading.person();
    }

    /** The row's own candidates. */
    List<RegistryPerson> candidates(int place) {
        return candidates.computeIfAbsent(
                place, key -> candidatesOfNumber.apply(rows.get(key).number()));
    }

    /** Adopts another reading of a value if the row is the likelier for it; {@return whether it is} */
    boolean adopt(int place, Person undone, Range range, int source) {
        return adopt(place, undone, range, source, 0);
    }

    /** The same with a NIK of another row, if it makes this row likelier by more than the other one loses with it. */
    boolean adoptNik(int place, Person undone, Range range, int source) {
        return adopt(place, undone, range, source, worthOfNik(source));
    }

    private boolean adopt(int place, Person undone, Range range, int source, double price) {
        double bits = range.covers(place) ? RANGE_BITS : -RANGE_BITS;
        SortedSet<Integer> sources = sources(place);
        if (source >= 0 && source != place) {
            sources.add(source);
        }
        List<RegistryPerson> everybody = everybody(place, sources);
        if (bitsOf(undone, everybody) + bits - price <= bitsOf(person(place), everybody)) {
            return false;
        }
        List<Repair> repairs = repairs(place);
        repairs.add(new Repair(
                range.damage(), source < 0 ? Repair.LOST : rows.get(source).line()));
        changed.put(place, new Reading(undone, repairs, sources));
        return true;
    }

    /** The rows that say something else than what is written, in order. */
    List<RepairedRow> repaired() {
        List<RepairedRow> repaired = new ArrayList<>();
        changed.forEach((place, reading) -> repaired.add(new RepairedRow(
                rows.get(place).number(),
                reading.person().nik(),
                reading.person().name().written(),
                reading.person().birthDate(),
                reading.repairs(),
                reading.sources().stream()
                        .map(source -> rows.get(source).number())
                        .toList())));
        return repaired;
    }

    private List<Repair> repairs(int place) {
        Reading reading = changed.get(place);
        return reading == null ? new ArrayList<>() : new ArrayList<>(reading.repairs());
    }

    private SortedSet<Integer> sources(int place) {
        Reading reading = changed.get(place);
        return reading == null ? new TreeSet<>() : new TreeSet<>(reading.sources());
    }

    private List<RegistryPerson> everybody(int place, SortedSet<Integer> sources) {
        List<RegistryPerson> everybody = new ArrayList<>(candidates(place));
        sources.forEach(source -> everybody.addAll(candidates(source)));
        return everybody;
    }

    /** How many bits a row has from the NIK that is written in it: many if it is its own but for a typing error. */
    private double worthOfNik(int place) {
        Person written = written(place);
        Person withoutNik = written.withNik(new NikReading.Missing());
        double worth = bitsOf(written, candidates(place)) - bitsOf(withoutNik, candidates(place));
        return Math.max(hasOwnDate(written) ? DATE_BITS : 0, worth);
    }

    /** Whether the number has the birth date of its row in it, be the person in the registry or not. */
    private static boolean hasOwnDate(Person person) {
        LocalDate born = person.birthDate();
        return born != null
                && person.nik() instanceof NikReading.Complete complete
                && complete.nik().agreesWith(born);
    }

    /** How much likelier the row is, be its person in the registry or not, than a stranger's: log2. */
    private double bitsOf(Person person, List<RegistryPerson> everybody) {
        Match match = matcher.match(person, everybody);
        return -Math.log(match.absentProbability()) / Math.log(2);
    }
}
