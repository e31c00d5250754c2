package id.padan.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.access.Access;
import id.padan.message.Mask;
import id.padan.report.JsonText;
import id.padan.report.OutputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that did not come to its end, as {@code failed/RUN/summary.json} in the workspace has it: the keys are those of
 * {@code summary.json}, as far as they are known, and {@code error}. Once the run has come to its end after all, the file goes.
 *
 * @param job the job's name
 * @param runId names the run; of one that had not begun: the job, the day and {@code not-begun}
 * @param startedAt when it began, ISO with the offset of the job's zone; null if it had not begun
 * @param finishedAt when it ended, or was found cut off
 * @param status {@code failed}, {@code interrupted}, or {@code cut_off} if the process was killed
 * @param error why
 * @param files the tables that it read; empty if that is not known
 * @param registry the population registry; null if that is not known
 * @param steps what it had done
 * @param output the folder that was to get the files; null if that is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FailedRun(
        String job,
        String runId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String startedAt,
        String finishedAt,
        String status,
        Reason error,
        List<Table> files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Registry registry,
        List<Step> steps,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String output) {

    /** The folder in the workspace. */
    public static final String FOLDER = "failed";

    /** Takes the room that the file needs once the disk is full. */
    private static final String ROOM = ".room";

    private static final int ROOM_BYTES = 1 << 15;
    private static final Logger LOG = LoggerFactory.getLogger(FailedRun.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Keeps the lists unmodifiable, and whole NIK out of names. */
    public FailedRun {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
    }

    /**
     * Why a run ended.
     *
     * @param code what kind of thing it was, in lower case: {@code registry}, {@code broken_off}, {@code cut_off} ...
     * @param message what people are told, a sentence a line, in the language of the job, without a whole NIK
     */
    public record Reason(String code, List<String> message) {

        /** Hides NIK. */
        public Reason {
            message = message.stream().map(Mask::niks).toList();
        }
    }

    /**
     * A table that the run read.
     *
     * @param file its name in reports
     * @param sha256 its checksum in lower case hex, or {@code unreadable}
     */
    public record Table(String file, String sha256) {

        /** Hides a NIK in the name. */
        public Table {
            file = Mask.niks(file);
        }
    }

    /**
     * The population registry.
     *
     * @param people how many records it has
     * @param sha256 one checksum for all of it
     */
    public record Registry(long people, String sha256) {}

    /** What the run had done: a step's name, its seconds, how much it read and wrote, and whether it came to its end. */
    public record Step(String name, BigDecimal seconds, long read, long written, boolean completed) {}

    /** {@return the name of a run that had not begun} */
    public static String notBegun(String job, String day) {
        return job + "-" + day + "-not-begun";
    }

    /** {@return when it ended, or was found} */
    public Instant at() {
        return OffsetDateTime.parse(finishedAt).toInstant();
    }

    /** {@return where its summary is} */
    public Path file(Path workspace) {
        return file(workspace, runId);
    }

    private static Path file(Path workspace, String runId) {
        return workspace.resolve(FOLDER).resolve(runId).resolve(OutputFile.SUMMARY.fileName());
    }

    /**
     * Keeps room on the disk for the summary of a run that now begins: most of all a full disk has to be told.
     *
     * @param workspace the folder of the workspace
     */
    public static void keepRoom(Path workspace) {
        Path room = workspace.resolve(FOLDER).resolve(ROOM);
        try {
            if (!Files.exists(room)) {
                Access access = Access.of(workspace);
                access.makeFolder(Objects.requireNonNull(room.getParent()));
                Files.write(room, new byte[ROOM_BYTES]);
                access.restrict(room);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written", room, e);
        }
    }

    /**
     * Writes it, for those who may read the workspace. Where there is no workspace none is made, and where nothing can be written
     * the log alone knows.
     *
     * @param workspace the folder of the workspace
     */
    public void writeTo(Path workspace) {
        if (!Files.isDirectory(workspace)) {
            return;
        }
        Path file = file(workspace);
        try {
            Files.deleteIfExists(workspace.resolve(FOLDER).resolve(ROOM));
            Access access = Access.of(workspace);
            access.makeFolder(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, JsonText.of(this));
            access.restrict(workspace.resolve(FOLDER));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }

    /** Takes it away: the run has come to its end, or has begun. */
    public static void forget(Path workspace, String runId) {
        Path file = file(workspace, runId);
        try {
            if (Files.deleteIfExists(file)) {
                Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", file, e);
        }
    }

    /** {@return whether it is known of a run that it failed} */
    public static boolean isKnown(Path workspace, String runId) {
        return Files.exists(file(workspace, runId));
    }

    /**
     * {@return the runs that failed since a time and did not come to their end later, the latest first}
     *
     * @param workspace the folder of the workspace
     * @param job the job's name; null for all jobs
     * @param since the time
     */
    public static List<FailedRun> since(Path workspace, @Nullable String job, Instant since) {
        Path folder = workspace.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.map(run -> read(run.resolve(OutputFile.SUMMARY.fileName())))
                    .flatMap(Optional::stream)
                    .filter(run -> job == null || run.job.equals(job))
                    .filter(run -> !run.at().isBefore(since))
                    .sorted(Comparator.comparing(FailedRun::at).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read", folder, e);
            return List.of();
        }
    }

    private static Optional<FailedRun> read(Path file) {
        try {
            FailedRun run = JSON.readValue(Files.readString(file), FailedRun.class);
            Objects.requireNonNull(run.at());
            return Optional.of(run);
        } catch (JsonProcessingException | DateTimeException | NullPointerException e) {
            LOG.warn("{} is none of ours", file, e);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return a code as it stands in the file} */
    public static String code(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
