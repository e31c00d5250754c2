/**
 * Who may read what the program writes: personal data is for the account that runs it, and for a group that the job names.
 * Begin with {@link id.padan.access.Access}. What is encrypted besides, {@link id.padan.access.Protection} tells. Knows nothing of what the files hold.
 */
@NullMarked
package id.padan.access;

import org.jspecify.annotations.NullMarked;
