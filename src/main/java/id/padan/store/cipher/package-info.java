/**
 * The encryption of the workspace's database, where a job has a password for it. In: the file and the password. Out: what a
 * connection needs. One class: {@link id.padan.store.cipher.DatabaseCipher}.
 */
@NullMarked
package id.padan.store.cipher;

import org.jspecify.annotations.NullMarked;
