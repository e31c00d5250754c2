package id.padan.matching;

import id.padan.matching.calibrate.Calibration;
import id.padan.matching.calibrate.Calibrator;
import id.padan.matching.calibrate.Calibrator.Label;
import id.padan.matching.model.MatchModel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.RegistryPerson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Prints the table of docs/calibration.md for folders that {@code generate} wrote; run by hand. One half of the rows is for
 * calibrating, the other for judging; officers, who know the truth, look at rows in doubt of the first half.
 */
public final class DecidedRun {

    private static final int OFFERED = 3;

    /** What officers do with a row in doubt. */
    private interface Officers {
        Label decide(int row, Label truth);
    }

    private final Evaluation evaluation;
    private final List<Evaluation.Judged> judged;
    private final List<Calibrator.Row> rows;

    private DecidedRun(Evaluation evaluation) throws Exception {
        this.evaluation = evaluation;
        this.judged = evaluation.judge(MatchModel.standard());
        this.rows = evaluation.rows();
    }

    /**
     * Measures.
     *
     * @param args folders; {@code --without-nik} before them takes the NIK out of every row
     */
    public static void main(String[] args) throws Exception {
        boolean withoutNik = args.length > 0 && args[0].equals("--without-nik");
        for (String folder : List.of(args).subList(withoutNik ? 1 : 0, args.length)) {
            System.out.println(folder + (withoutNik ? ", without NIK" : ""));
            new DecidedRun(Evaluation.of(Path.of(folder), row -> withoutNik ? EvaluationRun.withoutNik(row) : row))
                    .print();
        }
    }

    private void print() {
        MatchModel known = calibrated(row -> truth(row, true)).model();
        print("standard", MatchModel.standard(), 0, known);
        print("nobody decided", (row, truth) -> new Label.Unknown(), known);
        print("every fourth decided", (row, truth) -> row % 8 == 0 ? truth : new Label.Unknown(), known);
        print("every second decided", (row, truth) -> row % 4 == 0 ? truth : new Label.Unknown(), known);
        print("all decided", (row, truth) -> truth, known);
        print("all, one in ten wrong", (row, truth) -> row % 20 == 0 ? wrong(row, truth) : truth, known);
        print("acceptances only", (row, truth) -> truth instanceof Label.Is ? truth : new Label.Unknown(), known);
        print("every row known", known, rows.size() / 2, known);
    }

    private void print(String name, Officers officers, MatchModel known) {
        Calibration calibration =
                calibrated(row -> isInDoubt(row) ? officers.decide(row, truth(row, false)) : new Label.Unknown());
        print(name, calibration.model(), calibration.labelled().all(), known);
    }

    private Calibration calibrated(IntFunction<Label> labels) {
        List<Calibrator.Row> half = new ArrayList<>();
        for (int row = 0; row < rows.size(); row += 2) {
            Calibrator.Row each = rows.get(row);
            half.add(new Calibrator.Row(each.submitted(), each.candidates(), labels.apply(row)));
        }
        return Calibrator.calibrate(MatchModel.standard(), evaluation.counts(), half);
    }

    private boolean isInDoubt(int row) {
        return judged.get(row).is("review");
    }

    /** As an officer sees it who is shown the likeliest three, or as somebody does who sees everybody. */
    private Label truth(int row, boolean seesAll) {
        String nik = judged.get(row).nik();
        List<RegistryPerson> offered = judged.get(row).match().candidates().stream()
                .limit(seesAll ? Integer.MAX_VALUE : OFFERED)
                .map(ScoredCandidate::person)
                .toList();
        return offered.stream()
                .filter(person -> person.person().nik().text().equals(nik))
                .<Label>map(Label.Is::new)
                .findFirst()
                .orElseGet(() -> new Label.NoneOf(offered));
    }

    /** Takes the likeliest for the person where they are not, and the person for nobody. */
    private Label wrong(int row, Label truth) {
        List<RegistryPerson> offered = judged.get(row).match().candidates().stream()
                .limit(OFFERED)
                .map(ScoredCandidate::person)
                .toList();
        return truth instanceof Label.Is || offered.isEmpty()
                ? new Label.NoneOf(offered)
                : new Label.Is(offered.get(0));
    }

    private void print(String name, MatchModel model, long decided, MatchModel known) {
        Matcher matcher = new Matcher(model, evaluation.counts());
        double bits = 0;
        SortedMap<String, Integer> outcomes = new TreeMap<>();
        int wrong = 0;
        int of = 0;
        for (int row = 1; row < rows.size(); row += 2) {
            Match match = matcher.match(rows.get(row).submitted(), rows.get(row).candidates());
            Evaluation.Judged before = judged.get(row);
            Evaluation.Judged now = new Evaluation.Judged(before.row(), before.nik(), before.kinds(), match);
            Match right = truth(row, true).narrow(match);
            double probability = match.candidates().stream()
                    .filter(each -> right.candidates().stream()
                            .anyMatch(possible -> possible.person().equals(each.person())))
                    .mapToDouble(ScoredCandidate::probability)
                    .sum();
            bits -= Evidence.bits(
                    Math.max(1e-9, right.absentProbability() > 0 ? match.absentProbability() : probability));
            outcomes.merge(now.outcome(), 1, Integer::sum);
            wrong += now.is("reconciled") && !now.isRight() ? 1 : 0;
            of++;
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.1f | %d | %.2f %% | %.2f %% |%n",
                name,
                decided,
                distance(model, known),
                1000 * bits / of,
                wrong,
                100.0 * outcomes.getOrDefault("reconciled", 0) / of,
                100.0 * outcomes.getOrDefault("review", 0) / of);
    }

    /** How many bits the figures are away from those of who knows every row, at the mean. */
    private static double distance(MatchModel model, MatchModel known) {
        List<Double> bits = new ArrayList<>();
        known.figures().forEach((key, figure) -> {
            if (figure instanceof Number number
                    && model.figures().get(key) instanceof Number other
                    && !key.startsWith("further.")) {
                bits.add(Math.abs(Evidence.bits(other.doubleValue() / number.doubleValue())));
            }
        });
        return bits.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
