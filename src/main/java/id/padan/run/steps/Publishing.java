package id.padan.run.steps;

import id.padan.report.OutputFolder;
import id.padan.report.OutputFolderException;
import id.padan.store.PublishingNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the files of a run in place, in such a way that a kill at any moment is put right by the next command. */
public final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private Publishing() {}

    /**
     * Puts the files in place.
     *
     * @param folder has them
     * @param workspace the folder of the workspace
     * @return hidden folders with files of earlier runs that cannot be deleted
     * @throws IOException if it fails; what was there before stays
     * @throws OutputFolderException if a file that would be replaced is open
     */
    @SuppressWarnings("try") // the note does its work by being there
    public static List<Path> publish(OutputFolder folder, Path workspace) throws IOException, OutputFolderException {
        try (PublishingNote note = PublishingNote.write(workspace, folder.target())) {
            folder.publish();
        }
        return folder.undeleted();
    }

    /**
     * Puts right what a kill in the middle of {@link #publish} left. A fault is no reason not to go on: what comes next meets
     * it as well, and tells it.
     *
     * @param workspace the folder of the workspace; need not be there
     */
    public static void putRight(Path workspace) {
        try {
            PublishingNote.ifCutOff(workspace, OutputFolder::putRight);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the output folder cannot be put right", e);
        }
    }
}
