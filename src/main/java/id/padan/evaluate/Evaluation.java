package id.padan.evaluate;

import id.padan.evaluate.EvaluationInputException.Code;
import id.padan.evaluate.Measure.Proportion;
import id.padan.evaluate.Pairing.Judged;
import id.padan.reconcile.Outcome;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How good a run's matching is. The definitions of the figures: {@link Figures} and {@link Measure}.
 *
 * @param all all rows of the truth
 * @param clean those without damage; all rows where the truth does not say
 * @param byKind those with damage, by each of their kinds; empty where the truth does not say
 * @param calibration by probability, how many are right
 * @param wrong rows matched with the wrong person
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
     * {@return how good a run's outputs are, compared with the truth}
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
                .map(RunOutput.Row::location)
                .collect(Collectors.toSet()));
    }

    private static List<Mistake> mistakes(List<Judged> rows, Map<RowLocation, List<String>> explanations) {
        return rows.stream()
                .map(row -> {
                    RunOutput.Row output = row.output();
                    RowLocation location = output == null ? row.truth().location() : output.location();
                    return Mistake.of(row, explanations.getOrDefault(location, List.of()));
                })
                .toList();
    }

    /**
     * A row that went wrong. Who it is taken for stands in the outputs, who it is in the truth: no NIK here.
     *
     * @param location the row
     * @param outcome what became of it; null if no output has it
     * @param present whether its person is in the registry
     * @param probability of the person or best candidate; empty if there is none
     * @param kinds what was damaged
     * @param differences the fields in which it differs from the person or best candidate
     * @param reasons why it is not simply reconciled
     * @param explanation what each field says, in words; empty where the run explains nothing
     */
    public record Mistake(
            RowLocation location,
            Outcome.@Nullable Kind outcome,
            boolean present,
            OptionalDouble probability,
            SortedSet<String> kinds,
            List<String> differences,
            List<String> reasons,
            List<String> explanation) {

        static Mistake of(Judged row, List<String> explanation) {
            RunOutput.Row output = row.output();
            Truth.Row truth = row.truth();
            return output == null
                    ? new Mistake(
                            truth.location(),
                            null,
                            truth.isPresent(),
                            OptionalDouble.empty(),
                            truth.kinds(),
                            List.of(),
                            List.of(),
                            explanation)
                    : new Mistake(
                            output.location(),
                            output.outcome(),
                            truth.isPresent(),
                            output.probability(),
                            truth.kinds(),
                            output.differences(),
                            List.copyOf(output.reasons()),
                            explanation);
        }
    }

    /**
     * The rows whose probability lies in a band, and how many of them are right: honest probabilities come true as often as
     * they say.
     *
     * @param from the lowest probability of the band
     * @param to where the next band begins; the last band ends with 1, which belongs to it
     * @param right rows of the band whose best candidate is the true person
     */
    public record CalibrationBand(double from, double to, Proportion right) {

        private static final double[] EDGES = {0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999, 1};

        static List<CalibrationBand> of(Collection<Judged> rows) {
            List<CalibrationBand> bands = new ArrayList<>();
            for (int i = 0; i + 1 < EDGES.length; i++) {
                double from = EDGES[i];
                double to = EDGES[i + 1];
                List<Judged> inBand =
                        rows.stream().filter(row -> isIn(row, from, to)).toList();
                long right = inBand.stream().filter(Judged::isRight).count();
                bands.add(new CalibrationBand(from, to, new Proportion(right, inBand.size())));
            }
            return bands;
        }

        /**
         * {@return whether the share of right ones may well lie in the band}
         * It does, or its 95 % interval reaches into it. True for a band without rows, which says nothing.
         */
        public boolean holds() {
            return !right.isKnown() || (right.high() >= from && right.low() <= to);
        }

        private static boolean isIn(Judged row, double from, double to) {
            if (row.output() == null || row.output().probability().isEmpty()) {
                return false;
            }
            double probability = row.output().probability().getAsDouble();
            return probability >= from && (probability < to || (to == 1 && probability == 1));
        }
    }
}
