package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Workers;
import id.padan.registry.RegistryChecksums;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.registry.live.Database;
import id.padan.registry.live.Reading;
import id.padan.registry.snapshot.FileState;
import id.padan.registry.snapshot.Snapshot;
import id.padan.registry.snapshot.SnapshotStore;
import id.padan.registry.snapshot.SnapshotStore.Rules;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * The registry of a job in its own database, on its way into a snapshot: read into a file as far as its hours allow, and that file
 * taken as any other extract.
 */
record LiveRegistry(JobFile job, Database database, SnapshotStore store, Clock clock) {

    Snapshot take(boolean accept, Workers workers, LongConsumer progress, StopSignal stop)
            throws RegistryProblemException, IOException, JobException {
        Instant now = clock.instant();
        Reading reading =
                new Reading(database, store.folder(), System::getenv, progress, () -> stop.isRaised() || !isOpen());
        Reading.Result read;
        try {
            read = reading.read(now, now.minus(job.registry().hours().refreshAfter()));
        } catch (CancellationException e) {
            if (stop.isRaised()) {
                throw e;
            }
            throw RunProblems.hoursOver(job, reading.kept(), job.inZone(clock.instant()));
        }
        try {
            Snapshot taken = take(read, accept, workers, progress, stop);
            reading.discard();
            return taken;
        } catch (RegistryProblemException e) {
            reading.discard();
            throw e;
        }
    }

    private Snapshot take(Reading.Result read, boolean accept, Workers workers, LongConsumer progress, StopSignal stop)
            throws RegistryProblemException, IOException {
        List<RegistryFile> files = List.of(new RegistryFile(read.file(), database.name()));
        List<FileState> before = FileState.of(read.file()).stream().toList();
        RegistryExtract extract = RegistryExtract.survey(
                files,
                RegistryChecksums.begin(files, workers),
                job.registrySettings(),
                RegistryExtract.DEFAULT_RANGE_BYTES);
        return store.take(
                extract,
                before,
                new Rules(job.registry().minPeople(), accept, true),
                read.begun(),
                workers,
                progress,
                stop::isRaised);
    }

    private boolean isOpen() {
        return job.registry().hours().isOpen(job.inZone(clock.instant()));
    }
}
