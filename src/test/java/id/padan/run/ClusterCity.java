package id.padan.run;

import id.padan.decision.Ticket;
import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.jobfile.JobFileReader;
import id.padan.parallel.Cluster;
import id.padan.review.ReportRow;
import id.padan.run.steps.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A round of a generated city with all that a run can have: damaged files, lists, history, criteria, and decisions. */
final class ClusterCity {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 21);

    private final Path folder;
    private final Path job;

    private final Reports reports;

    private ClusterCity(Path folder, Path job) {
        this(folder, job, Reports.standard());
    }

    private ClusterCity(Path folder, Path job, Reports reports) {
        this.folder = folder;
        this.job = job;
        this.reports = reports;
    }

    static ClusterCity in(Path folder, int people, int rows, int offices) throws Exception {
        DamageSettings damage = new DamageSettings(0.33, 0.02, false, Map.of(), Map.of("FILE_NIK_SHIFTED", 1));
        new Generator(new GeneratorSettings(people, rows, offices, 11, "7371", damage)).writeTo(folder);
        ClusterCity city = at(folder);
        Files.writeString(
                city.job,
                """
                name: kota
                language: en
                rosters: {files: rosters/*}
                registry: {files: registry/*}
                lists: {accounts: {files: lists/akun.csv}, thk2: {files: lists/thk2.csv}}
                history: {files: history/*}
                eligibility: census-2022
                decisions: keputusan
                output: out
                workspace: ws
                """);
        city.decide();
        return city;
    }

    /** {@return the round that lies in a folder} */
    static ClusterCity at(Path folder) {
        return new ClusterCity(folder, folder.resolve("job.yml"));
    }

    /** {@return the same round with the registry that lies in another folder beside the rosters} */
    ClusterCity withRegistry(String other) throws IOException {
        return with(other, "registry/*", other + "/*");
    }

    /** {@return the same round with other reports} */
    ClusterCity withReports(Reports others) {
        return new ClusterCity(folder, job, others);
    }

    /** {@return the same round in so many passes over the registry} */
    ClusterCity withPasses(int passes) throws IOException {
        return with("passes-" + passes, "output: out", "output: out\npasses: " + passes);
    }

    private ClusterCity with(String name, String text, String inItsPlace) throws IOException {
        String changed = Files.readString(job).replace(text, inItsPlace);
        return new ClusterCity(folder, Files.writeString(folder.resolve(name + ".yml"), changed));
    }

    /** Officers look at what a first run asks, and answer half of it. */
    private void decide() throws Exception {
        DecidedFiles.Seen seen = new DecidedFiles.Seen();
        run("asked", 1 << 20, null, RunListener.NONE, seen::begin);
        Map<Ticket, String> decisions = new HashMap<>();
        for (ReportRow row : seen.asked()) {
            if (row.row().row().location().row() % 2 == 0) {
                decisions.put(row.ticket(), row.row().candidates().isEmpty() ? "REJECT" : "ACCEPT");
            }
        }
        DecidedFiles.page(folder.resolve("keputusan/1.csv"), "Badrun", "2022-10-20T09:30:00+08:00", decisions);
    }

    /** {@return what a run in a workspace of its own writes, by file} */
    SortedMap<String, String> run(String name, long rangeBytes, @Nullable Cluster cluster) throws Exception {
        return run(name, rangeBytes, cluster, RunListener.NONE);
    }

    SortedMap<String, String> run(String name, long rangeBytes, @Nullable Cluster cluster, RunListener listener)
            throws Exception {
        return run(name, rangeBytes, cluster, listener, reports);
    }

    private SortedMap<String, String> run(
            String name, long rangeBytes, @Nullable Cluster cluster, RunListener listener, Reports written)
            throws Exception {
        Path workspace = folder.resolve("ws-" + name);
        Secret.into(workspace);
        RunOptions options = new RunOptions(folder.resolve("out-" + name), workspace, TODAY, false);
        new Runner(Clock.systemUTC(), rangeBytes, 2, written, cluster)
                .run(JobFileReader.read(job), options, listener, new StopSignal());
        return Outputs.of(folder.resolve("out-" + name));
    }

    /** {@return the size of ranges with which the registry has so many} */
    long rangeBytes(int ranges) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder.resolve("registry"))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / ranges + 1;
    }
}
