package id.padan.evaluate;

import id.padan.evaluate.EvaluationInputException.Code;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run's matching is worth. The definitions of the figures: {@link Figures} and {@link Measure}.
 *
 * @param all all rows of the truth
 * @param clean those without damage; all rows where the truth does not say
 * @param byKind those with damage, by each of their kinds; empty where the truth does not say
 * @param calibration by probability, how many are right
 * @param wrong rows taken for the wrong person without doubt
 * @param notFound rows whose person is in the registry but not in the outputs for this row
 * @param problems lines that could not be counted as they should
 */
public record Evaluation(
        Figures all,
        Figures clean,
        SortedMap<String, Figures> byKind,
        List<CalibrationBand> calibration,
        List<Mistake> wrong,
        List<Mistake> notFound,
        List<EvaluationProblem> problems) {

    /**
     * {@return what a run's outputs are worth, held against the truth}
     *
     * @param truth who the rows are
     * @param output what the run wrote
     * @throws EvaluationInputException if the two have no row in common, or the explanations cannot be read
     */
    public static Evaluation of(Truth truth, RunOutput output) throws EvaluationInputException {
        Pairing pairing = new Pairing(truth, output);
        List<Judged> rows = pairing.pair();
        if (rows.stream().allMatch(row -> row.output() == null)) {
            throw new EvaluationInputException(Code.NOTHING_IN_COMMON, truth.file(), "");
        }
        List<Judged> wrong =
                rows.stream().filter(row -> row.isMatched() && !row.isRight()).toList();
        List<Judged> notFound =
                rows.stream().filter(row -> row.isPresent() && !row.isFound()).toList();
        Map<RowLocation, List<String>> explanations = explanations(output, wrong, notFound);
        return new Evaluation(
                Figures.of(rows),
                Figures.of(rows.stream()
                        .filter(row -> row.truth().kinds().isEmpty())
                        .toList()),
                byKind(rows),
                CalibrationBand.of(rows),
                mistakes(wrong, explanations),
                mistakes(notFound, explanations),
                List.copyOf(pairing.problems()));
    }

    private static SortedMap<String, Figures> byKind(List<Judged> rows) {
        SortedMap<String, List<Judged>> groups = new TreeMap<>();
        rows.forEach(row -> row.truth().kinds().forEach(kind -> groups.computeIfAbsent(kind, key -> new ArrayList<>())
                .add(row)));
        SortedMap<String, Figures> figures = new TreeMap<>();
        groups.forEach((kind, group) -> figures.put(kind, Figures.of(group)));
        return figures;
    }

    private static Map<RowLocation, List<String>> explanations(
            RunOutput output, List<Judged> wrong, List<Judged> notFound) throws EvaluationInputException {
        List<Judged> all = new ArrayList<>(wrong);
        all.addAll(notFound);
        return output.explanations(all.stream()
                .map(Judged::output)
                .filter(Objects::nonNull)
                .map(OutputRow::location)
                .collect(Collectors.toSet()));
    }

    private static List<Mistake> mistakes(List<Judged> rows, Map<RowLocation, List<String>> explanations) {
        return rows.stream()
                .map(row -> {
                    OutputRow output = row.output();
                    RowLocation location = output == null ? row.truth().location() : output.location();
                    return Mistake.of(row, explanations.getOrDefault(location, List.of()));
                })
                .toList();
    }
}
