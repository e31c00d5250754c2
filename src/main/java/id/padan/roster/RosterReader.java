package id.padan.roster;

import id.padan.table.Sha256;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rosters of a job. Safe for use by several threads. */
public final class RosterReader {

    private final RosterSettings settings;

    /**
     * A reader.
     *
     * @param settings how the job wants its rosters read
     */
    public RosterReader(RosterSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens a roster. Never throws for a bad file: the session of an unreadable file has no rows, and its report says why.
     *
     * @param file the file
     * @return its rows and its report
     */
    public RosterSession open(RosterFile file) {
        RosterProblem passedOver = file.passedOver();
        return passedOver == null
                ? new ReadingSession(file, settings)
                : new PassedOver(new FileReport(file.name(), sha256(file), true, List.of(), List.of(passedOver)));
    }

    private static String sha256(RosterFile file) {
        try {
            return Sha256.of(file.path());
        } catch (IOException e) {
            return "";
        }
    }

    /** A file that is not opened at all. */
    private record PassedOver(FileReport report) implements RosterSession {

        @Override
        public @Nullable SubmittedRow next() {
            return null;
        }

        @Override
        public void close() {}
    }

    /**
     * {@return whether a text is, word for word, a heading that rosters are known to have}
     *
     * @param text what stands in a cell
     */
    public static boolean isHeading(String text) {
        return HeadingDictionary.standard().isKnown(text);
    }
}
