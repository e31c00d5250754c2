package id.padan.registry;

import id.padan.message.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one file of the extract: what kind it is, its checksum, and by its kind how to read it. */
final class FileSurvey {

    private static final Logger LOG = LoggerFactory.getLogger(FileSurvey.class);

    /**
     * What is known of one file before it is scanned.
     *
     * @param file the file
     * @param fingerprint its size and checksum
     * @param layout how to read it
     * @param warnings what has to be known of it, though it can be used
     */
    record SurveyedFile(RegistryFile file, FileFingerprint fingerprint, Layout layout, List<RegistryProblem> warnings) {

        SurveyedFile {
            warnings = List.copyOf(warnings);
        }
    }

    /** Web pages begin with empty lines, now and then. */
    private static final int START = 64;

    private final int number;
    private final RegistryFile file;
    private final RegistryChecksums checksums;
    private final RegistrySettings settings;
    private final long rangeBytes;
    private final List<RegistryProblem> problems = new ArrayList<>();

    /**
     * @param number of the file, from 0
     * @param checksums those of all files
     * @param settings the headings that the job names
     */
    FileSurvey(int number, RegistryFile file, RegistryChecksums checksums, RegistrySettings settings, long rangeBytes) {
        this.number = number;
        this.file = file;
        this.checksums = checksums;
        this.settings = settings;
        this.rangeBytes = rangeBytes;
    }

    /** {@return everything that is wrong with the file, once it was looked at} */
    List<RegistryProblem> problems() {
        return problems;
    }

    /** {@return what is known of the file, or null if there are problems} */
    @Nullable
    SurveyedFile look() {
        try {
            long bytes = Files.size(file.path());
            Layout layout = layout();
            FileFingerprint fingerprint = new FileFingerprint(file.name(), bytes, checksums.of(number));
            if (layout != null && problems.isEmpty()) {
                return surveyed(layout, fingerprint);
            }
        } catch (NoSuchFileException e) {
            problem(RegistryProblem.Code.FILE_MISSING);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read", file.name(), e);
            problems.add(RegistryProblem.unreadable(file.name(), Cause.of(e).kind()));
        }
        return null;
    }

    private @Nullable Layout layout() throws IOException {
        ColumnFinder finder = new ColumnFinder(settings);
        if (mayBeWorkbook()) {
            return new WorkbookSurvey(number, file, finder, problems).look();
        }
        return new CsvSurvey(number, file, finder, rangeBytes, problems).look();
    }

    private SurveyedFile surveyed(Layout layout, FileFingerprint fingerprint) throws IOException {
        RecordSample sample = new RecordSample();
        for (RegistryExtract.Range range : layout.ranges()) {
            sample.read(layout, range);
        }
        if (sample.isEmpty()) {
            problem(RegistryProblem.Code.FILE_EMPTY);
        }
        boolean isStray = sample.hasStrayStatus() && !settings.columns().containsKey(RegistryField.STATUS);
        Layout known = (isStray ? layout.withoutStatus() : layout).with(sample.traits());
        List<RegistryProblem> warnings = new ArrayList<>(sample.warnings(file.name(), settings.hasFields()));
        warnings.addAll(layout.warnings(file.name()));
        return new SurveyedFile(file, fingerprint, known, warnings);
    }

    private boolean mayBeWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return WorkbookSurvey.mayBe(in.readNBytes(START));
        }
    }

    private void problem(RegistryProblem.Code code, String... details) {
        problems.add(new RegistryProblem(code, file.name(), details));
    }
}
