package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobException.Code;
import id.padan.jobfile.JobFile;
import id.padan.message.Cause;
import id.padan.message.Messages;
import id.padan.parallel.ClusterException;
import id.padan.registry.snapshot.DamagedSnapshotException;
import id.padan.store.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a run broke off, in one sentence with what to do: from what failed, and from how disk and inputs are now, for what fails
 * first is often only the consequence.
 *
 * @param job the job
 * @param inputs its files, as they were when the run began; null if it broke off before
 * @param workspace the folder of the workspace
 * @param output the folder that was to get the files; null likewise
 */
record BrokenOff(JobFile job, @Nullable Inputs inputs, Path workspace, @Nullable Path output) {

    private static final long MEGABYTE = 1L << 20;

    /** {@return what people are told of a run that failed before its first step} */
    static JobException beforeItBegan(JobFile job, Path workspace, Exception failure) {
        return failure instanceof JobException told
                ? told
                : new BrokenOff(job, null, workspace, null).by(List.of(failure), false);
    }

    /**
     * {@return what people are told}
     *
     * @param failures what failed, the first thing first
     * @param anew whether the next run begins anew
     */
    JobException by(List<Throwable> failures, boolean anew) {
        Throwable cause = mostTelling(failures);
        Optional<Path> gone = gone();
        boolean isUnreachable = gone.isPresent() || Cause.of(cause).kind() == Cause.Kind.NOT_REACHABLE;
        Why why = gone.<Why>map(folder -> texts -> texts.text("run.broken_off.gone", folder.toString()))
                .orElseGet(() -> why(cause));
        String end = anew ? "run.broken_off.anew" : "run.broken_off.goes_on";
        return new JobException(
                isUnreachable ? Code.UNREACHABLE : Code.BROKEN_OFF,
                job.language(),
                reader -> {
                    Messages messages = Messages.of(RunProblems.class, reader);
                    return List.of(why.text(messages) + " " + messages.text(end));
                },
                cause);
    }

    /** Says why, in the language of the messages. */
    private interface Why {
        String text(Messages messages);
    }

    /** Whoever looks for a cause wants the one that says most. */
    private static Throwable mostTelling(List<Throwable> failures) {
        return failures.stream()
                .filter(failure -> Cause.in(failure, ClusterException.class).isPresent()
                        || Cause.of(failure).kind() != Cause.Kind.OTHER
                        || Cause.in(failure, DamagedSnapshotException.class).isPresent()
                        || Workspace.isDamageLikely(failure))
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElseGet(() -> new IllegalStateException("broke off without a failure"));
    }

    private Why why(Throwable cause) {
        Optional<ClusterException> cluster = Cause.in(cause, ClusterException.class);
        if (cluster.isPresent()) {
            ClusterException of = cluster.get();
            return texts -> texts.text("run.broken_off.cluster." + of.trouble(), of.file());
        }
        Cause.Kind kind = Cause.of(cause).kind();
        if (kind == Cause.Kind.MEMORY) {
            long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
            return texts -> texts.text("run.broken_off.memory", Long.toString(most), Long.toString(2 * most));
        }
        FullDisk disk = FullDisk.fullest(
                Stream.of(workspace, output).filter(Objects::nonNull).toList(), bytesOfInputs());
        if (kind == Cause.Kind.DISK_FULL || disk.isSure()) {
            return texts -> disk.text("run.broken_off.disk", texts);
        }
        if (Cause.in(cause, DamagedSnapshotException.class).isPresent()) {
            return texts -> texts.text(
                    "run.broken_off.snapshot", job.snapshots(workspace).toString());
        }
        if (kind != Cause.Kind.OTHER) {
            return texts -> texts.text("run.broken_off.system", Cause.of(cause).text(texts.language()));
        }
        return Workspace.isDamageLikely(cause)
                ? texts -> texts.text("run.broken_off.database", workspace.toString())
                : texts -> texts.text(
                        "run.broken_off.unknown",
                        workspace.resolve("logs/padan.log").toString());
    }

    /** The folder that a run needs to its end, and that is not there any more: what failed is most often the consequence. */
    private Optional<Path> gone() {
        Path results = output == null ? null : output.getParent();
        // Before a run has begun it may never have been there.
        boolean isWorkspaceGone =
                inputs == null ? !Files.notExists(workspace) && !isListed(workspace) : isGone(workspace);
        return isWorkspaceGone
                ? Optional.of(workspace)
                : Optional.ofNullable(results).filter(folder -> !Files.notExists(folder) && !isListed(folder));
    }

    /** {@return whether a folder that held files is not there any more, or is empty, as is the place of a disk that was taken out} */
    static boolean isGone(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    private static boolean isListed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count() >= 0;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** What a run keeps and writes is about as large as what it reads. */
    private long bytesOfInputs() {
        if (inputs == null) {
            return 0;
        }
        long bytes = inputs.registry().bytes();
        for (var table : inputs.tables()) {
            try {
                bytes += Files.size(table.path());
            } catch (IOException unreadable) {
                bytes += 0;
            }
        }
        return bytes;
    }
}
