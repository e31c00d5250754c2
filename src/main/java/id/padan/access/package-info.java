/**
 * Who may read what the program writes: personal data is for the account that runs it, and for a group that the job names.
 * One class: {@link id.padan.access.Access}. Knows nothing of what the files hold.
 */
@NullMarked
package id.padan.access;

import org.jspecify.annotations.NullMarked;
