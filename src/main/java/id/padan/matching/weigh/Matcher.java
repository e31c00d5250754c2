package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the candidates of a row: the central class of the matching, and the place to begin reading.
 *
 * <p>An example. The registry has 200,000 people. A row says SITI AMINAH, born in Makassar on 5 April 1990, a woman, and has
 * no NIK. One candidate agrees in all of it. Her match weights, each the log2 of m / u:
 *
 * <pre>
 * prior         one of 200,000, and 97 % of rows are in the registry      -12.6
 * NIK           missing                                                     0.0
 * name          equal; 9 people bear it: 200,000 / (9 + 1)                +14.3   {@link NameWeight}
 * birth place   equal; a tenth of the people were born there               +3.3   {@link PlaceWeight}
 * birth date    equal; m = 0.870, u = 16 of 220,000                       +13.5   {@link NikAndDateWeight}
 * gender        equal; nearly every SITI is a woman                         0.0
 * total                                                                    18.5 bits
 * </pre>
 *
 * <p>2 to the power of 18.5 is 370,000: so many times likelier is it that the row is her than that its person is not in the
 * registry. The probabilities of all candidates and of absence add up to one; a twin sister with the same values would get
 * half of hers. Hence twins and namesakes need no rules of their own. Fields that a job adds: {@link FurtherWeight}.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Matcher {

    /** The order of candidates of the same weight. */
    private static final Comparator<ScoredCandidate> OF_ONE_NUMBER = Comparator.<ScoredCandidate, String>comparing(
                    candidate -> candidate.person().person().name().written())
            .thenComparing(candidate -> candidate.person().toString());

    private final MatchModel model;
    private final TermFrequencies frequencies;
    private final WordWeight words;
    private final PlaceWeight places;
    private final FurtherWeight further;
    private final double priorBits;

    /**
     * A matcher for one registry.
     *
     * @param model how values come to be written
     * @param counts the frequencies in the whole registry
     */
    public Matcher(MatchModel model, RegistryCounts counts) {
        this.model = model;
        frequencies = new TermFrequencies(model, counts);
        words = new WordWeight(model, frequencies);
        places = new PlaceWeight(model, frequencies);
        further = new FurtherWeight(model, frequencies);
        priorBits = Evidence.bits(model.present() / frequencies.people() / (1 - model.present()));
    }

    /**
     * {@return the candidates with their probabilities}
     *
     * @param submitted the row
     * @param candidates everybody whom the scan offered for it, in any order, with or without repetitions
     */
    public Match match(Person submitted, List<RegistryPerson> candidates) {
        NikAndDateWeight numberAndDate = new NikAndDateWeight(model, frequencies, submitted, candidates);
        NameWeight names = new NameWeight(model, frequencies, words, submitted.name());
        GenderWeight genders = new GenderWeight(model, frequencies, submitted);
        List<ScoredCandidate> scored = new ArrayList<>();
        for (RegistryPerson candidate : new LinkedHashSet<>(candidates)) {
            Person registered = candidate.person();
            NikAndDateWeight.Weighed weighed = numberAndDate.weigh(candidate);
            List<Evidence> evidence = List.of(
                    weighed.nik(),
                    names.compare(registered.name()),
                    places.compare(submitted.birthPlace(), registered.birthPlace()),
                    weighed.birthDate(),
                    genders.compare(registered.gender()));
            scored.add(score(candidate, evidence, further.compare(submitted, registered)));
        }
        scored.sort(Matcher::bestFirst);
        raiseOwner(scored, names);
        List<RegistryPerson> doubles = new ArrayList<>();
        return Match.among(withoutDoubles(scored, doubles), true, doubles);
    }

    private static int bestFirst(ScoredCandidate one, ScoredCandidate other) {
        int order = Double.compare(other.totalBits(), one.totalBits());
        if (order == 0) {
            order = number(one).compareTo(number(other));
        }
        return order == 0 ? OF_ONE_NUMBER.compare(one, other) : order;
    }

    private static String number(ScoredCandidate candidate) {
        return candidate.person().person().nik().text();
    }

    /**
     * Whoever the NIK names, with birth date and gender and a word of the name, stands above everybody of another number and
     * another date. A namesake can be likelier than such an owner by a hair; what an officer looks for is the owner.
     */
    private static void raiseOwner(List<ScoredCandidate> scored, NameWeight names) {
        int owner = 0;
        while (owner < scored.size() && !isOwner(scored.get(owner), names)) {
            owner++;
        }
        for (int at = 0; at < owner && owner < scored.size(); at++) {
            ScoredCandidate above = scored.get(at);
            if (!above.level(PersonField.NIK).agrees()
                    && !above.level(PersonField.BIRTH_DATE).agrees()) {
                scored.add(at, scored.remove(owner));
                return;
            }
        }
    }

    private static boolean isOwner(ScoredCandidate candidate, NameWeight names) {
        return candidate.level(PersonField.NIK).agrees()
                && candidate.level(PersonField.BIRTH_DATE).agrees()
                && candidate.level(PersonField.GENDER) != ComparisonLevel.DIFFERENT
                && names.isAkin(candidate.person().person().name());
    }

    private ScoredCandidate score(RegistryPerson candidate, List<Evidence> evidence, List<Evidence.Further> added) {
        double total = priorBits;
        for (Evidence each : evidence) {
            total += each.bits();
        }
        for (Evidence.Further each : added) {
            total += each.bits();
        }
        return new ScoredCandidate(candidate, 0, priorBits, total, evidence, added);
    }

    /** Of entries with one NIK only the better counts: the registry holds a person twice, not two persons. */
    private static List<ScoredCandidate> withoutDoubles(List<ScoredCandidate> scored, List<RegistryPerson> doubles) {
        Map<String, ScoredCandidate> byNik = new LinkedHashMap<>();
        List<ScoredCandidate> single = new ArrayList<>();
        for (ScoredCandidate candidate : scored) {
            NikReading nik = candidate.person().person().nik();
            boolean known = nik instanceof NikReading.Complete && byNik.putIfAbsent(nik.text(), candidate) != null;
            if (known) {
                doubles.add(candidate.person());
            } else {
                single.add(candidate);
            }
        }
        return single;
    }

    /**
     * Compares genders. How often strangers have the submitted one goes by the first word of the submitted name, so that there
     * are but three answers for a row. For one row.
     */
    private static final class GenderWeight {

        private final @Nullable Gender submitted;
        private final Evidence missing = Evidence.missing(PersonField.GENDER);
        private final Evidence equal;
        private final Evidence different;

        GenderWeight(MatchModel model, TermFrequencies frequencies, Person row) {
            submitted = row.gender();
            double right = model.genderEqual();
            double share = submitted == null ? 1 : frequencies.gender(submitted, row.name());
            double stranger = share * right + (1 - share) * (1 - right);
            equal = evidence(ComparisonLevel.EQUAL, right / stranger);
            different = evidence(ComparisonLevel.DIFFERENT, (1 - right) / stranger);
        }

        private static Evidence evidence(ComparisonLevel level, double ratio) {
            return Evidence.of(PersonField.GENDER, level, Evidence.bits(ratio), 0);
        }

        Evidence compare(@Nullable Gender registered) {
            if (submitted == null || registered == null) {
                return missing;
            }
            return submitted == registered ? equal : different;
        }
    }
}
