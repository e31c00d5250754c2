package id.padan.run;

import id.padan.decision.Ticket;
import id.padan.jobfile.JobFileReader;
import id.padan.report.OutputFile;
import id.padan.review.ReportRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A small city whose officers decided rows of the first night, and its second night, which is run again and again: from where
 * the first one left the workspace, or from a workspace that has nothing but its secret. Each time it has to come to the same.
 */
final class SecondNight {

    static final String DAY = "2026-02-01";

    private static final int PEOPLE = 6_000;
    private static final int ROWS = 600;
    private static final int MOST_DECISIONS = 100;

    final Path folder;
    final Path job;
    final Path workspace;
    final Path output;
    private final Path saved;

    private SecondNight(Path folder) {
        this.folder = folder;
        job = folder.resolve("job.yml");
        workspace = folder.resolve("ws");
        output = folder.resolve("hasil/night");
        saved = folder.resolve("saved");
    }

    /** Where a night begins. */
    enum Start {
        /** A first night: everything is made. */
        FROM_NOTHING,
        /** There is the run of the night before, and its snapshot of the registry. */
        FROM_THE_FIRST_NIGHT
    }

    static SecondNight in(Path folder) throws Exception {
        SecondNight night = new SecondNight(folder);
        TestData.make(folder, PEOPLE, ROWS);
        Files.delete(folder.resolve("rosters/Dinas C.xlsx"));
        TestData.deleteNikCell(folder.resolve("rosters/Dinas B.csv"), 500);
        Files.writeString(
                night.job, Files.readString(night.job) + "decisions: keputusan\nfail_when: {rejected_share: 0.9}\n");
        Files.setLastModifiedTime(
                folder.resolve("registry/penduduk.csv"),
                FileTime.from(Instant.now().minusSeconds(86_400)));
        Files.createDirectory(folder.resolve("keputusan"));
        Secret.into(night.workspace);
        DecidedFiles.Seen seen = new DecidedFiles.Seen();
        new Runner(Clock.systemUTC(), 200_000, 2, seen::begin)
                .run(
                        JobFileReader.read(night.job),
                        new RunOptions(folder.resolve("first"), null, HangingRun.TODAY, false),
                        RunListener.NONE,
                        new StopSignal());
        night.decide(seen.asked());
        copy(night.workspace, night.saved);
        return night;
    }

    private void decide(List<ReportRow> asked) throws IOException {
        Map<Ticket, String> decisions = new LinkedHashMap<>();
        asked.stream().limit(MOST_DECISIONS).forEach(row -> decisions.put(row.ticket(), "REJECT"));
        if (decisions.isEmpty()) {
            throw new IllegalStateException("nothing was asked");
        }
        DecidedFiles.page(
                folder.resolve("keputusan/decisions-uji.csv"), "Aminah", "2026-02-01T09:30:00+08:00", decisions);
    }

    /** Makes everything what it was before the night. */
    void begin(Start start) throws IOException {
        delete(workspace);
        delete(folder.resolve("hasil"));
        if (start == Start.FROM_THE_FIRST_NIGHT) {
            copy(saved, workspace);
        } else {
            Secret.into(workspace);
        }
    }

    /** {@return what is given to the program} */
    String[] command() {
        return command(workspace, output);
    }

    /** {@return the same in other places} */
    String[] command(Path elsewhere, Path result) {
        return new String[] {
            "run",
            job.toString(),
            "--workspace",
            elsewhere.toString(),
            "--output",
            result.toString(),
            "--today",
            DAY,
            "--quiet"
        };
    }

    PadanProcess start() throws IOException {
        return PadanProcess.start(folder.resolve("log"), command());
    }

    /** {@return what there is when the night is done: the files, and what officers decided} */
    SortedMap<String, String> result() throws IOException {
        return result(workspace, output);
    }

    static SortedMap<String, String> result(Path workspace, Path output) throws IOException {
        SortedMap<String, String> result = Outputs.of(output);
        result.put("decisions.jsonl", Files.readString(workspace.resolve("decisions.jsonl")));
        result.put("decisions.count", Files.readString(workspace.resolve("decisions.count")));
        return result;
    }

    /** {@return what lies where it should not once a run has ended} */
    List<Path> leftovers() throws IOException {
        return leftovers(workspace, output);
    }

    /** What nobody needs any more; the room that is kept on the disk for the next failure is none of it. */
    static List<Path> leftovers(Path workspace, Path output) throws IOException {
        try (Stream<Path> beside = Files.list(output.getParent());
                Stream<Path> within = Files.walk(workspace)) {
            return Stream.concat(beside, within)
                    .filter(path -> !path.endsWith("failed/.room"))
                    .filter(path -> {
                        String name = path.getFileName().toString();
                        return name.startsWith(".")
                                || name.equals("publishing")
                                || name.endsWith(".new")
                                || name.startsWith("unfinished-")
                                || name.endsWith(".damaged");
                    })
                    .toList();
        }
    }

    boolean isPublished() {
        return Files.exists(output.resolve(OutputFile.SUMMARY.fileName()));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
