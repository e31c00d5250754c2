package id.padan.matching.weigh;

import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A registry person, and how likely the row is that person.
 *
 * @param person the registry person
 * @param probability that the row is this person and none of the others, and not somebody outside the registry; 0 to 1
 * @param priorBits the prior: log2 of the odds of one registry person against absence
 * @param totalBits prior and evidence together: log2 of the odds of this person against absence
 * @param evidence the match weight of each field, in the order of {@link PersonField}; prior and all bits, also of the further
 *     evidence, add up to the total
 * @param further what each field adds that the job adds, in its order
 */
public record ScoredCandidate(
        RegistryPerson person,
        double probability,
        double priorBits,
        double totalBits,
        List<Evidence> evidence,
        List<Evidence.Further> further) {

    /** Keeps the evidence unmodifiable. */
    public ScoredCandidate {
        evidence = List.copyOf(evidence);
        further = List.copyOf(further);
    }

    /**
     * A candidate of a job that adds no fields.
     *
     * @param person the registry person
     * @param probability that the row is this person; 0 to 1
     * @param priorBits what held before looking
     * @param totalBits prior and evidence together
     * @param evidence what each field adds
     */
    public ScoredCandidate(
            RegistryPerson person, double probability, double priorBits, double totalBits, List<Evidence> evidence) {
        this(person, probability, priorBits, totalBits, evidence, List.of());
    }

    /** {@return the same candidate with another probability, 0 to 1} */
    ScoredCandidate withProbability(double other) {
        return new ScoredCandidate(person, other, priorBits, totalBits, evidence, further);
    }

    /**
     * {@return what a field says}
     *
     * @param field the field
     */
    public Evidence evidence(PersonField field) {
        for (Evidence each : evidence) {
            if (each.field() == field) {
                return each;
            }
        }
        return Evidence.missing(field);
    }

    /**
     * {@return how a field's submitted value stands to the registry's}
     *
     * @param field the field
     */
    public ComparisonLevel level(PersonField field) {
        return evidence(field).level();
    }

    /** {@return the fields in which both say something and not the same after normalising} */
    public Set<PersonField> differences() {
        EnumSet<PersonField> differences = EnumSet.noneOf(PersonField.class);
        for (Evidence each : evidence) {
            // What is sure of a date in part does not differ; the rest is not given.
            boolean saysNothingElse = each.level().agrees()
                    || each.level() == ComparisonLevel.MISSING
                    || each.level() == ComparisonLevel.DATE_IN_PART;
            if (!saysNothingElse) {
                differences.add(each.field());
            }
        }
        return differences;
    }
}
