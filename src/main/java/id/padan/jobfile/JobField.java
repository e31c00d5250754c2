package id.padan.jobfile;

import id.padan.person.FurtherField;

/**
 * A field that a job adds to the five which every person has.
 *
 * @param field its name and how its values are compared
 * @param rosters the heading of its column in the rosters
 * @param registry the heading of its column in the registry extract
 */
public record JobField(FurtherField field, String rosters, String registry) {}
