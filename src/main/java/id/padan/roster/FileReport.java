package id.padan.roster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one file, and everything that was not.
 *
 * @param file the file's name as {@link RosterFile#name()} has it
 * @param sha256 the SHA-256 of its bytes, in lower case hex
 * @param readable whether its rows count; a file that breaks off half-way counts for nothing, so that nobody takes a
 *     part for the whole
 * @param sheets its sheets in order
 * @param problems every problem found, in reading order
 */
public record FileReport(
        String file, String sha256, boolean readable, List<SheetReport> sheets, List<RosterProblem> problems) {

    /** Keeps the lists unmodifiable. */
    public FileReport {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }

    /**
     * {@return the report with further problems}
     *
     * @param more what was found out later
     */
    public FileReport with(List<RosterProblem> more) {
        return new FileReport(
                file,
                sha256,
                readable,
                sheets,
                Stream.concat(problems.stream(), more.stream()).toList());
    }

    /**
     * {@return the cell in which a row has a field, as Excel names it; the row's number alone where no column has it}
     *
     * @param field the field
     * @param place where the row stands
     */
    public String cell(RosterField field, RowLocation place) {
        String column = sheets.stream()
                .filter(table -> table.sheet().equals(place.sheet()) && table.headingRow() < place.row())
                .max(Comparator.comparingInt(SheetReport::headingRow))
                .flatMap(table -> table.columns().stream()
                        .filter(meaning -> meaning.field() == field)
                        .findFirst())
                .map(ColumnMeaning::column)
                .orElse("");
        return column + place.row();
    }

    /**
     * {@return those of some files that could not be read}
     *
     * @param files the files
     */
    public static List<FileReport> unreadable(List<FileReport> files) {
        return files.stream().filter(file -> !file.readable()).toList();
    }

    /** {@return why the file was passed over; null if it was read} */
    public @Nullable RosterProblem passedOver() {
        return problems.stream()
                .filter(problem -> problem.code().isOfPassedOver())
                .findFirst()
                .orElse(null);
    }

    /** {@return sheets of which not everybody was read who stands there, though the file counts as read} */
    public List<RosterProblem> missedPeople() {
        return problems.stream()
                .filter(problem -> readable && problem.code() == RosterProblemCode.PEOPLE_NOT_READ)
                .toList();
    }
}
