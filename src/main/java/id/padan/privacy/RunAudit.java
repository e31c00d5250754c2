package id.padan.privacy;

import id.padan.audit.AuditLog;
import id.padan.registry.FileFingerprint;
import id.padan.report.Summary;
import id.padan.roster.FileReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records which data a run that came to its end has read, by its checksums, and where its files are. */
public final class RunAudit {

    private static final Logger LOG = LoggerFactory.getLogger(RunAudit.class);

    private RunAudit() {}

    /**
     * Records it; that this fails is no reason to call a run failed that is not.
     *
     * @param workspace the folder of its workspace
     * @param summary what the run found
     * @param jobFile the checksum of the job file
     * @param output the folder with its files
     */
    public static void record(Path workspace, Summary summary, String jobFile, Path output) {
        Summary.Figures figures = summary.figures();
        List<String> registry =
                figures.registry().files().stream().map(RunAudit::line).toList();
        Map<String, List<String>> more = Map.of(
                "run",
                List.of(figures.runId()),
                "status",
                List.of(figures.status().name()),
                "job_file",
                List.of(jobFile),
                "inputs",
                inputs(figures),
                "registry",
                registry,
                "output",
                List.of(output.toString()));
        try {
            AuditLog.in(workspace).add(AuditLog.Entry.now("run_ended", figures.job(), more));
        } catch (IOException e) {
            LOG.warn("the run is not in the audit log", e);
        }
    }

    private static List<String> inputs(Summary.Figures figures) {
        List<String> inputs = new ArrayList<>();
        Stream.concat(
                        figures.files().stream(),
                        Stream.concat(
                                figures.lists().values().stream().flatMap(list -> list.files().stream()),
                                figures.historyFiles().stream()))
                .map(RunAudit::line)
                .distinct()
                .forEach(inputs::add);
        return inputs;
    }

    private static String line(FileReport file) {
        return file.file() + " " + file.sha256();
    }

    private static String line(FileFingerprint file) {
        return file.name() + " " + file.sha256();
    }
}
