package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Weighs the candidates of a row. For each, the likelihood of what was submitted if it is this person, against that of a
 * stranger, field by field (Fellegi and Sunter, read generatively); then the probabilities of all candidates and of "not
 * in the registry" are made to add up to one, so that twins and namesakes share what only one can have. Immutable; safe
 * for use by several threads.
 */
public final class Matcher {

    /** The order of those that are equally likely. */
    private static final Comparator<ScoredCandidate> EQUALS = Comparator.<ScoredCandidate, String>comparing(
                    candidate -> candidate.person().person().nik().text())
            .thenComparing(candidate -> candidate.person().person().name().written())
            .thenComparing(candidate -> candidate.person().toString());

    private final MatchModel model;
    private final TermFrequencies frequencies;
    private final WordWeight words;
    private final PlaceComparison places;
    private final FurtherComparison further;
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
        places = new PlaceComparison(model, frequencies);
        further = new FurtherComparison(model, frequencies);
        priorBits = Evidence.bits(model.present() / frequencies.people() / (1 - model.present()));
    }

    /**
     * {@return the candidates with their probabilities}
     *
     * @param submitted the row
     * @param candidates everybody whom the scan offered for it, in any order, with or without repetitions
     */
    public Match match(Person submitted, List<RegistryPerson> candidates) {
        NumberAndDate numberAndDate = new NumberAndDate(model, frequencies, submitted, candidates);
        NameComparison names = new NameComparison(model, frequencies, words, submitted.name());
        GenderComparison genders = new GenderComparison(model, frequencies, submitted);
        List<ScoredCandidate> scored = new ArrayList<>();
        for (RegistryPerson candidate : new LinkedHashSet<>(candidates)) {
            Person registered = candidate.person();
            NumberAndDate.Weighed weighed = numberAndDate.weigh(candidate);
            List<Evidence> evidence = List.of(
                    weighed.nik(),
                    names.compare(registered.name()),
                    places.compare(submitted.birthPlace(), registered.birthPlace()),
                    weighed.birthDate(),
                    genders.compare(registered.gender()));
            scored.add(score(candidate, evidence, further.compare(submitted, registered)));
        }
        scored.sort(Matcher::bestFirst);
        List<RegistryPerson> doubles = new ArrayList<>();
        return Match.among(withoutDoubles(scored, doubles), true, doubles);
    }

    private static int bestFirst(ScoredCandidate one, ScoredCandidate other) {
        int order = Double.compare(other.totalBits(), one.totalBits());
        return order == 0 ? EQUALS.compare(one, other) : order;
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
}
