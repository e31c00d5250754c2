/**
 * The registry in columns: some hundred thousand people as numbers, and the tables of texts that the numbers mean.
 *
 * <p>In: records, one after the other. Out: {@link id.padan.registry.columns.RegistryPart}s, and the bytes that they are
 * stored as. Nothing is put in normal form here: what a word or a place means hangs on the dictionaries of whoever asks, and
 * that is found out once for each distinct text and not once for each person. Pure: no files, no database, no framework.
 *
 * <p>Begin reading at {@link id.padan.registry.columns.RegistryPart}; {@link id.padan.registry.columns.PartBuilder} makes
 * one, and {@link id.padan.registry.columns.PartBytes} writes and reads it.
 */
@NullMarked
package id.padan.registry.columns;

import org.jspecify.annotations.NullMarked;
