package id.padan.run.steps;

import id.padan.criteria.Available;
import id.padan.criteria.Criteria;
import id.padan.criteria.Eligibility;
import id.padan.criteria.Facts;
import id.padan.criteria.ListStanding;
import id.padan.criteria.Preset;
import id.padan.criteria.StartFault;
import id.padan.parallel.Workers;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.store.EligibilityStore;
import id.padan.store.EligibilityStore.FileProblem;
import id.padan.store.EligibilityStore.Judged;
import id.padan.store.ListLinkStore;
import id.padan.store.OutcomeStore;
import id.padan.store.RowStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
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
            Workers workers,
            LongConsumer progress) {
        this.preset = preset;
        this.submitted = submitted;
        this.lists = lists;
        this.links = links;
        this.outcomes = outcomes;
        this.eligibility = eligibility;
        this.workers = workers;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        List<FileReport> files = submitted.ofRosters().reports();
        Criteria criteria = criteria(preset, files, lists);
        ListStandings standings = new ListStandings(lists, links, submitted);
        StartColumns columns = new StartColumns(files);
        List<Judged> judged = new ArrayList<>();
        List<FileProblem> problems = new ArrayList<>();
        outcomes.ofRosters().forEachOutcome(workers, (number, row) -> {
            if (!(row.outcome() instanceof Outcome.Rejected)) {
                Eligibility one = criteria.of(facts(row, standings.of(number)));
                judged.add(new Judged(number, one));
                StartFault fault = one.startFault();
                if (fault != null) {
                    problems.add(columns.problem(row, fault));
                }
            }
        });
        eligibility.add(judged);
        eligibility.addProblems(problems);
        progress.accept(judged.size());
        return RepeatStatus.FINISHED;
    }

    /** {@return the criteria of a preset for a job with these rosters and lists} */
    static Criteria criteria(Preset preset, List<FileReport> files, Collection<String> lists) {
        Set<RosterField> columns = EnumSet.noneOf(RosterField.class);
        files.stream()
                .filter(FileReport::readable)
                .flatMap(file -> file.sheets().stream())
                .flatMap(sheet -> sheet.columns().stream())
                .map(ColumnMeaning::field)
                .forEach(columns::add);
        return new Criteria(preset, new Available(columns, Set.copyOf(lists)));
    }

    static Facts facts(RowOutcome row, Map<String, ListStanding> lists) {
        RegistryPerson person = row.outcome().person();
        LocalDate registered = row.outcome() instanceof Outcome.Reconciled && person != null
                ? person.person().birthDate()
                : null;
        LocalDate birthDate = registered == null ? row.row().birthDate().date() : registered;
        return new Facts(birthDate, row.row().further(), lists);
    }

    /** Where start dates stand, so that a problem can name the cell. */
    private static final class StartColumns {

        private final Map<String, FileReport> byName = new HashMap<>();

        StartColumns(List<FileReport> files) {
            files.forEach(file -> byName.put(file.file(), file));
        }

        FileProblem problem(RowOutcome row, StartFault fault) {
            RowLocation place = row.row().location();
            String written = row.row().further().getOrDefault(RosterField.START_DATE, "");
            String cell = Objects.requireNonNull(byName.get(place.file())).cell(RosterField.START_DATE, place);
            return new FileProblem(place.file(), new RosterProblem(code(fault), place.sheet(), cell, written));
        }

        private static RosterProblemCode code(StartFault fault) {
            return switch (fault) {
                case UNREADABLE -> RosterProblemCode.START_UNREADABLE;
                case AFTER_REFERENCE_DATE -> RosterProblemCode.START_AFTER_REFERENCE;
                case BEFORE_LEAST_AGE -> RosterProblemCode.START_TOO_EARLY;
            };
        }
    }
}
