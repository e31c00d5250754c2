package id.padan.person;

/**
 * A person as the registry has them.
 *
 * @param person the entry itself; its NIK is {@link NikReading.Complete} unless the extract is damaged
 * @param status whether the registry still counts this person
 * @param familyCard the sixteen digits of the family card (NO_KK) as a number, or {@link #NO_CARD}
 */
public record RegistryPerson(Person person, RegistryStatus status, long familyCard) {

    /** In place of a family card that the extract does not have, or not with sixteen digits. */
    public static final long NO_CARD = -1;

    /**
     * A person of whose family nothing is known.
     *
     * @param person the entry itself
     * @param status whether the registry still counts this person
     */
    public RegistryPerson(Person person, RegistryStatus status) {
        this(person, status, NO_CARD);
    }

    /** Of the number alone: it tells people apart, and all the rest of a person is dear to go through. */
    @Override
    public int hashCode() {
        return person.nik().text().hashCode();
    }

    /**
     * {@return whether both stand on one family card}
     *
     * @param other another person
     */
    public boolean isOfFamilyOf(RegistryPerson other) {
        return familyCard != NO_CARD && familyCard == other.familyCard;
    }
}
