package id.padan.criteria;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.service.Period;
import id.padan.service.PeriodRemark;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Periods of service in words that an officer can read out, each with the place where they stand. */
public final class HistoryTexts {

    private final LocalDate referenceDate;
    private final Messages messages;
    private final DateTimeFormatter dates;

    /**
     * The texts.
     *
     * @param referenceDate the day up to which service is counted
     * @param language the reader's
     */
    public HistoryTexts(LocalDate referenceDate, Language language) {
        this.referenceDate = referenceDate;
        this.messages = Messages.of(HistoryTexts.class, language);
        this.dates = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
    }

    /** {@return the periods, a line each, in their order} */
    public List<String> periods(ServiceHistory history) {
        return history.periods().stream().map(this::period).toList();
    }

    /** {@return what is to be said of a history, a sentence each: since when it counts, what contradicts it, what is odd} */
    public List<String> sentences(ServiceHistory history) {
        List<String> sentences = new ArrayList<>();
        ServiceDate since = history.since();
        if (since != null) {
            String place = history.first().map(period -> place(period.place())).orElse("");
            sentences.add(since(since, place));
            if (!history.otherStart().isEmpty()) {
                sentences.add(messages.text("history.other", written(history.otherStart()), date(since), place));
            }
        }
        history.completedAndTold()
                .forEach(each -> sentences.add(messages.text(
                        "history.completed", field(each.field()), written(each.value()), place(each.place()))));
        history.remarks().forEach(remark -> sentences.add(remark(remark)));
        return sentences;
    }

    private String since(ServiceDate since, String place) {
        LocalDate day = since.day();
        if (day == null || day.isAfter(referenceDate)) {
            return messages.text("history.since", date(since), place);
        }
        java.time.Period served = java.time.Period.between(day, referenceDate);
        return messages.text(
                "history.since.years",
                date(since),
                place,
                served.getYears(),
                served.getMonths(),
                dates.format(referenceDate));
    }

    private String remark(PeriodRemark remark) {
        Period period = remark.period();
        String key = "history." + remark.kind();
        Period other = remark.other();
        if (other == null) {
            String odd = remark.kind() == PeriodRemark.Kind.END_UNREADABLE
                    ? period.endCell()
                    : written(period.cell(RosterField.START_DATE));
            return messages.text(key, place(period.place()), odd, end(period));
        }
        return messages.text(
                key,
                place(period.place()),
                place(other.place()),
                days(period),
                days(other),
                opd(period),
                opd(other),
                remark.kind() == PeriodRemark.Kind.GAP ? daysBetween(other, period) : 0);
    }

    /** How many days are without service, neither end counted. */
    private static long daysBetween(Period before, Period after) {
        LocalDate next = Objects.requireNonNull(after.start()).first();
        ServiceDate end = Objects.requireNonNull(before.end());
        return next.toEpochDay() - end.last().toEpochDay() - 1;
    }

    private String period(Period period) {
        String what = Stream.of(RosterField.POSITION, RosterField.WORK_UNIT, RosterField.OPD, RosterField.SALARY_SOURCE)
                .map(period::cell)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return messages.text("history.period", days(period), what.isEmpty() ? "-" : what, place(period.place()));
    }

    private String days(Period period) {
        ServiceDate start = period.start();
        String from = start == null ? quoted(period.cell(RosterField.START_DATE)) : date(start);
        return messages.text("history.days", from, end(period));
    }

    private String end(Period period) {
        ServiceDate end = period.end();
        if (end != null) {
            return date(end);
        }
        return period.goesOn() ? messages.text("history.now") : quoted(period.endCell());
    }

    private static String quoted(String text) {
        return text.isBlank() ? "?" : '"' + text + '"';
    }

    private static String opd(Period period) {
        return period.cell(RosterField.OPD);
    }

    private String field(RosterField field) {
        return messages.text("history.field." + field.key());
    }

    /** A date as it is read out, any other text as it stands. */
    private String written(String text) {
        ServiceDate day = ServiceDate.read(text);
        return day == null ? text : date(day);
    }

    private String date(ServiceDate date) {
        @Nullable LocalDate day = date.day();
        return day == null ? date.text() : dates.format(day);
    }

    private String place(RowLocation place) {
        String file = place.sheet().isEmpty() ? place.file() : place.file() + " [" + place.sheet() + "]";
        return messages.text("history.place", file, Integer.toString(place.row()));
    }
}
