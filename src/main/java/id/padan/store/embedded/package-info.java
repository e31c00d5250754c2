/**
 * What the workspace's database has of its own: how it is opened and closed, and encrypted where a job has a password for it.
 * In: the file and the password. Out: connections. Begin with {@link id.padan.store.embedded.OpenDatabase}.
 */
@NullMarked
package id.padan.store.embedded;

import org.jspecify.annotations.NullMarked;
