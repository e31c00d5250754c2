package id.padan.run.steps;

import id.padan.decision.Ledger;
import id.padan.decision.Settlement;
import id.padan.parallel.Workers;
import id.padan.reconcile.RowOutcome;
import id.padan.round.ListLine.Member;
import id.padan.round.ListLinks;
import id.padan.store.ListLinkStore;
import id.padan.store.OutcomeStore;
import id.padan.store.StandingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code link_lists}: settles the entries that officers decided, and holds the rosters against each list. One
 * transaction. Only in jobs with lists.
 */
public final class LinkLists implements Tasklet {

    public static final String NAME = "link_lists";

    private final List<String> lists;
    private final OutcomeStore outcomes;
    private final StandingStore standings;
    private final ListLinkStore links;
    private final Ledger ledger;
    private final Supplier<ListLinks.Rules> rules;
    private final LongConsumer progress;

    /**
     * The step.
     *
     * @param lists the names of the lists
     * @param outcomes what became of the rows of rosters and lists; takes what officers' decisions change of the latter
     * @param standings takes how entries stand with what officers decided
     * @param links takes what is found
     * @param ledger what officers decided
     * @param rules how rows and entries are told apart
     * @param progress is told how many lines are found
     */
    public LinkLists(
            List<String> lists,
            OutcomeStore outcomes,
            StandingStore standings,
            ListLinkStore links,
            Ledger ledger,
            Supplier<ListLinks.Rules> rules,
            LongConsumer progress) {
        this.lists = lists;
        this.outcomes = outcomes;
        this.standings = standings;
        this.links = links;
        this.ledger = ledger;
        this.rules = rules;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        ListLinks.Rules how = rules.get();
        Rosters rosters = rosters(how.workers());
        long done = 0;
        for (String list : lists) {
            List<Member> entries = settledEntries(list, how.workers());
            ListLinks found = ListLinks.between(rosters.rows, rosters.notKept, entries, how);
            links.add(list, found);
            done += found.lines().size();
            progress.accept(done);
        }
        return RepeatStatus.FINISHED;
    }

    /** The rows that count, and those that another row of the same person stands for. */
    private record Rosters(List<Member> rows, List<Member> notKept) {}

    private Rosters rosters(Workers workers) {
        Rosters rosters = new Rosters(new ArrayList<>(), new ArrayList<>());
        outcomes.ofRosters().forEach(workers, (number, row) -> {
            Member member = new Member(number, row);
            boolean duplicate = row.outcome().isKeptElsewhere();
            if (row.outcome().counts()) {
                (duplicate ? rosters.notKept : rosters.rows).add(member);
            }
        });
        return rosters;
    }

    private List<Member> settledEntries(String list, Workers workers) {
        OutcomeStore ofList = outcomes.ofList(list);
        NumberedRows numbered = NumberedRows.withCandidates(ofList, workers);
        Settlement settlement = Settlement.of(numbered.rows(), ledger, workers);
        ofList.replace(numbered.outcomes(settlement.changed()));
        standings.add(numbered.standings(settlement));
        List<RowOutcome> settled = settlement.applied(numbered.rows());
        List<Member> entries = new ArrayList<>();
        for (int place = 0; place < settled.size(); place++) {
            entries.add(new Member(numbered.numbers().getInt(place), settled.get(place)));
        }
        return entries;
    }
}
