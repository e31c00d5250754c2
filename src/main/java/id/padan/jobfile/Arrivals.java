package id.padan.jobfile;

import id.padan.access.OfficeLock;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rosters have wholly arrived: nothing is written to them any more, and no program holds them. Where somebody looks, all that
 * is there counts; where nobody does, half a file would be taken for the whole. Asked once, it answers the same for a whole run.
 */
public final class Arrivals {

    /** What was last written longer ago is no longer written to. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    /** As long as a slow network may be silent in the middle of a copy. */
    private static final Duration WATCHED = Duration.ofSeconds(10);

    private final boolean watches;
    private final Duration watched;
    private @Nullable InputFiles known;

    /**
     * The arrivals of one run.
     *
     * @param watches whether rosters that have not arrived wait; else all that is there counts
     */
    public Arrivals(boolean watches) {
        this(watches, WATCHED);
    }

    Arrivals(boolean watches, Duration watched) {
        this.watches = watches;
        this.watched = watched;
    }

    /**
     * {@return the files that a job means, of which those rosters are passed over that have not arrived}
     *
     * @param job the job
     * @throws JobFileException as {@link InputFiles#of}; or if not one roster has arrived
     */
    public InputFiles of(JobFile job) throws JobFileException {
        InputFiles files = known;
        if (files == null) {
            files = InputFiles.of(job);
            Map<InputFile, RosterProblem> arriving = watches ? arriving(files.rosters()) : Map.of();
            files = files.without(arriving);
            if (watches && files.passedOver().size() == files.rosters().size()) {
                throw noneArrived(job, files.rosters().size());
            }
            known = files;
        }
        return files;
    }

    private static JobFileException noneArrived(JobFile job, int files) {
        String key = JobKeys.ROSTER_FILES.path();
        int line = job.rosters().files().get(0).line();
        return JobFileException.ofInputs(
                job, List.of(new JobFileProblem(line, 1, key, "input.arriving", List.of(key, files))));
    }

    private Map<InputFile, RosterProblem> arriving(List<InputFile> rosters) {
        Map<InputFile, State> before = new HashMap<>();
        rosters.forEach(file -> before.put(file, State.of(file.path())));
        Instant now = Instant.now();
        if (before.values().stream().anyMatch(state -> state.isFresh(now)) && !pause()) {
            return Map.of();
        }
        Map<InputFile, RosterProblem> arriving = new HashMap<>();
        before.forEach((file, state) -> {
            boolean isWrittenTo = state.isFresh(now) && !State.of(file.path()).equals(state);
            if (isWrittenTo || isLocked(file.path(), now)) {
                arriving.put(file, new RosterProblem(RosterProblemCode.FILE_STILL_ARRIVING, "", "", ""));
            }
        });
        return arriving;
    }

    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(watched.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Besides office programs, browsers and programs that copy put something beside a file as long as they are at it. */
    private static boolean isLocked(Path file, Instant now) {
        String name = String.valueOf(file.getFileName());
        return OfficeLock.isOn(file, now)
                || Stream.of(".part", ".crdownload", ".filepart")
                        .anyMatch(ending -> OfficeLock.holds(file.resolveSibling(name + ending), now));
    }

    /** {@return when anything of a file was last changed here, as far as the system tells; else when it was written} */
    static Instant lastChange(Path file, Instant written) throws IOException {
        String attribute =
                file.getFileSystem().supportedFileAttributeViews().contains("unix") ? "unix:ctime" : "creationTime";
        Object time = Files.getAttribute(file, attribute);
        return time instanceof FileTime known ? known.toInstant() : written;
    }

    /**
     * A file at a moment. A copy keeps the time of its original, which may be years ago: what counts is also when it came here.
     *
     * @param bytes its size
     * @param written when it was last written
     * @param changed when anything of it was last changed, as far as the system tells
     */
    private record State(long bytes, Instant written, Instant changed) {

        static State of(Path file) {
            try {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                return new State(Files.size(file), written, lastChange(file, written));
            } catch (IOException isNotThere) {
                return new State(-1, Instant.EPOCH, Instant.EPOCH);
            }
        }

        /** On a server whose clock is ahead everything is, and is looked at twice. */
        boolean isFresh(Instant now) {
            Instant settled = now.minus(SETTLED);
            return written.isAfter(settled) || changed.isAfter(settled);
        }
    }
}
