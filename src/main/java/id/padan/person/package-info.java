/**
 * What a person is, on either side of the comparison: NIK, name, birth place, birth date and gender, each with what was
 * written and with its normal form.
 *
 * <p>In: the text or number of a cell. Out: values that can be compared. Pure: no files but the dictionaries, no database, no
 * clock.
 *
 * <p>Begin with {@link id.padan.person.Person} and {@link id.padan.person.Normaliser}, which makes one. Each field has its
 * reader: {@link id.padan.person.NikReader}, {@link id.padan.person.NameReader}, {@link id.padan.person.PlaceReader},
 * {@link id.padan.person.DateReader}, {@link id.padan.person.Gender}. {@link id.padan.person.Dictionaries} holds what they
 * know of words, places and region codes.
 */
@NullMarked
package id.padan.person;

import org.jspecify.annotations.NullMarked;
