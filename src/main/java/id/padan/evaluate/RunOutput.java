package id.padan.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.report.OutputFile;
import id.padan.roster.RowLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> REQUIRED =
            List.of("file", "sheet", "row", "outcome", "nik", "probability", "differences", "reasons");

    private final Path folder;
    private final List<Row> rows = new ArrayList<>();
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
        for (Outcome.Kind kind : Outcome.Kind.COUNTED) {
            output.readFile(kind);
        }
        return output;
    }

    List<Row> rows() {
        return rows;
    }

    List<EvaluationProblem> problems() {
        return problems;
    }

    /** {@return the explanations of some rows, by row; without those that the run does not explain} */
    Map<RowLocation, List<String>> explanations(Set<RowLocation> wanted) throws EvaluationInputException {
        return wanted.isEmpty() ? new LinkedHashMap<>() : readExplanations(folder, wanted);
    }

    private void readFile(Outcome.Kind kind) throws EvaluationInputException {
        String name = OutputFile.of(kind).fileName();
        Path file = folder.resolve(name);
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvLines.read(text, name, ',', REQUIRED, line -> add(kind, line), problems);
        } catch (IOException e) {
            throw EvaluationInputException.of(file, e);
        }
    }

    private void add(Outcome.Kind kind, CsvLines.Line line) {
        try {
            String probability = line.cell("probability");
            RowLocation location = new RowLocation(
                    Truth.key(line.cell("file")), Truth.key(line.cell("sheet")), Integer.parseInt(line.cell("row")));
            rows.add(new Row(
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

    /** {@return for each wanted row that is explained, what each field says, in words} */
    private static Map<RowLocation, List<String>> readExplanations(Path folder, Set<RowLocation> wanted)
            throws EvaluationInputException {
        Map<RowLocation, List<String>> explanations = new LinkedHashMap<>();
        Path file = folder.resolve(OutputFile.EXPLANATIONS.fileName());
        if (!Files.exists(file)) {
            return explanations;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode explanation = parse(line);
                RowLocation location = location(explanation);
                if (wanted.contains(location)) {
                    explanations.put(location, texts(explanation));
                }
            }
        } catch (IOException e) {
            throw EvaluationInputException.of(file, e);
        }
        return explanations;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static RowLocation location(JsonNode explanation) {
        return new RowLocation(
                Truth.key(explanation.path("file").asText("")),
                Truth.key(explanation.path("sheet").asText("")),
                explanation.path("row").asInt());
    }

    private static List<String> texts(JsonNode explanation) {
        List<String> texts = new ArrayList<>();
        for (JsonNode evidence : explanation.path("evidence")) {
            String text = evidence.path("text").asText("");
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * What a run made of a row, as its output files say.
     *
     * @param line the line in its file, from 1
     * @param location the row
     * @param outcome what became of it
     * @param nik the NIK of the registry person or the best candidate; empty if there is none
     * @param probability that it is this person, cut to four decimals; empty if there is none
     * @param differences the fields that differ
     * @param reasons why it is not simply reconciled
     */
    record Row(
            long line,
            RowLocation location,
            Outcome.Kind outcome,
            String nik,
            OptionalDouble probability,
            List<String> differences,
            Set<String> reasons) {

        private static final Set<String> DUPLICATE =
                Set.of(Reason.DUPLICATE_IN_OPD.name(), Reason.DUPLICATE_ACROSS_OPD.name());
        private static final Set<String> NO_DOUBT = Set.of(
                Reason.DUPLICATE_IN_OPD.name(), Reason.DUPLICATE_ACROSS_OPD.name(), Reason.DECIDED_BY_OFFICER.name());

        /**
         * {@return whether the run took the row for this person without doubt}
         * It is reconciled, or would be if the same person did not stand elsewhere too: a row that was in doubt before has
         * further reasons.
         */
        boolean isMatched() {
            boolean onlyDouble = reasons.stream().anyMatch(DUPLICATE::contains) && NO_DOUBT.containsAll(reasons);
            return !nik.isEmpty() && (outcome == Outcome.Kind.RECONCILED || onlyDouble);
        }

        /** {@return whether a rule keeps the row from being reconciled because of who the person is} */
        boolean isOfInactivePerson() {
            return reasons.contains(Reason.REGISTRY_DECEASED.name())
                    || reasons.contains(Reason.REGISTRY_INACTIVE.name());
        }

        /** {@return whether the outputs show the person; a rejected row shows it only as a duplicate within an OPD} */
        boolean isShown() {
            return outcome != Outcome.Kind.REJECTED || reasons.contains(Reason.DUPLICATE_IN_OPD.name());
        }

        boolean isDecided() {
            return reasons.contains(Reason.DECIDED_BY_OFFICER.name());
        }
    }
}
