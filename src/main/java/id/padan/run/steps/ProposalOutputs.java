package id.padan.run.steps;

import id.padan.criteria.Criteria;
import id.padan.criteria.Eligibility;
import id.padan.criteria.Facts;
import id.padan.criteria.Preset;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.PeopleList;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.report.EligiblePerson;
import id.padan.report.OutputFolder;
import id.padan.report.ProposalsFile;
import id.padan.report.RoundCount;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal;
import id.padan.round.Proposal.Fault;
import id.padan.round.ProposalFigures;
import id.padan.round.ProposalStatus;
import id.padan.round.Proposals;
import id.padan.store.AnnouncementStore;
import id.padan.store.FindingStore;
import id.padan.store.ListLinkStore;
import id.padan.store.RowStore;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes of objections, proposals and corrections.
 *
 * @param job the job
 * @param preset the criteria of the round; or null
 * @param links how the entries meet the rosters, as those of a list do
 * @param rows the rows of rosters and of these entries
 * @param findings what is wrong with files as a whole
 * @param announced by which numbers people were announced
 * @param normaliser puts people in normal form
 */
public record ProposalOutputs(
        JobFile job,
        @Nullable Preset preset,
        ListLinkStore links,
        RowStore rows,
        FindingStore findings,
        AnnouncementStore announced,
        Normaliser normaliser) {

    private static final String NAME = PeopleList.PROPOSALS;

    /** An entry may name people by a number alone: what else is missing is no fault. */
    private static final Set<RosterProblemCode> NO_FAULT = EnumSet.of(
            RosterProblemCode.COLUMN_MISSING,
            RosterProblemCode.NIK_MISSING,
            RosterProblemCode.NAME_MISSING,
            RosterProblemCode.DATE_MISSING);

    /** {@return the entries, before the rows pass by; none if the job asks for none} */
    public Proposals begin() {
        return new Proposals(
                job.proposals() == null ? List.of() : links.lines(NAME), announced.people(job.name()), normaliser);
    }

    /** Writes what became of them; {@return all of it, null if the job asks for none} */
    @Nullable
    ProposalFigures write(
            OutputFolder folder,
            Proposals proposals,
            @Nullable RoundCount round,
            ListOutputs lists,
            ReportsForPeople.Begun reports)
            throws IOException {
        if (job.proposals() == null) {
            return null;
        }
        Set<String> people = round == null
                ? Set.of()
                : round.eligible().stream().map(EligiblePerson::key).collect(Collectors.toSet());
        List<Proposal> answers = answers(proposals, people);
        ProposalsFile.write(folder, answers);
        lists.writeEntriesToDecide(
                NAME,
                answers.stream()
                        .filter(answer -> answer.status() == ProposalStatus.UNCERTAIN)
                        .map(Proposal::entry)
                        .toList(),
                reports);
        return new ProposalFigures(
                answers, files(answers), findings.ofList(NAME).findings());
    }

    /**
     * {@return what became of the entries, once all rows have passed by}
     *
     * @param proposals the entries
     * @param announced who is in the announcement of the run: see {@link RowOutcome#lastingKey}
     */
    public List<Proposal> answers(Proposals proposals, Set<String> announced) {
        return proposals.answers(announced, judge());
    }

    private Function<RowOutcome, @Nullable Eligibility> judge() {
        if (preset == null) {
            return entry -> null;
        }
        List<FileReport> history = job.history() == null
                ? List.of()
                : rows.ofList(PeopleList.HISTORY).reports();
        Criteria criteria = ApplyCriteria.criteria(preset, rows.ofRosters().reports(), history, job.listNames());
        // Lists were held against rows, and there is none: whether the person is on one is not known.
        return entry -> {
            RegistryPerson person = entry.outcome().person();
            return criteria.of(new Facts(
                    person == null ? null : person.person().birthDate(),
                    entry.row().further(),
                    Map.of()));
        };
    }

    private List<FileReport> files(List<Proposal> answers) {
        Map<String, List<Proposal>> byFile = answers.stream()
                .collect(Collectors.groupingBy(answer -> location(answer).file()));
        return rows.ofList(NAME).reports().stream()
                .map(report -> withFaults(report, byFile.getOrDefault(report.file(), List.of())))
                .toList();
    }

    private static FileReport withFaults(FileReport report, List<Proposal> answers) {
        Stream<RosterProblem> read = report.problems().stream().filter(problem -> !NO_FAULT.contains(problem.code()));
        Stream<RosterProblem> faults = answers.stream()
                .flatMap(answer -> answer.faults().stream().map(fault -> problem(report, location(answer), fault)));
        return new FileReport(
                report.file(),
                report.sha256(),
                report.readable(),
                report.sheets(),
                Stream.concat(read, faults).toList());
    }

    private static RosterProblem problem(FileReport report, RowLocation place, Fault fault) {
        return RosterProblem.masked(fault.code(), place.sheet(), report.cell(fault.field(), place), fault.value());
    }

    private static RowLocation location(Proposal proposal) {
        Member entry = proposal.entry();
        return entry.decided().row().location();
    }
}
