/**
 * Checksums, by which files and rows are known again. In: bytes. Out: their SHA-256 in lower case hex. Entry point:
 * {@link id.padan.checksum.Sha256}.
 */
@NullMarked
package id.padan.checksum;

import org.jspecify.annotations.NullMarked;
