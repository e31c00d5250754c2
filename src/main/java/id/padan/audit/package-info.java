/**
 * What shows afterwards who did what, and whether somebody changed that since. In: what commands do with personal data. Out: files
 * of lines that are only added to, each chained to the one before.
 *
 * <p>Begin with {@link id.padan.audit.AuditLog}: who used which job, when, and what for. {@link id.padan.audit.ChainedLine} is a
 * line of such a file; the ledger of what officers decided is made of them, too. {@link id.padan.audit.PurgeNotes} is what such a
 * file says of lines that had to go.
 */
@NullMarked
package id.padan.audit;

import org.jspecify.annotations.NullMarked;
