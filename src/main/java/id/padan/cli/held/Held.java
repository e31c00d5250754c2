package id.padan.cli.held;

import id.padan.audit.AuditLog;
import id.padan.decision.Decision;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowTrace;
import id.padan.person.RegistryPerson;
import id.padan.privacy.Place;
import id.padan.reconcile.RowOutcome;
import id.padan.round.ListLine;
import id.padan.store.RunRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * All that is held about a person.
 *
 * @param nik the NIK of the person
 * @param niks the same, and those that an OPD wrote in the place of it
 * @param rows rows of the last run that were submitted with one of them, or are the person, or may be
 * @param lists lines of lists about these rows, each with the name of its list before it
 * @param earlier rows of earlier runs that are, or may be, the person
 * @param decisions what officers decided about the person, or about one of these rows
 * @param revoked those that were taken back
 * @param registered entries of the stored copy of the registry
 * @param announced the numbers by which the person was announced
 * @param files files that have one of the NIK in them
 * @param unsearched places that cannot be looked into
 * @param uses who asked about the person, as far as the audit log knows
 */
record Held(
        String nik,
        Set<String> niks,
        List<RowOutcome> rows,
        List<InList> lists,
        List<Earlier> earlier,
        List<Decision> decisions,
        List<LedgerEntry.Revoked> revoked,
        List<RegistryPerson> registered,
        List<Integer> announced,
        List<InFile> files,
        List<Place> unsearched,
        List<AuditLog.Entry> uses) {

    /**
     * A line of a list.
     *
     * @param list the name of the list
     * @param line the line
     */
    record InList(String list, ListLine line) {}

    /**
     * A row of an earlier run.
     *
     * @param run the run
     * @param row what is kept of the row
     */
    record Earlier(RunRecord run, RowTrace row) {}

    /**
     * A file.
     *
     * @param path where it is
     * @param times how often one of the NIK stands in it
     */
    record InFile(Path path, long times) {}
}
