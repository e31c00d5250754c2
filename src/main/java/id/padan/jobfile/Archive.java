package id.padan.jobfile;

import id.padan.access.Renaming;
import id.padan.message.Cause;
import id.padan.roster.RosterProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder into which a job moves copies of rosters, and nothing else; a job that names none moves nothing. */
public final class Archive {

    private Archive() {}

    /**
     * A copy.
     *
     * @param from where it was
     * @param to where it is now; null if it could not be moved
     * @param why what kept it from being moved; null if it was
     */
    public record Moved(Path from, @Nullable Path to, @Nullable Cause why) {}

    /**
     * Moves the copies of rosters that are there now. Called when a run has come to its end.
     *
     * @param job the job
     * @return each of them, by name
     * @throws JobFileException if the rosters are there no more
     */
    public static List<Moved> moveCopies(JobFile job) throws JobFileException {
        Path folder = job.unattended().archive();
        if (folder == null) {
            return List.of();
        }
        InputFiles files = InputFiles.of(job);
        List<Moved> moved = new ArrayList<>();
        for (InputFile file : files.rosters()) {
            var passedOver = files.passedOver().get(file);
            boolean isCopy = passedOver != null && passedOver.code() == RosterProblemCode.FILE_IS_COPY;
            if (isCopy && !file.path().startsWith(folder)) {
                moved.add(move(job, file.path(), folder));
            }
        }
        return moved;
    }

    private static Moved move(JobFile job, Path from, Path folder) {
        try {
            job.access().makeFolder(folder);
            return new Moved(from, moved(from, folder), null);
        } catch (IOException e) {
            return new Moved(from, null, Cause.of(e));
        }
    }

    /** Nothing that is there already is written over. */
    private static Path moved(Path from, Path folder) throws IOException {
        String name = String.valueOf(from.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(name.substring(0, dot) + " - " + number + name.substring(dot));
        }
        Renaming.rename(from, free);
        return free;
    }
}
