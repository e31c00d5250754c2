package id.padan.run;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.Arrivals;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Cause;
import id.padan.registry.snapshot.DamagedSnapshotException;
import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.store.RunRecord;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that somebody wants now.
 *
 * @param job the job
 * @param options what the command line settles
 * @param today the day of the run
 * @param arrivals tells which rosters have arrived
 */
record WantedRun(JobFile job, RunOptions options, LocalDate today, Arrivals arrivals) {

    private static final Logger LOG = LoggerFactory.getLogger(WantedRun.class);

    static WantedRun of(JobFile job, RunOptions options, Clock clock) {
        LocalDate today = options.today() == null ? LocalDate.now(clock.withZone(job.zone())) : options.today();
        return new WantedRun(job, options, today, new Arrivals(options.unattended()));
    }

    /** {@return the files that the job means; the same rosters have arrived however often it is asked} */
    InputFiles files() throws JobException {
        return arrivals.of(job);
    }

    Path workspace() {
        return Objects.requireNonNullElse(options.workspace(), job.workspace());
    }

    /** Names a run by what it depends on, so that its files are the same whenever it is run. */
    String runId(String fingerprint) {
        return job.name() + "-" + today + "-" + fingerprint.substring(0, 8);
    }

    /**
     * {@return whether an earlier run has the same files, as far as it got}
     *
     * <p>Another build of the program may decide otherwise, and what it left in the workspace may mean something else.
     *
     * <p>The day is only in the name of a run, and in what counts down to a deadline. Whoever asks for a day gets files with
     * its name; else the day on which the earlier run began stands.
     */
    boolean isMetBy(RunRecord run, String fingerprint) {
        return run.program().equals(Version.BUILD)
                && run.fingerprint().equals(fingerprint)
                && (options.today() == null || run.runId().equals(runId(fingerprint)));
    }

    /** {@return the folder that gets the files: the one that was asked for, that of the run that goes on, or a free one} */
    Path output(String runId, Optional<RunRecord> cutOff) {
        Path asked = options.output();
        if (asked != null) {
            return asked;
        }
        if (cutOff.isPresent()) {
            return ClusterPaths.of(cutOff.get().output());
        }
        Path folder = job.output().resolve(runId);
        for (int again = 2; Files.exists(folder); again++) {
            folder = job.output().resolve(runId + "-" + again);
        }
        return folder;
    }

    /** Better now than after an hour's work. */
    void checkOutput(Path output) throws JobException {
        try (OutputFolder folder = OutputFolder.prepare(output, job.access())) {
            Objects.requireNonNull(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OutputFolderException e) {
            throw RunProblems.output(job, e);
        }
    }

    /**
     * {@return whether what failed may come to something when the run begins once more} What is damaged is made anew by then; a
     * database that is sound and refused all the same may have been busy.
     *
     * @param failure what failed
     */
    boolean mayPassOnceMore(Exception failure) {
        boolean isOfDatabase = Workspace.isDamageLikely(failure);
        if (isOfDatabase) {
            LOG.warn("the database failed, and the run begins once more", failure);
            setDatabaseAsideIfDamaged();
        }
        return isOfDatabase || Cause.in(failure, DamagedSnapshotException.class).isPresent();
    }

    /** Damage in the middle of the database shows only once somebody reads there. */
    private void setDatabaseAsideIfDamaged() {
        try {
            boolean wasDamaged = Workspace.setAsideIfDamaged(workspace(), job().access());
            LOG.warn("it {}", wasDamaged ? "was damaged" : "can be read as a whole");
        } catch (WorkspaceException e) {
            // Not even that can be looked at, because the disk is full: what broke the run off says more.
            LOG.warn("{} cannot be looked through", workspace(), e);
        }
    }
}
