package id.padan.person;

/**
 * A person as the registry has them.
 *
 * @param person the entry itself; its NIK is {@link NikReading.Complete} unless the extract is damaged
 * @param status whether the registry still counts this person
 */
public record RegistryPerson(Person person, RegistryStatus status) {}
