package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.PeopleList;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.RowOutcome;
import id.padan.report.EligiblePerson;
import id.padan.report.RoundCount;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal;
import id.padan.round.Proposals;
import id.padan.run.steps.ProposalOutputs;
import id.padan.store.AnnouncementStore;
import id.padan.store.DuplicateStore;
import id.padan.store.FindingStore;
import id.padan.store.ListLinkStore;
import id.padan.store.RowStore;
import id.padan.store.RunRecord;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The objections, proposals and corrections of the last run, by the rows that they are about. All rows pass by once; then it tells. */
final class LastProposals {

    private final @Nullable ProposalOutputs outputs;
    private final @Nullable Proposals asked;
    private final @Nullable RoundCount round;
    private @Nullable List<Proposal> answers;

    private LastProposals(@Nullable ProposalOutputs outputs, @Nullable Proposals asked, @Nullable RoundCount round) {
        this.outputs = outputs;
        this.asked = asked;
        this.round = round;
    }

    /** {@return those of a run; none where the job asks for none} */
    static LastProposals of(JobFile job, @Nullable Preset preset, Workspace open, RunRecord run, Normaliser normaliser)
            throws WorkspaceException {
        DataSource data = open.dataSource();
        RowStore rows = new RowStore(data, run.number());
        // Most of the year nobody has proposed anything, and whoever asks need not wait for it.
        if (job.proposals() == null
                || rows.ofList(PeopleList.PROPOSALS).reports().isEmpty()) {
            return new LastProposals(null, null, null);
        }
        ProposalOutputs outputs = new ProposalOutputs(
                job,
                preset,
                new ListLinkStore(data, run.number(), normaliser),
                rows,
                new FindingStore(data, run.number()),
                AnnouncementStore.open(open),
                normaliser);
        List<DuplicateGroup> duplicates = new ArrayList<>();
        new DuplicateStore(data, run.number(), normaliser).forEach(duplicates::add);
        // Who is announced does not hang on the order of priority.
        RoundCount round = preset == null ? null : new RoundCount(preset, duplicates, (number, row) -> "");
        return new LastProposals(outputs, outputs.begin(), round);
    }

    /** Takes note of a row; all rows pass by once. */
    void look(int number, RowOutcome row) {
        if (asked != null && row.outcome().counts()) {
            asked.look(number, row);
            if (round != null) {
                round.add(number, row);
            }
        }
    }

    /**
     * {@return those about a row, as they stand in the files}
     *
     * @param number the row's number
     * @param person whom the row is or may be
     */
    List<Proposal> of(int number, @Nullable RegistryPerson person) {
        return answers().stream()
                .filter(proposal -> isOf(number, proposal) || (person != null && isAbout(person, proposal)))
                .toList();
    }

    private List<Proposal> answers() {
        if (outputs == null || asked == null) {
            return List.of();
        }
        List<Proposal> known = answers;
        if (known == null) {
            Set<String> announced = round == null
                    ? Set.of()
                    : round.eligible().stream().map(EligiblePerson::key).collect(Collectors.toSet());
            known = outputs.answers(asked, announced);
            answers = known;
        }
        return known;
    }

    private static boolean isOf(int number, Proposal proposal) {
        Member row = proposal.row();
        return row != null && row.number() == number;
    }

    private static boolean isAbout(RegistryPerson person, Proposal proposal) {
        return person.equals(proposal.person())
                || (!proposal.numbered().isEmpty()
                        && proposal.numbered().equals(person.person().nik().text()));
    }
}
