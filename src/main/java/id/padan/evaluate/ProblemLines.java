package id.padan.evaluate;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Problems as lines: of each kind the first ones, and how many more there are. */
public final class ProblemLines {

    private static final int MOST_OF_A_KIND = 20;

    private ProblemLines() {}

    /**
     * {@return the problems in their order, of each kind the first twenty, each in a line of its own}
     *
     * @param problems what is wrong
     * @param language the reader's
     */
    public static List<String> of(List<EvaluationProblem> problems, Language language) {
        Messages messages = Messages.of(ProblemLines.class, language);
        Map<EvaluationProblem.Code, Integer> counts = new EnumMap<>(EvaluationProblem.Code.class);
        List<String> lines = new ArrayList<>();
        for (EvaluationProblem problem : problems) {
            if (counts.merge(problem.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                lines.add(problem.text(language));
            }
        }
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                lines.add(messages.text("problem.more", code.name(), count - MOST_OF_A_KIND));
            }
        });
        return lines;
    }

    static List<String> of(List<EvaluationProblem> problems, String last, Language language) {
        List<String> lines = new ArrayList<>(of(problems, language));
        lines.add(last);
        return lines;
    }
}
