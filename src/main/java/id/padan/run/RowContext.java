package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.decision.Ledger;
import id.padan.decision.RowKey;
import id.padan.decision.RowTrace;
import id.padan.decision.Standing;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.PeopleList;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.story.KnownRow;
import id.padan.roster.RowLocation;
import id.padan.round.ListLine;
import id.padan.run.steps.Histories;
import id.padan.service.ServiceRules;
import id.padan.store.DuplicateStore;
import id.padan.store.ListLinkStore;
import id.padan.store.RunRecord;
import id.padan.store.StandingStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the last run knows of some of its rows beside what became of them: decisions, duplicates, lists, periods of service,
 * proposals. All rows pass by once; then it tells.
 */
final class RowContext {

    private final JobFile job;
    private final @Nullable Preset preset;
    private final DataSource data;
    private final RunRecord run;
    private final Normaliser normaliser;
    private final ListLinkStore links;
    private final LastProposals proposals;

    RowContext(JobFile job, @Nullable Preset preset, Workspace open, RunRecord run, Normaliser normaliser)
            throws WorkspaceException {
        this.job = job;
        this.preset = preset;
        this.data = open.dataSource();
        this.run = run;
        this.normaliser = normaliser;
        links = new ListLinkStore(data, run.number(), normaliser);
        proposals = LastProposals.of(job, preset, open, run, normaliser);
    }

    /** A row, and what it is known by from night to night. */
    record Hit(RowOutcome row, RowTrace trace) {

        /** {@return the registry person that the row is or may be; null of a row that was taken for nobody} */
        private @Nullable RegistryPerson person() {
            Outcome outcome = row.outcome();
            boolean isSomebody =
                    outcome.kind() != Outcome.Kind.REJECTED || outcome.reasons().contains(Reason.DUPLICATE_IN_OPD);
            return isSomebody ? outcome.person() : null;
        }
    }

    /** Takes note of a row; of every row of the rosters. */
    void look(int number, RowOutcome row) {
        proposals.look(number, row);
    }

    /** {@return these rows with all that is known of them} */
    List<KnownRow> around(List<Hit> hits, Ledger ledger) {
        Int2ObjectMap<Standing> standings =
                new StandingStore(data, run.number()).ofRosters().all(ledger);
        Map<RowLocation, List<DuplicateGroup>> groups = duplicates(hits);
        Map<Integer, SortedMap<String, List<ListLine>>> lines = lines(hits);
        Histories histories = histories();
        return hits.stream()
                .map(hit -> new KnownRow(
                        hit.row,
                        new RowKey(hit.trace.key()),
                        standings.getOrDefault(hit.trace.number(), new Standing.Undecided()),
                        hit.trace.history(),
                        groups.getOrDefault(hit.trace.location(), List.of()),
                        lines.getOrDefault(hit.trace.number(), new TreeMap<>()),
                        histories.of(hit.trace.number(), hit.row),
                        proposals.of(hit.trace.number(), hit.person())))
                .toList();
    }

    private Histories histories() {
        ServiceRules rules = Inputs.serviceRules(job, preset, run.day());
        return rules == null
                ? Histories.NONE
                : Histories.of(links.lines(PeopleList.HISTORY), links.statuses(PeopleList.HISTORY), rules);
    }

    /** By the number of the row; each with every list. */
    private Map<Integer, SortedMap<String, List<ListLine>>> lines(List<Hit> hits) {
        Map<Integer, SortedMap<String, List<ListLine>>> ofHits = new HashMap<>();
        hits.forEach(hit -> ofHits.put(hit.trace.number(), new TreeMap<>()));
        for (String list : job.listNames()) {
            Map<Integer, List<ListLine>> byRow = links.lines(list, ofHits::containsKey).stream()
                    .collect(Collectors.groupingBy(
                            line -> Objects.requireNonNull(line.row()).number()));
            ofHits.forEach((number, lists) -> lists.put(list, byRow.getOrDefault(number, List.of())));
        }
        return ofHits;
    }

    private Map<RowLocation, List<DuplicateGroup>> duplicates(List<Hit> hits) {
        Map<RowLocation, List<DuplicateGroup>> groups = new HashMap<>();
        hits.forEach(hit -> groups.put(hit.trace.location(), new ArrayList<>()));
        new DuplicateStore(data, run.number(), normaliser)
                .forEach(group -> group.members().forEach(member -> {
                    List<DuplicateGroup> ofHit = groups.get(member.row().row().location());
                    if (ofHit != null) {
                        ofHit.add(group);
                    }
                }));
        return groups;
    }
}
