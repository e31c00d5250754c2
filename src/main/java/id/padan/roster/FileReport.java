package id.padan.roster;

import java.util.List;
import java.util.stream.Stream;

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

    /** {@return sheets of which not everybody was read who stands there, though the file counts as read} */
    public List<RosterProblem> missedPeople() {
        return problems.stream()
                .filter(problem -> readable && problem.code() == RosterProblemCode.PEOPLE_NOT_READ)
                .toList();
    }
}
