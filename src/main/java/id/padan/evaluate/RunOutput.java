package id.padan.evaluate;

import id.padan.evaluate.EvaluationInputException.Code;
import id.padan.reconcile.Outcome;
import id.padan.report.OutputFile;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run wrote: {@code reconciled.csv}, {@code review.csv} and {@code rejected.csv}, and where it is there
 * {@code explanations.jsonl}.
 */
public final class RunOutput {

    private static final List<String> REQUIRED =
            List.of("file", "sheet", "row", "outcome", "nik", "probability", "differences", "reasons");

    private final Path folder;
    private final List<OutputRow> rows = new ArrayList<>();
    private final List<EvaluationProblem> problems = new ArrayList<>();

    private RunOutput(Path folder) {
        this.folder = folder;
    }

    /**
     * {@return what a run wrote into a folder}
     *
     * @param folder the output folder of a run
     * @throws EvaluationInputException if a file is missing or is none that a run writes
     */
    public static RunOutput read(Path folder) throws EvaluationInputException {
        RunOutput output = new RunOutput(folder);
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            output.readFile(kind);
        }
        return output;
    }

    List<OutputRow> rows() {
        return rows;
    }

    List<EvaluationProblem> problems() {
        return problems;
    }

    /** {@return the explanations of some rows, by row; without those that the run does not explain} */
    Map<RowLocation, List<String>> explanations(Set<RowLocation> wanted) throws EvaluationInputException {
        return wanted.isEmpty() ? new LinkedHashMap<>() : Explanations.read(folder, wanted);
    }

    private void readFile(Outcome.Kind kind) throws EvaluationInputException {
        String name = OutputFile.of(kind).fileName();
        Path file = folder.resolve(name);
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvLines.read(text, name, ',', REQUIRED, line -> add(kind, line), problems);
        } catch (NoSuchFileException e) {
            throw new EvaluationInputException(Code.MISSING, file.toString(), "");
        } catch (IOException e) {
            throw new EvaluationInputException(
                    Code.UNREADABLE, file.toString(), e.getClass().getSimpleName());
        }
    }

    private void add(Outcome.Kind kind, CsvLines.Line line) {
        try {
            String probability = line.cell("probability");
            RowLocation location = new RowLocation(
                    Truth.key(line.cell("file")), Truth.key(line.cell("sheet")), Integer.parseInt(line.cell("row")));
            rows.add(new OutputRow(
                    line.number(),
                    location,
                    kind,
                    line.cell("nik"),
                    probability.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(probability)),
                    List.copyOf(codes(line.cell("differences"))),
                    codes(line.cell("reasons"))));
        } catch (NumberFormatException e) {
            problems.add(new EvaluationProblem(
                    EvaluationProblem.Code.OUTPUT_BROKEN, OutputFile.of(kind).fileName(), line.number(), ""));
        }
    }

    private static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(";", -1)));
    }
}
