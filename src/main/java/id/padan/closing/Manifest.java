package id.padan.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.report.JsonText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a closed round consists of: {@code manifest.json}. Paths are relative to its folder where they can be, with
 * {@code /}; checksums are SHA-256 in lower case hex; times are ISO with the offset of the job's zone.
 *
 * @param manifest the version of this form, 1
 * @param job the job's name
 * @param language the job's language, {@code id} or {@code en}
 * @param runId the run that stands
 * @param ranAt when that run ended
 * @param closedAt when the round was closed
 * @param closedBy who closed it, as the computer knows them
 * @param workspace the workspace that knows of it
 * @param versions what made the outcomes: {@code program}, {@code model}, and where the job has one {@code preset}; a version
 *     or a checksum each
 * @param totals counts of rows by what became of them, {@code read} to {@code superseded}, as in {@code summary.json}
 * @param eligible how many people are {@code eligible}, {@code open}, {@code outside} the criteria and {@code not_found}; null where
 *     the job has no criteria
 * @param notChecked criteria for which no input had a column or a list
 * @param reopened how often the round was opened again before, and why
 * @param inputs the files that the run read
 * @param outputs the files that it wrote, and the statement
 */
public record Manifest(
        int manifest,
        String job,
        String language,
        String runId,
        String ranAt,
        String closedAt,
        String closedBy,
        String workspace,
        Map<String, String> versions,
        Map<String, Long> totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Long> eligible,
        List<String> notChecked,
        List<Reopening> reopened,
        List<Input> inputs,
        List<Output> outputs) {

    /** The version of the form. */
    public static final int VERSION = 1;

    /** The name of the file. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Keeps lists and maps unmodifiable. */
    public Manifest {
        Objects.requireNonNull(job);
        Objects.requireNonNull(runId);
        Objects.requireNonNull(workspace);
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        notChecked = List.copyOf(notChecked);
        reopened = List.copyOf(reopened);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * A time at which the round was opened again.
     *
     * @param at when
     * @param by who did it
     * @param reason why
     */
    public record Reopening(String at, String by, String reason) {}

    /**
     * A file that the run read.
     *
     * @param kind what it is to the job, as the job file's key for it: {@code rosters}, {@code registry} ...
     * @param file where it is
     * @param bytes its size
     * @param sha256 its checksum
     */
    public record Input(String kind, String file, long bytes, String sha256) {}

    /**
     * A file that the run wrote.
     *
     * @param file where it is in the folder of the manifest
     * @param bytes its size
     * @param sha256 its checksum
     */
    public record Output(String file, long bytes, String sha256) {}

    /** {@return the text of the file} */
    public String text() {
        return JsonText.of(this);
    }

    /**
     * {@return the manifest of a text, or nothing if it is none}
     *
     * @param text what {@link #text} made
     */
    public static Optional<Manifest> parse(String text) {
        try {
            Manifest read = RECORDS.readValue(text, Manifest.class);
            return read != null && read.manifest() == VERSION ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
