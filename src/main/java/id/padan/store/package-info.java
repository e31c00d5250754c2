/**
 * The workspace: the folder in which runs keep what must outlive a kill. In: what the steps of a run find out. Out: the same,
 * to the next step, to the same run when it goes on after a kill, and to the next run. The only package that speaks SQL, but
 * for the tables of Spring Batch.
 *
 * <p>Begin with {@link id.padan.store.Workspace}, the folder with its lock and its embedded database, and with
 * {@code schema.sql}, which has all tables. Then there is one store for each thing kept. Of the run at work:
 * {@link id.padan.store.RowStore} (submitted rows), {@link id.padan.store.CandidateStore} (who they may be),
 * {@link id.padan.store.FindingStore} (damaged files), {@link id.padan.store.OutcomeStore} (what the engine concluded),
 * {@link id.padan.store.EligibilityStore} (what the criteria of the round say), {@link id.padan.store.DuplicateStore}, {@link id.padan.store.StandingStore} (what officers' decisions mean for rows). Of all
 * runs: {@link id.padan.store.RunStore}, {@link id.padan.store.HistoryStore} (rows as they were the night before),
 * {@link id.padan.store.KnownFiles}, {@link id.padan.store.DecisionStore}, {@link id.padan.store.RoundStore} (which rounds are closed),
 * {@link id.padan.store.AnnouncementStore} (by which numbers people are announced).
 *
 * <p>What officers decided, closed rounds and public numbers are also in files beside the database, each a
 * {@link id.padan.store.Journal}: so a damaged database can be set aside and begun anew. That files are being put in place is a
 * {@link id.padan.store.PublishingNote}.
 *
 * <h2>Blocks of bytes</h2>
 *
 * What there is once a row, or dozens of times a row, lies in blocks: a column {@code content} holds some hundred neighbours as
 * bytes. {@link id.padan.store.ByteWriter} and {@link id.padan.store.ByteReader} know numbers and texts,
 * {@link id.padan.store.EnumCode} constants, {@link id.padan.store.RowBytes} what offices submitted,
 * {@link id.padan.store.OutcomeBytes} what the engine concluded, {@link id.padan.store.FoundCandidates} candidates. What a
 * query asks for stands in columns beside the block: numbers of rows, OPD, file and sheet.
 *
 * <p>Columns were tried first, with JSON for lists. Nothing is ever asked of a single row in the database, and yet each cost
 * an insert, an index entry and parsing. Measured with 100,000 rows against 1.5 million people, in seconds of processor time,
 * columns and then bytes: marking duplicates 13.8 and 3.9, writing the outputs 23.5 and 14.6; of 60 for the whole run, storing
 * and reading submitted rows took 4 to 5. Candidates as 385,000 rows of a table took more than all the rest of a run. Bytes
 * also let a reader pass over what it does not want: who asks for people skips cells, who asks for outcomes skips evidence.
 * And a range of the registry keeps its candidates as the bytes that they will be: as objects they were copied by round after
 * round of the garbage collector, a twentieth of a run.
 *
 * <p>The bytes have no version. A run is gone on with, and its rows are used again, by the very build that made them and no
 * other. Only the traces of the night before outlive a build; the number in the table {@code layout} guards them.
 *
 * <p>To look at what a workspace holds, as text, a line a record:
 *
 * <pre>{@code mvn -q test -Dtest=ShowWorkspaceTest -Dworkspace=.padan}</pre>
 */
@NullMarked
package id.padan.store;

import org.jspecify.annotations.NullMarked;
