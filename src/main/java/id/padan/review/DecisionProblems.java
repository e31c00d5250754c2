package id.padan.review;

import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers the problems of one file; of one kind only so many as a person reads. */
final class DecisionProblems {

    private static final int OF_A_KIND = 20;

    private final String file;
    private final List<DecisionProblem> problems = new ArrayList<>();
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);

    DecisionProblems(String file) {
        this.file = file;
    }

    void add(String sheet, String cell, Code code, String... arguments) {
        add(new DecisionProblem(file, sheet, cell, code, List.of(arguments)));
    }

    void add(DecisionProblem problem) {
        if (counts.merge(problem.code(), 1, Integer::sum) <= OF_A_KIND) {
            problems.add(problem);
        }
    }

    List<DecisionProblem> all() {
        List<DecisionProblem> all = new ArrayList<>(problems);
        counts.forEach((code, count) -> {
            if (count > OF_A_KIND) {
                all.add(new DecisionProblem(
                        file, "", "", Code.MORE, List.of(Integer.toString(count - OF_A_KIND), code.name())));
            }
        });
        return all;
    }
}
