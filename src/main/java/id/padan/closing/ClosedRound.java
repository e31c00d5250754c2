package id.padan.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.access.Renaming;
import id.padan.message.Language;
import id.padan.report.OutputFile;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a closed round leaves in the folder of its run.
 *
 * @param manifest what it consists of
 * @param sha256 the checksum of its manifest
 */
public record ClosedRound(Manifest manifest, String sha256) {

    /**
     * Who closes which run.
     *
     * @param job the job's name
     * @param language the language of the statement
     * @param at when, ISO with the offset of the job's zone
     * @param by who
     * @param workspace the workspace that will know of it
     * @param versions what made the outcomes, but for the preset
     * @param reopened how often the round was opened again before
     * @param inputs the files that the run read
     */
    public record Closing(
            String job,
            Language language,
            String at,
            String by,
            Path workspace,
            Map<String, String> versions,
            List<Manifest.Reopening> reopened,
            List<Manifest.Input> inputs) {}

    /**
     * Writes the statement and then the manifest, each of them whole or not at all. What an earlier try left is replaced.
     *
     * @param closing who closes it
     * @param folder the folder of the run
     * @throws IOException if a file cannot be read or written
     */
    public static ClosedRound write(Closing closing, Path folder) throws IOException {
        JsonNode summary =
                new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(OutputFile.SUMMARY.fileName())));
        for (OutputFile written : OutputFile.OF_CLOSING) {
            Files.deleteIfExists(folder.resolve(written.fileName()));
        }
        List<Manifest.Output> ofTheRun = ClosedFiles.outputs(folder);
        StatementFiles.write(
                Statement.of(manifest(closing, summary, folder, ofTheRun), summary, closing.language()),
                closing.language(),
                folder);
        Manifest manifest = manifest(closing, summary, folder, withStatement(ofTheRun, folder));
        String text = manifest.text();
        Path unfinished = folder.resolve("." + Manifest.FILE);
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Renaming.rename(unfinished, folder.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE);
        return new ClosedRound(manifest, Sha256.of(text));
    }

    private static List<Manifest.Output> withStatement(List<Manifest.Output> outputs, Path folder) throws IOException {
        List<Manifest.Output> all = new ArrayList<>(outputs);
        all.add(ClosedFiles.output(OutputFile.STATEMENT.fileName(), folder));
        all.add(ClosedFiles.output(OutputFile.STATEMENT_PAGE.fileName(), folder));
        all.sort(Comparator.comparing(Manifest.Output::file));
        return all;
    }

    private static Manifest manifest(Closing closing, JsonNode summary, Path folder, List<Manifest.Output> outputs) {
        JsonNode criteria = summary.path("eligibility");
        Map<String, String> versions = new LinkedHashMap<>(closing.versions());
        if (criteria.has("preset")) {
            versions.put(
                    "preset",
                    criteria.path("preset").asText() + ", "
                            + criteria.path("version").asText());
        }
        return new Manifest(
                Manifest.VERSION,
                closing.job(),
                closing.language().code(),
                summary.path("run_id").asText(),
                summary.path("finished_at").asText(),
                closing.at(),
                closing.by(),
                ClosedFiles.place(closing.workspace(), folder),
                versions,
                counts(summary.path("rows")),
                eligible(criteria),
                Statement.texts(criteria.path("not_checked")),
                closing.reopened(),
                closing.inputs(),
                outputs);
    }

    private static @Nullable Map<String, Long> eligible(JsonNode criteria) {
        if (!criteria.isObject()) {
            return null;
        }
        Map<String, Long> people = counts(criteria.path("people"));
        people.keySet().retainAll(Statement.PEOPLE);
        return people;
    }

    private static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> counts = new LinkedHashMap<>();
        object.properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }
}
