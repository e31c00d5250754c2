package id.padan.decision;

import id.padan.person.Person;
import id.padan.person.RegistryPerson;

/**
 * A registry person as an officer saw them. If the registry has them otherwise by now, what was decided of them is a hint and
 * no more.
 *
 * @param nik the NIK, or what the registry has in its place; may be empty
 * @param name the name as the registry writes it
 * @param birthDate the birth date in ISO form; may be empty
 */
public record ShownPerson(String nik, String name, String birthDate) {

    /**
     * {@return a person as an officer sees them}
     *
     * @param person the person
     */
    public static ShownPerson of(RegistryPerson person) {
        Person registered = person.person();
        return new ShownPerson(
                registered.nik().text(),
                registered.name().written(),
                registered.birthDate() == null ? "" : registered.birthDate().toString());
    }
}
