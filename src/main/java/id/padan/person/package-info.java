/**
 * What a person is, on either side of the comparison: {@link id.padan.person.Nik}, name, birth place, birth date and
 * gender, each with what was written and with its normal form.
 *
 * <p>In: text. Out: values. Pure: no files, no database, no clock.
 */
@NullMarked
package id.padan.person;

import org.jspecify.annotations.NullMarked;
