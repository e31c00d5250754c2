package id.padan.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.padan.access.ClusterPaths;
import id.padan.parallel.Workers;
import id.padan.registry.FileSurvey.SurveyedFile;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The population extract: what is known of it before it is scanned. Unchangeable, for any number of threads.
 *
 * <p>Understands CSV with comma, semicolon, tab, pipe or any rarer sign that the headings show, in UTF-8 or UTF-16 (with or without a byte
 * order mark), or Windows-1252, also packed with gzip, and {@code .xlsx}; what a file is, its content says and not its name.
 * The headings are in one of the first lines. Plain CSV can be read in several ranges, and what {@link ForeignText} reads in as
 * many as it has parts; packed files and workbooks have one range each.
 */
public final class RegistryExtract {

    /** A size of ranges that keeps all cores busy without much bookkeeping, in bytes. */
    public static final long DEFAULT_RANGE_BYTES = 16L * 1024 * 1024;

    private final List<SurveyedFile> files;

    private RegistryExtract(List<SurveyedFile> files) {
        this.files = files;
    }

    /**
     * Reads every byte of the files once: finds columns and charset, and splits them where records end, also in files with
     * line breaks inside quotes.
     *
     * @param files the files of the extract
     * @param checksums those of the files; awaited last
     * @param settings the headings that the job names
     * @param rangeBytes the least size of a range, in bytes
     * @return the extract
     * @throws RegistryProblemException if it cannot be used, with all problems of all files
     */
    public static RegistryExtract survey(
            List<RegistryFile> files, RegistryChecksums checksums, RegistrySettings settings, long rangeBytes)
            throws RegistryProblemException {
        List<RegistryProblem> problems = new ArrayList<>();
        if (files.isEmpty()) {
            problems.add(new RegistryProblem(RegistryProblem.Code.NO_FILES, ""));
        }
        List<SurveyedFile> surveyed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileSurvey survey = new FileSurvey(i, files.get(i), checksums, settings, rangeBytes);
            SurveyedFile file = survey.look();
            if (file != null && survey.problems().isEmpty()) {
                surveyed.add(file);
            }
            problems.addAll(survey.problems());
        }
        problems.addAll(sameContent(surveyed));
        if (!problems.isEmpty()) {
            throw new RegistryProblemException(problems);
        }
        return new RegistryExtract(List.copyOf(surveyed));
    }

    /**
     * The same for a job that adds no fields, with their checksums.
     *
     * @param files the files of the extract
     * @param columns headings that the job settles, by field; the others are found
     * @param rangeBytes the least size of a range, in bytes
     * @return the extract
     * @throws RegistryProblemException if it cannot be used, with all problems of all files
     */
    public static RegistryExtract survey(List<RegistryFile> files, Map<RegistryField, String> columns, long rangeBytes)
            throws RegistryProblemException {
        return survey(
                files,
                RegistryChecksums.begin(files, new Workers(1)),
                new RegistrySettings(columns, List.of()),
                rangeBytes);
    }

    /** {@return the parts of the extract, in order: all records, each once} */
    public List<Range> ranges() {
        return files.stream().flatMap(file -> file.layout().ranges().stream()).toList();
    }

    /** {@return what has to be known of the files before anything is matched, though they can be used} */
    public List<RegistryProblem> warnings() {
        return files.stream().flatMap(file -> file.warnings().stream()).toList();
    }

    /** {@return the files with their checksums, in the order in which they were given} */
    public List<FileFingerprint> files() {
        return files.stream().map(SurveyedFile::fingerprint).toList();
    }

    /**
     * {@return one checksum for the whole extract: that of its file, or with several files that of the list of them as
     * {@code sha256sum} prints it}
     */
    public String sha256() {
        if (files.size() == 1) {
            return files.get(0).fingerprint().sha256();
        }
        Sha256 sha256 = new Sha256();
        files().forEach(file -> sha256.add(file.sha256() + "  " + file.name() + "\n"));
        return sha256.hex();
    }

    /** {@return whether a range is the last of a file that has no line break at its end, as one that was cut off} */
    public boolean endsOpen(Range range) {
        Layout layout = files.get(range.file()).layout();
        List<Range> ofFile = layout.ranges();
        return layout.endsOpen() && ofFile.get(ofFile.size() - 1).equals(range);
    }

    /**
     * Opens a part of the extract.
     *
     * @param range one of {@link #ranges()}
     * @return its reader, to be closed
     * @throws IOException if the file cannot be opened, or is not as long as it was
     */
    public RegistryReader open(Range range) throws IOException {
        SurveyedFile file = files.get(range.file());
        if (Files.size(file.file().path()) != file.fingerprint().bytes()) {
            throw new IOException(file.file().name() + " was changed while it was being read");
        }
        return new RegistryReader(file.layout(), range);
    }

    /** A file of CSV as it travels: what its records need to be read by somebody who did not look at it. */
    private record Travelling(RegistryFile file, FileFingerprint fingerprint, Layout.Csv layout) {

        private static final JsonMapper JSON = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule()
                        .addSerializer(Path.class, ToStringSerializer.instance)
                        .addDeserializer(Path.class, new PathOfText()))
                .build();

        /** As its text tells, also where the file system has another name than Java's own. */
        private static final class PathOfText extends FromStringDeserializer<Path> {

            private static final long serialVersionUID = 1L;

            PathOfText() {
                super(Path.class);
            }

            @Override
            protected Path _deserialize(String text, DeserializationContext context) {
                return ClusterPaths.of(text);
            }
        }
    }

    /** {@return all that is needed to read its records elsewhere, as JSON; empty if there is a workbook among its files} */
    public Optional<String> json() {
        List<Travelling> all = new ArrayList<>();
        for (SurveyedFile each : files) {
            if (!(each.layout() instanceof Layout.Csv csv)) {
                return Optional.empty();
            }
            all.add(new Travelling(each.file(), each.fingerprint(), csv));
        }
        try {
            return Optional.of(Travelling.JSON.writeValueAsString(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@return the extract, without its warnings}
     *
     * @param json as {@link #json} gives it
     */
    public static RegistryExtract ofJson(String json) {
        try {
            return new RegistryExtract(List.of(Travelling.JSON.readValue(json, Travelling[].class)).stream()
                    .map(each -> new SurveyedFile(each.file(), each.fingerprint(), each.layout(), List.of()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RegistryProblem> sameContent(List<SurveyedFile> files) {
        List<RegistryProblem> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (SurveyedFile file : files) {
            String name = file.fingerprint().name();
            String other = seen.putIfAbsent(file.fingerprint().sha256(), name);
            if (other != null) {
                problems.add(new RegistryProblem(RegistryProblem.Code.SAME_CONTENT, name, other));
            }
        }
        return problems;
    }

    /**
     * A part of the extract that one reader reads: whole records, from the first to the last. Plain numbers, so that a run
     * can note which ranges are done and go on with the others.
     *
     * @param file which file, counted from 0 in the order in which they were given
     * @param start offset in bytes of the first record, in the unpacked file
     * @param end offset in bytes behind the last record, in the unpacked file
     */
    public record Range(int file, long start, long end) {}
}
