package id.padan.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.evaluate.EvaluationInputException.Code;
import id.padan.report.OutputFile;
import id.padan.roster.RowLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code explanations.jsonl}. An explanation is a help, no figure: what cannot be read is left out. */
final class Explanations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Explanations() {}

    /** {@return for each wanted row that is explained, what each field says, in words} */
    static Map<RowLocation, List<String>> read(Path folder, Set<RowLocation> wanted) throws EvaluationInputException {
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
            throw new EvaluationInputException(
                    Code.UNREADABLE, file.toString(), e.getClass().getSimpleName());
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
}
