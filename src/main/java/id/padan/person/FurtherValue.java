package id.padan.person;

/**
 * What somebody wrote in a further field.
 *
 * @param field the field
 * @param written as written, trimmed; empty if nothing
 * @param key the normal form that is compared; empty if nothing that can be read was written
 */
public record FurtherValue(FurtherField field, String written, String key) {}
