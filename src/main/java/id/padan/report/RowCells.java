package id.padan.report;

import id.padan.criteria.Eligibility;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row as the cells of {@code reconciled.csv}, {@code review.csv} and {@code rejected.csv}. */
final class RowCells {

    /** The columns of the three files, in order. */
    static final List<String> COLUMNS = List.of(
            "opd",
            "file",
            "sheet",
            "row",
            "outcome",
            "nik",
            "name",
            "birth_place",
            "birth_date",
            "gender",
            "submitted_nik",
            "submitted_name",
            "submitted_birth_place",
            "submitted_birth_date",
            "submitted_gender",
            "probability",
            "differences",
            "reasons",
            "flags",
            "eligible",
            "ineligible_reasons");

    private static final int DECIMALS = 4;

    private static final List<String> NOBODY = List.of("", "", "", "", "");

    private RowCells() {}

    /** {@return the cells of a row, one for each of {@link #COLUMNS}} */
    static List<String> of(RowOutcome decided) {
        Outcome outcome = decided.outcome();
        RegistryPerson person = outcome.person();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.addAll(location(decided.row()));
        cells.add(outcome.kind().key());
        cells.addAll(person == null ? NOBODY : registry(person.person()));
        cells.addAll(submitted(decided.row()));
        cells.add(person == null ? "" : probability(outcome.probability()));
        cells.add(codes(outcome.differences(), PersonField::key));
        cells.add(codes(outcome.reasons(), Enum::name));
        cells.add(codes(outcome.flags(), Enum::name));
        Eligibility eligibility = decided.eligibility();
        cells.add(eligibility == null ? "" : eligibility.answer().key());
        cells.add(eligibility == null ? "" : codes(eligibility.reasons(), Enum::name));
        return cells;
    }

    /** {@return OPD, file, sheet and row} */
    static List<String> location(SubmittedRow row) {
        return List.of(
                row.opd(),
                row.location().file(),
                row.location().sheet(),
                Integer.toString(row.location().row()));
    }

    /**
     * {@return a probability with four decimals, the rest cut off}
     * Never rounded up: a row that was not certain enough must not look as if it had been.
     *
     * @param probability 0 to 1
     */
    static String probability(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }

    private static List<String> registry(Person person) {
        return List.of(
                person.nik().text(),
                person.name().written(),
                person.birthPlace().written(),
                text(person.birthDate()),
                text(person.gender()));
    }

    private static List<String> submitted(SubmittedRow row) {
        DateReading birthDate = row.birthDate();
        return List.of(row.nik().text(), row.name(), row.birthPlace(), birthDate.text(), text(row.gender()));
    }

    /** {@return a date in ISO form, or nothing} */
    static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String text(@Nullable Gender gender) {
        return gender == null ? "" : String.valueOf(gender.letter());
    }

    /** Sorted, because a set does not say in which order it comes. */
    private static <E extends Enum<E>> String codes(Collection<E> values, Function<E, String> code) {
        return values.isEmpty() ? "" : values.stream().sorted().map(code).collect(Collectors.joining(";"));
    }
}
