package id.padan.criteria;

import id.padan.roster.RosterField;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who comes first among the eligible: the order of priority that a preset names. A person comes where the first of its
 * conditions is met. Where one that comes before cannot be told, no place is: nobody is put behind others by a guess.
 *
 * @param preset the preset
 * @param lists the names of the lists that the job has
 */
public record PriorityOrder(Preset preset, Set<String> lists) {

    /** Keeps the set unmodifiable. */
    public PriorityOrder {
        lists = Set.copyOf(lists);
    }

    /** {@return the code of a person's place; empty if it cannot be told, or the preset has none for that person} */
    public String of(Facts person) {
        for (Preset.Priority place : preset.priority()) {
            Answer answer = answer(place, person);
            if (answer != Answer.NO) {
                return answer == Answer.YES ? place.code() : "";
            }
        }
        return "";
    }

    private Answer answer(Preset.Priority place, Facts person) {
        List<Answer> conditions = new ArrayList<>();
        place.on().forEach(list -> conditions.add(isOn(list, person, Answer.YES, Answer.NO)));
        place.notOn().forEach(list -> conditions.add(isOn(list, person, Answer.NO, Answer.YES)));
        if (place.serviceYears() > 0) {
            conditions.add(hasServed(place.serviceYears(), person));
        }
        if (conditions.contains(Answer.NO)) {
            return Answer.NO;
        }
        return conditions.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
    }

    private Answer isOn(String list, Facts person, Answer ifOn, Answer ifNot) {
        if (!lists.contains(list)) {
            return Answer.UNKNOWN;
        }
        return switch (person.lists().getOrDefault(list, ListStanding.UNCERTAIN)) {
            case IN -> ifOn;
            case NOT_IN -> ifNot;
            case UNCERTAIN -> Answer.UNKNOWN;
        };
    }

    /** The history counts where the person has one. A start of which only the month or the year is written counts where all its days come to the same. */
    private Answer hasServed(int years, Facts person) {
        ServiceHistory history = person.history();
        boolean ofHistory = history != null && history.counts();
        ServiceDate start = history != null && ofHistory
                ? history.since()
                : ServiceDate.read(person.submitted(RosterField.START_DATE));
        LocalDate day = preset.referenceDate();
        if (start == null || start.first().isAfter(day) || (!ofHistory && StartOfWork.hasEnded(person, preset))) {
            return Answer.UNKNOWN;
        }
        if (Criteria.completedYears(start.last(), day) >= years) {
            return Answer.YES;
        }
        boolean mayBeLonger = history != null && history.isIncomplete();
        return Criteria.completedYears(start.first(), day) < years && !mayBeLonger ? Answer.NO : Answer.UNKNOWN;
    }
}
