package id.padan.generate;

import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;

/**
 * A made-up person as the registry has them.
 *
 * @param nik the population number
 * @param name in capitals
 * @param gender the gender
 * @param birthPlace in capitals
 * @param birthDate the date of birth
 * @param role the place in the household, in the registry's words
 * @param status whether the registry still counts the person
 * @param mother the mother's name
 */
record Resident(
        Nik nik,
        String name,
        Gender gender,
        String birthPlace,
        LocalDate birthDate,
        Role role,
        RegistryStatus status,
        String mother) {

    /** The place in a household. */
    enum Role {
        HEAD("KEPALA KELUARGA"),
        WIFE("ISTRI"),
        CHILD("ANAK"),
        PARENT("ORANG TUA"),
        RELATIVE("FAMILI LAIN");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** {@return the registry's words for it} */
        String words() {
            return words;
        }
    }

    /** {@return completed years on 31 December of a year} */
    int ageAtEndOf(int year) {
        return year - birthDate.getYear();
    }
}
