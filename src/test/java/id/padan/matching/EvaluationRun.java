package id.padan.matching;

import id.padan.matching.model.MatchModel;
import id.padan.person.NikReading;
import id.padan.person.Person;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints the tables of docs/matching.md for folders that {@code generate} wrote; run by hand. */
public final class EvaluationRun {

    private static final List<String> SWITCHES = List.of("name_cap", "name_frequencies", "spelling_classes");

    private EvaluationRun() {}

    /**
     * Evaluates.
     *
     * @param args folders; {@code --without-nik} before them takes the NIK out of every row
     */
    public static void main(String[] args) throws Exception {
        boolean withoutNik = args.length > 0 && args[0].equals("--without-nik");
        for (String folder : List.of(args).subList(withoutNik ? 1 : 0, args.length)) {
            Evaluation evaluation = Evaluation.of(Path.of(folder), row -> withoutNik ? withoutNik(row) : row);
            EvaluationTable table = new EvaluationTable(evaluation.judge(MatchModel.standard()));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d people, %.1f candidates a row%n",
                    folder,
                    evaluation.people(),
                    evaluation.candidatesPerRow());
            System.out.println(table.line());
            for (String without : SWITCHES) {
                System.out.println("without " + without + ": "
                        + new EvaluationTable(evaluation.judge(modelWithout(without))).line());
            }
            System.out.println(table.calibration());
            System.out.println(table.kinds());
        }
    }

    private static MatchModel modelWithout(String part) {
        String yaml = "switches: {" + part + ": false}";
        InputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        return MatchModel.read(in, "without " + part, false);
    }

    static Person withoutNik(Person row) {
        return new Person(
                new NikReading.Missing(), row.name(), row.birthPlace(), row.birthDate(), row.gender(), List.of());
    }
}
