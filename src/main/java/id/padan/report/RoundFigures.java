package id.padan.report;

import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.Criterion;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.Preset;
import id.padan.reconcile.HeadCount;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A round in figures.
 *
 * @param preset its criteria
 * @param rows all rows that are not rejected
 * @param byOpd the same by OPD
 * @param reasons how many rows give each reason; a row may give several
 * @param borderline how many rows hang on a day that offices and the rule count differently
 * @param histories what the service history says of them
 * @param people everybody, once each, by OPD
 * @param notChecked what no input says anything about
 * @param publication what is told of the people who are reconciled and eligible
 */
public record RoundFigures(
        Preset preset,
        RoundCount.Answers rows,
        SortedMap<String, RoundCount.Answers> byOpd,
        SortedMap<IneligibleReason, Long> reasons,
        long borderline,
        RoundCount.Histories histories,
        SortedMap<String, HeadCount.Counts> people,
        List<Unchecked> notChecked,
        Publication publication) {

    /** {@return the last day of beginning that counts; null if it does not matter} */
    public @Nullable LocalDate latestStart() {
        return preset.find(Criterion.Service.class)
                .map(Criterion.Service::latestStart)
                .orElse(null);
    }

    /** {@return whether the round has an order of priority, which announcement and upload then have as their last column} */
    public boolean byPriority() {
        return !preset.priority().isEmpty();
    }

    /** {@return everybody in all OPD} */
    public HeadCount.Counts allPeople() {
        return HeadCount.Counts.sum(
                preset.groups().stream().map(Preset.Group::code).toList(), people.values());
    }
}
