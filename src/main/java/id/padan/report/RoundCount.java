package id.padan.report;

import id.padan.criteria.Answer;
import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.Eligibility;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.Preset;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.HeadCount;
import id.padan.reconcile.RowOutcome;
import id.padan.service.ServiceHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what the criteria of a round say of rows and of people. */
public final class RoundCount {

    private final SortedMap<String, Answers> byOpd = new TreeMap<>();
    private final SortedMap<IneligibleReason, Long> reasons = new TreeMap<>();
    private final HeadCount people;
    private final List<EligiblePerson> eligible = new ArrayList<>();
    private final Priorities priorities;
    private long borderline;
    private Histories histories = new Histories(0, 0, 0);

    /**
     * Rows by what the service history says of them; rejected ones are not among them.
     *
     * @param rows those whose person has periods in it
     * @param completed those of which it completes the start, the post, the unit or the source of pay
     * @param contradicted those that have another start than the history
     */
    public record Histories(long rows, long completed, long contradicted) {

        Histories plus(ServiceHistory history) {
            return new Histories(
                    rows + 1,
                    completed + (history.completedAndTold().isEmpty() ? 0 : 1),
                    contradicted + (history.otherStart().isEmpty() ? 0 : 1));
        }
    }

    /**
     * Nothing so far.
     *
     * @param preset the criteria
     * @param duplicates rows that are the same in something
     * @param priorities tells the places of people in the preset's order
     */
    public RoundCount(Preset preset, List<DuplicateGroup> duplicates, Priorities priorities) {
        this.priorities = priorities;
        this.people =
                new HeadCount(preset.groups().stream().map(Preset.Group::code).toList(), duplicates);
    }

    /**
     * Rows by what the criteria say of them; rejected ones are not among them.
     *
     * @param yes eligible
     * @param no not eligible
     * @param unknown it cannot be told
     */
    public record Answers(long yes, long no, long unknown) {

        /** None. */
        public static final Answers NONE = new Answers(0, 0, 0);

        Answers plus(Answer answer) {
            return switch (answer) {
                case YES -> new Answers(yes + 1, no, unknown);
                case NO -> new Answers(yes, no + 1, unknown);
                case UNKNOWN -> new Answers(yes, no, unknown + 1);
            };
        }

        private Answers plus(Answers other) {
            return new Answers(yes + other.yes, no + other.no, unknown + other.unknown);
        }
    }

    /** The order of priority of a preset. */
    public interface Priorities {

        /**
         * {@return the place of a row's person; empty if there is none or it cannot be told}
         *
         * @param number the row's number within the run
         * @param row the row
         */
        String of(int number, RowOutcome row);
    }

    /**
     * Counts a row; all rows come in the order of the output files.
     *
     * @param number the row's number within the run
     * @param row the row
     */
    public void add(int number, RowOutcome row) {
        if (people.add(row)) {
            eligible.add(EligiblePerson.of(row, priorities.of(number, row)));
        }
        Eligibility eligibility = row.eligibility();
        if (eligibility == null) {
            return;
        }
        byOpd.merge(row.row().opd(), Answers.NONE.plus(eligibility.answer()), Answers::plus);
        eligibility.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        borderline += eligibility.borderline() ? 1 : 0;
        ServiceHistory history = eligibility.history();
        if (history != null) {
            histories = histories.plus(history);
        }
    }

    /** {@return the people who are reconciled and eligible, each once} */
    public List<EligiblePerson> eligible() {
        return Collections.unmodifiableList(eligible);
    }

    /** {@return all that was counted, with what is told of the people} */
    public RoundFigures figures(Preset preset, List<Unchecked> notChecked, Publication publication) {
        Map<String, HeadCount.Counts> heads = people.byOpd();
        return new RoundFigures(
                preset,
                byOpd.values().stream().reduce(Answers.NONE, Answers::plus),
                Collections.unmodifiableSortedMap(byOpd),
                Collections.unmodifiableSortedMap(reasons),
                borderline,
                histories,
                new TreeMap<>(heads),
                notChecked,
                publication);
    }
}
