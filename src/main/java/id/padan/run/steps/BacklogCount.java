package id.padan.run.steps;

import id.padan.decision.ReturnedSheets;
import id.padan.jobfile.JobFile;
import id.padan.reconcile.RowOutcome;
import id.padan.report.ListFigures;
import id.padan.roster.FileReport;
import id.padan.round.Backlog;
import id.padan.round.Backlog.Unsettled;
import id.padan.round.ListStatus;
import id.padan.round.Submissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what of the round is not done, while the rows are written. */
final class BacklogCount {

    private final JobFile job;
    private final ReturnedSheets returned;
    private final SortedMap<String, Unsettled> byOpd = new TreeMap<>();
    private final Map<String, Set<String>> files = new HashMap<>();

    /** Nothing so far. */
    BacklogCount(JobFile job, List<FileReport> rosters) {
        this.job = job;
        this.returned = new ReturnedSheets(rosters);
    }

    /** Counts a row. */
    void add(RowOutcome row) {
        String opd = row.row().opd();
        byOpd.merge(opd, Unsettled.of(row.outcome(), row.eligibility()), Unsettled::plus);
        if (!returned.hold(row.row().location())) {
            // Who only sends corrections back has not submitted.
            files.computeIfAbsent(opd, its -> new TreeSet<>())
                    .add(row.row().location().file());
        }
    }

    /**
     * {@return what was counted}
     *
     * @param rosters what was understood of the rosters
     * @param lists how people stand with the lists, by their names
     */
    Backlog backlog(List<FileReport> rosters, SortedMap<String, ListFigures> lists) {
        SortedMap<String, Unsettled> all = new TreeMap<>(byOpd);
        ListFigures accounts = lists.get(Backlog.ACCOUNTS);
        if (accounts != null) {
            accounts.byOpd().forEach((opd, counts) -> all.merge(opd, of(counts), Unsettled::plus));
        }
        List<String> expected = job.rosters().expected();
        return new Backlog(
                all,
                job.eligibility() != null,
                accounts != null,
                expected.isEmpty()
                        ? null
                        : Submissions.of(
                                expected,
                                files,
                                rosters.stream()
                                        .map(FileReport::file)
                                        .filter(file -> !returned.areAllOf(file))
                                        .toList()));
    }

    private static Unsettled of(ListFigures.Counts accounts) {
        return new Unsettled(0, 0, 0, accounts.of(ListStatus.NOT_IN_LIST), accounts.of(ListStatus.UNCERTAIN));
    }
}
