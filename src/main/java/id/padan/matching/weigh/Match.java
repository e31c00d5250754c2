package id.padan.matching.weigh;

import id.padan.person.FurtherField;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the registry has for a row.
 *
 * @param candidates everybody the row may be, the likeliest first, of equals the lower NIK first; but whoever has the row's
 *     NIK, birth date and a word of its name stands above all who have neither the NIK nor the date
 * @param absentProbability that the row's person is not in the registry; 0 to 1. With the candidates' it adds up to 1.
 * @param doubleEntries entries left out because a better one has the same NIK: the registry holds it twice
 */
public record Match(List<ScoredCandidate> candidates, double absentProbability, List<RegistryPerson> doubleEntries) {

    /** Keeps the lists unmodifiable. */
    public Match {
        candidates = List.copyOf(candidates);
        doubleEntries = List.copyOf(doubleEntries);
    }

    /**
     * {@return the match of a row: what may be true is given probabilities that add up to one}
     *
     * @param scored everybody the row may be, the likeliest first; the probabilities in them do not count
     * @param mayBeAbsent whether the row may also be somebody outside the registry
     * @param doubleEntries entries left out
     */
    public static Match among(List<ScoredCandidate> scored, boolean mayBeAbsent, List<RegistryPerson> doubleEntries) {
        if (scored.isEmpty()) {
            return new Match(List.of(), 1, doubleEntries);
        }
        // Relative to the strongest hypothesis, so that no number overflows; absence has 0 bits.
        double best = scored.get(0).totalBits();
        double strongest = mayBeAbsent ? Math.max(0, best) : best;
        double absent = mayBeAbsent ? Evidence.ratio(-strongest) : 0;
        double sum = absent;
        for (ScoredCandidate candidate : scored) {
            sum += Evidence.ratio(candidate.totalBits() - strongest);
        }
        List<ScoredCandidate> probable = new ArrayList<>();
        for (ScoredCandidate candidate : scored) {
            probable.add(candidate.withProbability(Evidence.ratio(candidate.totalBits() - strongest) / sum));
        }
        return new Match(probable, absent / sum, doubleEntries);
    }

    /**
     * {@return this match once more is known: what is ruled out has no probability, and the rest share it as before}
     *
     * @param allowed whom the row may still be
     * @param mayBeAbsent whether it may still be somebody outside the registry
     */
    public Match given(Predicate<RegistryPerson> allowed, boolean mayBeAbsent) {
        List<ScoredCandidate> possible = candidates.stream()
                .filter(candidate -> allowed.test(candidate.person()))
                .toList();
        return among(possible, mayBeAbsent, doubleEntries);
    }

    /**
     * {@return the first candidates; in place of the last of them the owner of the NIK, and whoever else is wanted, where they
     * would not be among them}
     *
     * @param most how many; at least 1
     * @param wanted who is to be among them, however unlikely; the likelier ones if they are too many
     */
    @SuppressWarnings("ReferenceEquality")
    public List<ScoredCandidate> toShow(int most, Predicate<RegistryPerson> wanted) {
        if (candidates.size() <= most) {
            return candidates;
        }
        List<ScoredCandidate> shown = new ArrayList<>(candidates.subList(0, most));
        ScoredCandidate owner = ownerOfNik().orElse(null);
        // One of these very candidates, of whom there may be hundreds: compared with each in full, it would be dear.
        Predicate<ScoredCandidate> mustBeThere = candidate -> candidate == owner || wanted.test(candidate.person());
        int place = most - 1;
        for (ScoredCandidate candidate : candidates.subList(most, candidates.size())) {
            while (place > 0 && mustBeThere.test(shown.get(place))) {
                place--;
            }
            if (place > 0 && mustBeThere.test(candidate)) {
                shown.remove(place--);
                shown.add(candidate);
            }
        }
        return shown;
    }

    /** {@return the first candidate, if there is any} */
    public Optional<ScoredCandidate> best() {
        return candidates.stream().findFirst();
    }

    /** {@return the second candidate, if there is one} */
    public Optional<ScoredCandidate> runnerUp() {
        return candidates.stream().skip(1).findFirst();
    }

    /** {@return by how many bits the best candidate leads the second, or leads absence if there is no second} */
    public double marginBits() {
        if (candidates.isEmpty()) {
            return 0;
        }
        return candidates.get(0).totalBits()
                - runnerUp().map(ScoredCandidate::totalBits).orElse(0.0);
    }

    /**
     * {@return how likely a candidate would still be if the one piece of evidence that it can spare least were not there;
     * 0 to 1} Pieces stand for themselves: the NIK with birth date and place, an address as a whole, every other field. What comes
     * from one wrong source is wrong together.
     *
     * @param candidate one of the candidates
     */
    public double probabilityWithoutAnyPiece(ScoredCandidate candidate) {
        double least = candidate.probability();
        for (String piece : Pieces.of(candidate).keySet()) {
            double bits = Pieces.without(candidate, piece);
            double others = Evidence.ratio(-bits);
            for (ScoredCandidate each : candidates) {
                others += each.equals(candidate) ? 0 : Evidence.ratio(Pieces.without(each, piece) - bits);
            }
            least = Math.min(least, 1 / (1 + others));
        }
        return least;
    }

    /** {@return the candidate whose NIK is exactly the submitted one, likely or not} */
    public Optional<ScoredCandidate> ownerOfNik() {
        for (ScoredCandidate candidate : candidates) {
            if (candidate.level(PersonField.NIK).agrees()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The evidence for a candidate in pieces that are independent of each other: what comes from one wrong source is wrong
     * together. A copied NIK brings its owner's birth date along, a twin's birth date comes with the place, and the parts of
     * an address follow from each other.
     */
    private static final class Pieces {

        private static final String NUMBER_AND_BIRTH = "number and birth";
        private static final String ADDRESS = "address";

        private Pieces() {}

        /** The bits of each piece, by a name that is only good to tell them apart. */
        static SortedMap<String, Double> of(ScoredCandidate candidate) {
            SortedMap<String, Double> pieces = new TreeMap<>();
            for (Evidence each : candidate.evidence()) {
                pieces.merge(piece(each.field()), each.bits(), Double::sum);
            }
            for (Evidence.Further each : candidate.further()) {
                FurtherField.Kind kind = each.field().kind();
                boolean partOfAddress = kind == FurtherField.Kind.PLACE || kind == FurtherField.Kind.CATEGORY;
                pieces.merge(partOfAddress ? ADDRESS : "field " + each.field().name(), each.bits(), Double::sum);
            }
            return pieces;
        }

        /** What all but one of them say together with the prior, in bits. */
        static double without(ScoredCandidate candidate, String piece) {
            return candidate.totalBits() - of(candidate).getOrDefault(piece, 0.0);
        }

        private static String piece(PersonField field) {
            return switch (field) {
                case NIK, BIRTH_DATE, BIRTH_PLACE -> NUMBER_AND_BIRTH;
                case NAME, GENDER -> field.name();
            };
        }
    }
}
