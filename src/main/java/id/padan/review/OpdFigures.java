package id.padan.review;

import static id.padan.review.RunByItsOpd.only;

import id.padan.decision.Changes;
import id.padan.decision.HandedIn;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.report.DuplicatesFile;
import id.padan.report.ListFigures;
import id.padan.report.OutcomeFiles;
import id.padan.report.RoundCount;
import id.padan.report.RoundFigures;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.round.Backlog;
import id.padan.round.Countdown;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one OPD: what the run's do not tell by OPD is counted while its rows pass by. */
final class OpdFigures {

    private final String opd;
    private final RunByItsOpd run;
    private final SortedMap<Reason, Long> reasons = new TreeMap<>();
    private final SortedMap<Flag, Long> flags = new TreeMap<>();
    private final Set<String> files = new HashSet<>();
    private final @Nullable RoundCount round;

    OpdFigures(String opd, RunByItsOpd run) {
        this.opd = opd;
        this.run = run;
        RoundFigures ofRun = run.figures().round();
        this.round = ofRun == null ? null : new RoundCount(ofRun.preset(), List.of(), (number, row) -> "");
    }

    void add(RowOutcome row) {
        Outcome outcome = row.outcome();
        outcome.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        outcome.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        files.add(row.row().location().file());
        if (round != null) {
            round.add(0, row);
        }
    }

    /** {@return the figures, once all rows of the OPD have passed by} */
    Summary.Figures figures() {
        Summary.Figures all = run.figures();
        SortedMap<String, RowCounts> rows = only(opd, all.outcomes().byOpd());
        return new Summary.Figures(
                all.job(),
                all.runId(),
                all.startedAt(),
                List.of(),
                new OutcomeFiles.Counts(rows.getOrDefault(opd, RowCounts.NONE), rows, reasons, flags),
                duplicates(),
                all.files().stream().filter(file -> files.contains(file.file())).toList(),
                all.fileFindings().stream()
                        .filter(finding -> files.contains(finding.file()))
                        .toList(),
                all.registry(),
                Summary.Decisions.NONE,
                changes(all.changes()),
                handedIn(all.handedIn()),
                round(all.round()),
                lists(),
                null,
                countdown(all.countdown()),
                null);
    }

    /** Of people in several OPD an OPD knows its own rows alone: their number would be wrong, so there is none. */
    private SortedMap<DuplicateKind, DuplicatesFile.Counts> duplicates() {
        SortedMap<DuplicateKind, DuplicatesFile.Counts> counts = new TreeMap<>();
        for (DuplicateKind kind : EnumSet.complementOf(EnumSet.of(DuplicateKind.SAME_PERSON_ACROSS_OPD))) {
            List<DuplicateGroup> groups = run.duplicates(opd).stream()
                    .filter(group -> group.kind() == kind)
                    .toList();
            counts.put(
                    kind,
                    new DuplicatesFile.Counts(
                            groups.size(),
                            groups.stream()
                                    .mapToLong(group -> group.members().size())
                                    .sum()));
        }
        return counts;
    }

    private Changes changes(Changes all) {
        return new Changes(
                all.previousDay(),
                all.byOpd().getOrDefault(opd, Changes.Counts.NONE),
                only(opd, all.byOpd()),
                all.disappeared().stream().filter(row -> row.opd().equals(opd)).toList(),
                only(opd, all.rowsBefore()));
    }

    private HandedIn handedIn(HandedIn all) {
        return new HandedIn(
                only(opd, all.sentBack()),
                all.superseded().stream().filter(row -> row.opd().equals(opd)).toList(),
                all.lost().stream().filter(lost -> lost.opd().equals(opd)).toList());
    }

    /** Somebody of several OPD counts where the run counts them, so that the OPD add up to it. */
    private @Nullable RoundFigures round(@Nullable RoundFigures all) {
        if (all == null || round == null) {
            return null;
        }
        RoundFigures counted = round.figures(all.preset(), all.notChecked(), all.publication());
        return new RoundFigures(
                counted.preset(),
                counted.rows(),
                counted.byOpd(),
                counted.reasons(),
                counted.borderline(),
                counted.histories(),
                only(opd, all.people()),
                counted.notChecked(),
                counted.publication());
    }

    private SortedMap<String, ListFigures> lists() {
        SortedMap<String, ListFigures> figures = new TreeMap<>();
        run.lists(opd).forEach((list, lines) -> {
            long entries = lines.stream().filter(line -> line.entry() != null).count();
            figures.put(list, ListFigures.of(lines, entries, List.of(), List.of()));
        });
        return figures;
    }

    private @Nullable Countdown countdown(@Nullable Countdown all) {
        if (all == null || all.deadline() == null) {
            return null;
        }
        Backlog backlog = all.backlog();
        return new Countdown(
                all.deadline(),
                new Backlog(only(opd, backlog.byOpd()), backlog.asksCriteria(), backlog.hasAccounts(), null));
    }
}
