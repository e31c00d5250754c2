package id.padan.run;

import id.padan.decision.Decision;
import id.padan.decision.DecisionProblem;
import id.padan.decision.Ledger;
import id.padan.decision.LedgerEntry;
import id.padan.decision.TicketKey;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.review.DecisionFiles;
import id.padan.roster.RosterFile;
import id.padan.run.steps.FilledForms;
import id.padan.store.AnnouncementStore;
import id.padan.store.DecisionStore;
import id.padan.store.RoundStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What officers decided, taken in before a run begins: whatever becomes of the run, their work is kept.
 *
 * @param ledger all that is decided on rows of the job
 * @param tickets knows the tickets of the workspace
 * @param read what came of the files in the decisions folder
 */
record DecisionIntake(Ledger ledger, TicketKey tickets, DecisionsRead read) {

    /**
     * {@return the decisions of a job, with those that its decisions folder holds now}
     *
     * @param job the job
     * @param workspace where they are kept
     * @throws JobException if the folder is there and cannot be searched, or the decisions cannot be kept
     */
    static DecisionIntake of(JobFile job, Workspace workspace) throws JobException {
        List<InputFile> files = InputFiles.decisions(job);
        try {
            DecisionStore store = DecisionStore.open(workspace);
            List<DecisionProblem> problems = ofRecords(store, workspace);
            TicketKey tickets = DecisionStore.ticketKey(workspace.folder());
            Ledger ledger = Ledger.of(store.entries(job.name()));
            List<LedgerEntry> news = new ArrayList<>();
            for (InputFile file : files) {
                DecisionFiles.Incoming incoming = read(new RosterFile(file.path(), file.name()), job);
                problems.addAll(incoming.problems());
                List<Decision> decisions = notPast(file, incoming.decisions(), store, problems);
                List<LedgerEntry> entries = news(file, decisions, ledger, tickets, problems);
                if (!entries.isEmpty()) {
                    store.add(entries);
                    ledger = Ledger.of(store.entries(job.name()));
                    news.addAll(entries);
                }
            }
            problems.addAll(leftInPlace(job, files, store, tickets));
            int counting = counting(news, ledger);
            return new DecisionIntake(
                    ledger, tickets, new DecisionsRead(files.size(), counting, news.size() - counting, problems));
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private static List<DecisionProblem> ofRecords(DecisionStore store, Workspace workspace) throws WorkspaceException {
        List<DecisionProblem> problems = new ArrayList<>(store.problems());
        problems.addAll(RoundStore.open(workspace).problems());
        problems.addAll(AnnouncementStore.open(workspace).problems());
        return problems;
    }

    /** People have been told by now what was wrong with the records of the workspace: sound ones take their place. */
    static void renewRecords(JobFile job, Workspace workspace) throws JobException {
        try {
            DecisionStore.open(workspace).renew();
            RoundStore.open(workspace).renew();
            AnnouncementStore.open(workspace).renew();
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    /** What was purged does not come back from a file that was left where it is. */
    private static List<Decision> notPast(
            InputFile file, List<Decision> decisions, DecisionStore store, List<DecisionProblem> problems) {
        List<Decision> kept =
                decisions.stream().filter(decision -> !store.isPast(decision)).toList();
        int past = decisions.size() - kept.size();
        if (past > 0) {
            problems.add(new DecisionProblem(
                    file.name(), "", "", DecisionProblem.Code.PURGED, List.of(Integer.toString(past))));
        }
        return kept;
    }

    /** Only rows that a run of this workspace asked about: so a file can say no more than that run asked. */
    private static List<LedgerEntry> news(
            InputFile file,
            List<Decision> decisions,
            Ledger ledger,
            TicketKey tickets,
            List<DecisionProblem> problems) {
        Map<Boolean, List<LedgerEntry>> byIssued = decisions.stream()
                .filter(ledger::isNews)
                .collect(Collectors.partitioningBy(
                        decision -> tickets.knows(decision.ticket()),
                        Collectors.mapping(LedgerEntry.Decided::new, Collectors.toList())));
        int unknown = byIssued.getOrDefault(false, List.of()).size();
        if (unknown > 0) {
            problems.add(new DecisionProblem(
                    file.name(), "", "", DecisionProblem.Code.NOT_ISSUED, List.of(Integer.toString(unknown))));
        }
        return byIssued.getOrDefault(true, List.of());
    }

    /** Who fills in a report in the folder of the run, and puts it nowhere, would wait for nothing. */
    private static List<DecisionProblem> leftInPlace(
            JobFile job, List<InputFile> files, DecisionStore store, TicketKey tickets) throws WorkspaceException {
        List<DecisionProblem> problems = new ArrayList<>();
        List<LedgerEntry> entries = store.entries(job.name());
        Ledger ledger = Ledger.of(entries);
        for (Path report : FilledForms.changedInPlace(job.output())) {
            if (files.stream().anyMatch(file -> isSame(file.path(), report))) {
                continue;
            }
            String name = job.output().resolveSibling("").relativize(report).toString();
            List<LedgerEntry> waiting = new ArrayList<>();
            for (Decision decision : read(new RosterFile(report, name), job).decisions()) {
                boolean isNews = ledger.isNews(decision) && !store.isPast(decision);
                if (isNews && tickets.knows(decision.ticket())) {
                    waiting.add(new LedgerEntry.Decided(decision));
                }
            }
            List<LedgerEntry> together = new ArrayList<>(entries);
            together.addAll(waiting);
            int counting = counting(waiting, Ledger.of(together));
            if (counting > 0) {
                problems.add(new DecisionProblem(
                        name, "", "", DecisionProblem.Code.LEFT_IN_PLACE, List.of(Integer.toString(counting))));
            }
        }
        return problems;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static DecisionFiles.Incoming read(RosterFile file, JobFile job) {
        return DecisionFiles.read(file, job.name(), job.rosters().settings().passwords());
    }

    private static int counting(List<LedgerEntry> news, Ledger ledger) {
        return (int) news.stream()
                .filter(entry -> entry instanceof LedgerEntry.Decided decided && ledger.counts(decided.decision()))
                .count();
    }

    /**
     * {@return a checksum of all that outcomes depend on, decisions included}
     *
     * <p>What could not be understood is in the reports, too, so these depend on it.
     *
     * @param inputs the checksum of everything else
     */
    String fingerprint(String inputs) {
        List<String> parts = new ArrayList<>(ledger.state());
        read.problems().forEach(problem -> parts.add(problem.toString().replace('\n', ' ')));
        if (parts.isEmpty()) {
            return inputs;
        }
        parts.add(0, inputs);
        return Inputs.checksum(parts);
    }
}
