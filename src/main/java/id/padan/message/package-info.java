/**
 * The words that people read, in Indonesian and English. Each package owns a bundle ({@code messages_id.properties},
 * {@code messages_en.properties} beside its classes); this package finds and fills them, and
 * lays them out in tables.
 */
@NullMarked
package id.padan.message;

import org.jspecify.annotations.NullMarked;
