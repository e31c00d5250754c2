package id.padan.person;

/**
 * A field that a job adds to the five which every person has.
 *
 * @param name the name that the job gives it
 * @param kind how its values are compared
 */
public record FurtherField(String name, FieldKind kind) {}
