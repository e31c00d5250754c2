package id.padan.person;

/**
 * A place of birth.
 *
 * @param written the place as written, trimmed; empty if none
 * @param key the form that all spellings and the Kabupaten and Kota of one name share; empty if none
 */
public record BirthPlace(String written, String key) {}
