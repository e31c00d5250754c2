package id.padan.roster;

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
        return new ReadingSession(file, settings);
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
