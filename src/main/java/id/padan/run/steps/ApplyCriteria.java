package id.padan.run.steps;

import id.padan.criteria.Available;
import id.padan.criteria.Criteria;
import id.padan.criteria.Eligibility;
import id.padan.criteria.Facts;
import id.padan.criteria.ListStanding;
import id.padan.criteria.Preset;
import id.padan.criteria.StartFault;
import id.padan.jobfile.PeopleList;
import id.padan.parallel.Workers;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.service.ServiceHistory;
import id.padan.service.ServiceRules;
import id.padan.store.EligibilityStore;
import id.padan.store.EligibilityStore.Judged;
import id.padan.store.LaterProblems.FileProblem;
import id.padan.store.ListLinkStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code apply_criteria}, in jobs that name criteria: holds each row that is not rejected against them, and tells which
 * start dates are odd. One transaction over all rows.
 */
public final class ApplyCriteria implements Tasklet {

    public static final String NAME = "apply_criteria";

    private final Preset preset;
    private final RowStore submitted;
    private final List<String> lists;
    private final ListLinkStore links;
    private final OutcomeStore outcomes;
    private final EligibilityStore eligibility;
    private final @Nullable ServiceRules serviceRules;
    private final Workers workers;
    private final LongConsumer progress;

    /**
     * The step.
     *
     * @param preset the criteria
     * @param submitted the rows of all files, lists among them
     * @param lists the names of the job's lists
     * @param links how people stand with each
     * @param outcomes what became of the rows
     * @param eligibility takes what the criteria say
     * @param serviceRules how periods of service are counted; null if the job has no history
     * @param workers share the work
     * @param progress is told how many rows are done
     */
    public ApplyCriteria(
            Preset preset,
            RowStore submitted,
            List<String> lists,
            ListLinkStore links,
            OutcomeStore outcomes,
            EligibilityStore eligibility,
            @Nullable ServiceRules serviceRules,
            Workers workers,
            LongConsumer progress) {
        this.preset = preset;
        this.submitted = submitted;
        this.lists = lists;
        this.links = links;
        this.outcomes = outcomes;
        this.eligibility = eligibility;
        this.serviceRules = serviceRules;
        this.workers = workers;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        List<FileReport> files = submitted.ofRosters().reports();
        Criteria criteria = criteria(preset, files, historyFiles(), lists);
        ListStandings standings = new ListStandings(lists, links, submitted, preset);
        CellNames cells = new CellNames(files);
        Histories histories = histories();
        List<Judged> judged = new ArrayList<>();
        List<FileProblem> problems = new ArrayList<>();
        outcomes.ofRosters().forEachOutcome(workers, (number, row) -> {
            if (row.outcome().counts() && !(row.outcome() instanceof Outcome.Rejected)) {
                Eligibility one = criteria.of(facts(row, standings.of(number), histories.of(number, row)));
                judged.add(new Judged(number, one));
                StartFault fault = one.startFault();
                if (fault != null) {
                    problems.add(problem(row, fault, cells));
                }
            }
        });
        eligibility.add(judged);
        submitted.laterProblems().add(problems);
        progress.accept(judged.size());
        return RepeatStatus.FINISHED;
    }

    private Histories histories() {
        return serviceRules == null
                ? Histories.NONE
                : Histories.of(links.lines(PeopleList.HISTORY), links.statuses(PeopleList.HISTORY), serviceRules);
    }

    private List<FileReport> historyFiles() {
        return serviceRules == null
                ? List.of()
                : submitted.ofList(PeopleList.HISTORY).reports();
    }

    /** {@return the criteria of a preset for a job with these rosters, files of its history, and lists} */
    static Criteria criteria(
            Preset preset, List<FileReport> rosters, List<FileReport> history, Collection<String> lists) {
        Set<RosterField> columns = EnumSet.noneOf(RosterField.class);
        columns(history).filter(ServiceHistory.COMPLETES::contains).forEach(columns::add);
        columns(rosters).forEach(columns::add);
        return new Criteria(preset, new Available(columns, Set.copyOf(lists)));
    }

    /** {@return what the columns of some files mean} */
    static Stream<RosterField> columns(List<FileReport> files) {
        return files.stream()
                .filter(FileReport::readable)
                .flatMap(file -> file.sheets().stream())
                .flatMap(sheet -> sheet.columns().stream())
                .map(ColumnMeaning::field);
    }

    /** {@return what is known of a row's person} */
    static Facts facts(RowOutcome row, Map<String, ListStanding> lists, @Nullable ServiceHistory history) {
        return new Facts(Histories.birthDate(row), row.row().further(), lists, history);
    }

    private static FileProblem problem(RowOutcome row, StartFault fault, CellNames cells) {
        RowLocation place = row.row().location();
        Map<RosterField, String> written = row.row().further();
        RosterField at = fault == StartFault.ENDED_EARLY && written.containsKey(RosterField.END_DATE)
                ? RosterField.END_DATE
                : RosterField.START_DATE;
        return new FileProblem(
                place.file(),
                new RosterProblem(code(fault), place.sheet(), cells.cell(place, at), written.getOrDefault(at, "")));
    }

    private static RosterProblemCode code(StartFault fault) {
        return switch (fault) {
            case UNREADABLE -> RosterProblemCode.START_UNREADABLE;
            case AFTER_REFERENCE_DATE -> RosterProblemCode.START_AFTER_REFERENCE;
            case BEFORE_LEAST_AGE -> RosterProblemCode.START_TOO_EARLY;
            case ENDED_EARLY -> RosterProblemCode.PERIOD_ENDED_EARLY;
        };
    }
}
