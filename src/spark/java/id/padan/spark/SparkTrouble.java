package id.padan.spark;

import id.padan.parallel.ClusterException;
import id.padan.parallel.ClusterException.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a job of Spark failed of, as the run would have been thrown it in its own process, or as a trouble of the cluster. */
final class SparkTrouble {

    private static final Pattern UNSEEN = Pattern.compile("NoSuchFileException: (\\S.*)");
    private static final Pattern MEMORY = Pattern.compile("OutOfMemoryError|exit code:? 52\\b|Container killed .*memory");

    private SparkTrouble() {}

    static RuntimeException of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NoSuchFileException unseen) {
                return new ClusterException(Trouble.UNSEEN, String.valueOf(unseen.getFile()), failure);
            }
            if (each instanceof OutOfMemoryError) {
                return new ClusterException(Trouble.MEMORY, "", failure);
            }
            if (each instanceof IOException unreadable) {
                return new UncheckedIOException(unreadable);
            }
        }
        String told = String.valueOf(failure.getMessage());
        Matcher unseen = UNSEEN.matcher(told);
        if (unseen.find()) {
            return new ClusterException(Trouble.UNSEEN, unseen.group(1).strip(), failure);
        }
        return MEMORY.matcher(told).find()
                ? new ClusterException(Trouble.MEMORY, "", failure)
                : new IllegalStateException(failure);
    }
}
