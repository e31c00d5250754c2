package id.padan.run.steps;

import id.padan.decision.Changes;
import id.padan.decision.RowKey;
import id.padan.decision.RowTrace;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.roster.FileReport;
import id.padan.run.RunScope;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The reports for people of one run: gives each row its ticket, and what is known of it from before. */
public final class ReportsForPeople implements Closeable {

    private final RunScope scope;
    private final List<Report> reports = new ArrayList<>();
    private final Int2ObjectMap<Standing> standings;
    private final Changes changes;
    private final Iterator<RowTrace> traces;
    private boolean closed;

    private ReportsForPeople(RunScope scope) {
        this.scope = scope;
        long run = scope.run().number();
        standings = scope.stores().standings().all(scope.intake().ledger());
        changes = scope.stores().history().changes(run).orElse(Changes.NONE);
        traces = scope.stores().history().rows(run);
    }

    public static ReportsForPeople begin(RunScope scope, OutputFolder folder, List<FileReport> files)
            throws IOException {
        ReportSettings settings = new ReportSettings(
                scope.job().name(),
                scope.run().runId(),
                scope.job().language(),
                scope.job().zone(),
                scope.run().day(),
                scope.job().returnsShow());
        ReportsForPeople all = new ReportsForPeople(scope);
        try {
            for (Reports.Beginning report : scope.reports().of(folder, settings, files)) {
                all.reports.add(scope.threads() == 1 ? report.begin() : new ReportAlongside(report));
            }
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
        return all;
    }

    /** Writes the groups of duplicates; once, before the first row. */
    public void writeDuplicates(List<DuplicateGroup> groups) throws IOException {
        for (Report report : reports) {
            report.writeDuplicates(groups);
        }
    }

    /** Writes a row; all of them come in the order of the output files. */
    public void write(RowOutcome row) throws IOException {
        RowTrace trace = traces.next();
        if (!trace.location().equals(row.row().location())) {
            throw new IllegalStateException("rows out of order: " + row.row().location());
        }
        Standing standing = standings.getOrDefault(trace.number(), new Standing.Undecided());
        ReportRow shown = new ReportRow(row, ticket(row, new RowKey(trace.key())), standing, trace.history());
        for (Report report : reports) {
            report.write(shown);
        }
    }

    public void finish(Summary.Figures figures) throws IOException {
        for (Report report : reports) {
            report.finish(figures);
        }
        close();
    }

    public Summary.Decisions decisions() {
        return Summary.Decisions.of(standings.values(), scope.intake().read().problems());
    }

    public Changes changes() {
        return changes;
    }

    private Ticket ticket(RowOutcome row, RowKey key) {
        return new Ticket(
                scope.job().name(),
                scope.run().runId(),
                key,
                scope.intake().ledger().round(key),
                row.row().opd(),
                row.row().location(),
                row.row().name(),
                offered(row));
    }

    /** A row that is held back for another reason than doubt has no candidates, but it is somebody. */
    private static List<ShownPerson> offered(RowOutcome row) {
        RegistryPerson person = row.outcome().person();
        if (row.candidates().isEmpty()) {
            return person == null ? List.of() : List.of(ShownPerson.of(person));
        }
        return row.candidates().stream()
                .map(candidate -> ShownPerson.of(candidate.person()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        // Each, whatever becomes of the others: they have threads and working files.
        Exception failure = null;
        for (Report report : reports) {
            try {
                report.close();
            } catch (IOException | RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }
}
