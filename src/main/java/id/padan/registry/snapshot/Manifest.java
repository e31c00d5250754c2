package id.padan.registry.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.registry.RegistryProblem;
import id.padan.table.Sha256;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a snapshot consists of: {@code manifest.json}, written last.
 *
 * @param takenAt when
 * @param folder the folder with the parts, beside the manifest
 * @param sha256 one checksum for all sources
 * @param seal by which it is known with which key the parts are encrypted; empty if they are not
 * @param sources the files of the extract, in the order in which the job names them
 * @param warnings what has to be known of them
 * @param parts the parts, in the order of the extract
 */
record Manifest(
        Instant takenAt,
        String folder,
        String sha256,
        String seal,
        List<Source> sources,
        List<RegistryProblem> warnings,
        List<Part> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A checksum of all else: a manifest that a disk has damaged must not be taken for a smaller registry. */
    private static final String CHECK = "check";

    Manifest {
        sources = List.copyOf(sources);
        warnings = List.copyOf(warnings);
        parts = List.copyOf(parts);
    }

    /**
     * A file of the extract.
     *
     * @param name its name in reports
     * @param path its whole path
     * @param bytes its size
     * @param modified when it was last written; empty if it was written just before
     * @param sha256 its checksum
     */
    record Source(String name, String path, long bytes, String modified, String sha256) {

        FileState state() {
            return new FileState(path, bytes, modified);
        }
    }

    /**
     * A part.
     *
     * @param file its name
     * @param people how many people are in it
     * @param broken how many of its records are broken
     * @param lost of how many of those nobody can tell who stood there
     */
    record Part(String file, int people, long broken, long lost) {}

    /** {@return the same, of sources that were written once more with the same content} */
    Manifest with(List<Source> same, Instant taken) {
        return new Manifest(taken, folder, sha256, seal, same, warnings, parts);
    }

    long people() {
        return parts.stream().mapToLong(Part::people).sum();
    }

    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("taken_at", takenAt.toString())
                .put("people", people())
                .put("sha256", sha256)
                .put("folder", folder);
        if (!seal.isEmpty()) {
            json.put("seal", seal);
        }
        ArrayNode files = json.putArray("sources");
        sources.forEach(source -> files.addObject()
                .put("name", source.name)
                .put("path", source.path)
                .put("bytes", source.bytes)
                .put("modified", source.modified)
                .put("sha256", source.sha256));
        ArrayNode told = json.putArray("warnings");
        for (RegistryProblem warning : warnings) {
            ObjectNode each =
                    told.addObject().put("code", warning.code().name()).put("file", warning.file());
            warning.details().forEach(each.putArray("details")::add);
        }
        ArrayNode all = json.putArray("parts");
        parts.forEach(part -> all.addObject()
                .put("file", part.file)
                .put("people", part.people)
                .put("broken", part.broken)
                .put("lost", part.lost));
        json.put(CHECK, Sha256.of(json.toPrettyString()));
        return json.toPrettyString() + "\n";
    }

    /**
     * {@return the manifest}
     *
     * @param json as {@link #json} has it
     * @throws IOException if it is anything else
     */
    static Manifest read(String json) throws IOException {
        try {
            ObjectNode all = JSON.readTree(json) instanceof ObjectNode object ? object : JSON.createObjectNode();
            JsonNode check = all.remove(CHECK);
            if (check == null || !check.asText().equals(Sha256.of(all.toPrettyString()))) {
                throw new IOException("the manifest is not as it was written");
            }
            return read(all);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static Manifest read(JsonNode json) {
        List<Source> sources = new ArrayList<>();
        json.required("sources")
                .forEach(source -> sources.add(new Source(
                        text(source, "name"),
                        text(source, "path"),
                        source.required("bytes").longValue(),
                        text(source, "modified"),
                        text(source, "sha256"))));
        List<RegistryProblem> warnings = new ArrayList<>();
        for (JsonNode warning : json.required("warnings")) {
            List<String> details = new ArrayList<>();
            warning.required("details").forEach(detail -> details.add(detail.textValue()));
            warnings.add(new RegistryProblem(
                    RegistryProblem.Code.valueOf(text(warning, "code")), text(warning, "file"), details));
        }
        List<Part> parts = new ArrayList<>();
        json.required("parts")
                .forEach(part -> parts.add(new Part(
                        text(part, "file"),
                        part.required("people").intValue(),
                        part.required("broken").longValue(),
                        part.required("lost").longValue())));
        return new Manifest(
                Instant.parse(text(json, "taken_at")),
                text(json, "folder"),
                text(json, "sha256"),
                json.path("seal").asText(),
                sources,
                warnings,
                parts);
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).textValue();
    }
}
