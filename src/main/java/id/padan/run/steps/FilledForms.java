package id.padan.run.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.registry.FileFingerprint;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import id.padan.table.EncryptedWorkbook;
import id.padan.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workbooks that people fill in. Somebody may do so right where a run left them, and the next run into the same folder
 * would then replace their work: what was changed there since it was written is kept in the workspace.
 */
public final class FilledForms {

    /** The folder in the workspace. */
    public static final String KEPT = "kept-forms";

    /** They are for others than officers and OPD. */
    private static final List<OutputFile> OPEN =
            List.of(OutputFile.ANNOUNCEMENT_WORKBOOK, OutputFile.ANNEX_WORKBOOK, OutputFile.UPLOAD);

    /** Those that officers decide on. */
    private static final List<OutputFile> REPORTS = List.of(OutputFile.WORKBOOK, OutputFile.OFFICES);

    private static final int DIGITS = 8;

    /** Of a year of nights the folders of the last ones are looked through, for they may lie on a slow disk. */
    private static final int LATEST = 10;

    private FilledForms() {}

    /**
     * Puts the workbooks of a run behind a password, but for those that go to everybody, to the ministry as mere figures, and to
     * the portal, which opens none.
     *
     * @param folder has them
     * @param password the password; null if they stay open
     * @throws IOException if that fails
     */
    static void protect(OutputFolder folder, @Nullable String password) throws IOException {
        if (password == null) {
            return;
        }
        Path writing = folder.file(OutputFile.SUMMARY.fileName()).resolveSibling("");
        for (String name : forms(writing)) {
            boolean isOpen = OPEN.stream().anyMatch(open -> Path.of(name).startsWith(open.fileName()));
            if (!isOpen) {
                EncryptedWorkbook.encrypt(writing.resolve(name), password);
            }
        }
    }

    /** {@return the forms of a run that is about to be published} */
    public static List<FileFingerprint> written(OutputFolder folder) throws IOException {
        Path writing = folder.file(OutputFile.SUMMARY.fileName()).resolveSibling("");
        List<FileFingerprint> written = new ArrayList<>();
        for (String name : forms(writing)) {
            Path file = writing.resolve(name);
            written.add(new FileFingerprint(name, Files.size(file), Sha256.of(file)));
        }
        return written;
    }

    /**
     * Copies those forms in a folder that were changed since a run wrote them.
     *
     * @param output the folder of the earlier run; may be absent
     * @param workspace the workspace
     * @return where the copies are
     */
    public static List<Path> keep(Path output, Path workspace) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        List<String> unchanged = checksums(output.resolve(OutputFile.SUMMARY.fileName()));
        List<Path> kept = new ArrayList<>();
        for (String name : forms(output)) {
            String sha256 = Sha256.of(output.resolve(name));
            if (!unchanged.contains(sha256)) {
                kept.add(copy(output.resolve(name), sha256, workspace.resolve(KEPT)));
            }
        }
        return kept;
    }

    /**
     * {@return the reports of the latest runs that were changed where they were written; none of a folder that cannot be read}
     *
     * @param outputs has a folder of each run
     */
    public static List<Path> changedInPlace(Path outputs) {
        try (Stream<Path> folders = Files.list(outputs)) {
            List<Path> summaries = folders.map(folder -> folder.resolve(OutputFile.SUMMARY.fileName()))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(FilledForms::writtenAt).reversed())
                    .limit(LATEST)
                    .toList();
            List<Path> changed = new ArrayList<>();
            for (Path summary : summaries) {
                changed.addAll(changedBeside(summary));
            }
            return changed;
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static List<Path> changedBeside(Path summary) throws IOException {
        Path folder = summary.resolveSibling("");
        List<String> unchanged = checksums(summary);
        List<Path> changed = new ArrayList<>();
        for (String name : forms(folder)) {
            Path form = folder.resolve(name);
            boolean isReport = REPORTS.stream().anyMatch(report -> Path.of(name).startsWith(report.fileName()));
            // The summary is written last; checksums of hundreds of reports would cost more than their times.
            boolean mayBe = isReport && writtenAt(form).compareTo(writtenAt(summary)) > 0;
            if (mayBe && !unchanged.isEmpty() && !unchanged.contains(Sha256.of(form))) {
                changed.add(form);
            }
        }
        return changed;
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path form, String sha256, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path copy = folder.resolve(sha256.substring(0, DIGITS) + "-" + form.getFileName());
        Files.copy(form, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private static List<String> forms(Path folder) throws IOException {
        return OutputFolder.filesIn(folder).stream()
                .filter(name -> name.endsWith(".xlsx"))
                .toList();
    }

    /** Of a folder that nobody can read any more everything counts as changed. */
    private static List<String> checksums(Path summary) {
        List<String> checksums = new ArrayList<>();
        try {
            JsonNode forms =
                    new ObjectMapper().readTree(Files.readAllBytes(summary)).path("forms");
            forms.forEach(form -> checksums.add(form.path("sha256").asText()));
        } catch (IOException unreadable) {
            return List.of();
        }
        return checksums;
    }
}
