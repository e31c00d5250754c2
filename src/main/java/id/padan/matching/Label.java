package id.padan.matching;

import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import java.util.List;

/** What is known from elsewhere of who a row is, for estimating the model: a person looked at it. */
public sealed interface Label {

    /** Nobody looked, or what they found cannot be used. */
    record Unknown() implements Label {}

    /**
     * The row is this registry person.
     *
     * @param person one of the row's candidates
     */
    record Is(RegistryPerson person) implements Label {}

    /**
     * The row is none of these: it is another candidate, or not in the registry.
     *
     * @param people those who are ruled out
     */
    record NoneOf(List<RegistryPerson> people) implements Label {

        /** Keeps the list unmodifiable. */
        public NoneOf {
            people = List.copyOf(people);
        }
    }

    /** {@return whether a row may still be a registry person} */
    default boolean allows(RegistryPerson candidate) {
        if (this instanceof Is is) {
            return isSame(candidate, is.person());
        }
        return !(this instanceof NoneOf none) || none.people().stream().noneMatch(person -> isSame(candidate, person));
    }

    /** {@return whether a row may still be somebody whom the registry does not have} */
    default boolean allowsAbsence() {
        return !(this instanceof Is);
    }

    /** Entries of one NIK are one person, whom the registry holds twice. */
    private static boolean isSame(RegistryPerson one, RegistryPerson other) {
        return one.equals(other)
                || (one.person().nik() instanceof NikReading.Complete complete
                        && complete.equals(other.person().nik()));
    }
}
