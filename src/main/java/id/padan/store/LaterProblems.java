package id.padan.store;

import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What turned out to be wrong with rows of a run after their files were read. Not with the reports of the files, which later
 * runs take over.
 */
public final class LaterProblems {

    private final Database database;
    private final long run;

    LaterProblems(Database database, long run) {
        this.database = database;
        this.run = run;
    }

    /**
     * A problem of a roster, with its file.
     *
     * @param file the file's name
     * @param problem the problem
     */
    public record FileProblem(String file, RosterProblem problem) {}

    /** Adds problems, behind those that are there. */
    public void add(List<FileProblem> problems) {
        long next = database.number("SELECT COUNT(*) FROM later_problem WHERE run = ?", run);
        List<@Nullable Object[]> values = new ArrayList<>();
        for (FileProblem located : problems) {
            RosterProblem problem = located.problem();
            values.add(new @Nullable Object[] {
                run,
                next + values.size(),
                located.file(),
                problem.sheet(),
                problem.cell(),
                problem.code().name(),
                problem.value()
            });
        }
        database.batch(
                "INSERT INTO later_problem (run, number, problem_file, problem_sheet, cell, code, written)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /** {@return the problems by file, in the order in which they were added} */
    public Map<String, List<RosterProblem>> byFile() {
        Map<String, List<RosterProblem>> problems = new LinkedHashMap<>();
        database.each(
                "SELECT * FROM later_problem WHERE run = ? ORDER BY number",
                row -> problems.computeIfAbsent(row.getString("problem_file"), file -> new ArrayList<>())
                        .add(new RosterProblem(
                                RosterProblemCode.valueOf(row.getString("code")),
                                row.getString("problem_sheet"),
                                row.getString("cell"),
                                row.getString("written"))),
                run);
        return problems;
    }
}
