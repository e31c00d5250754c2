package id.padan.privacy;

import id.padan.audit.AuditLog;
import id.padan.store.DecisionStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A use of the personal data of a workspace, to be recorded before anything is shown.
 *
 * @param command what is done, in a word
 * @param job the job's name
 * @param more what else there is to say, as {@link AuditLog.Entry} has it
 */
public record Use(String command, String job, Map<String, List<String>> more) {

    /** By what the log knows whom somebody asked about. */
    private static final String ABOUT = "about";

    /** Too short for anybody to take it for a NIK. */
    private static final int MARK_DIGITS = 12;

    /**
     * {@return the same, of whoever asks about a person} The log keeps no number and no name, but a mark that whoever has the
     * workspace can make again of the same words.
     *
     * @param workspace the folder of the workspace
     * @param who a NIK, a name or the place of a row
     * @throws WorkspaceException if the secret of the workspace cannot be read
     */
    public Use about(Path workspace, String who) throws WorkspaceException {
        Map<String, List<String>> all = new HashMap<>(more);
        if (Workspace.isIn(workspace)) {
            all.put(ABOUT, List.of(mark(workspace, who)));
        }
        return new Use(command, job, all);
    }

    /**
     * {@return those uses in which somebody asked about a person with these words}
     *
     * @param workspace the folder of the workspace
     * @param who the words
     * @param uses some of its uses
     * @throws WorkspaceException if the secret of the workspace cannot be read
     */
    public static List<AuditLog.Entry> about(Path workspace, String who, List<AuditLog.Entry> uses)
            throws WorkspaceException {
        String mark = mark(workspace, who);
        return uses.stream()
                .filter(use -> use.more().getOrDefault(ABOUT, List.of()).contains(mark))
                .toList();
    }

    private static String mark(Path workspace, String who) throws WorkspaceException {
        String digits = who.replaceAll("[\\s.'-]", "");
        String words = digits.matches("\\d{16}") ? digits : who.strip().toUpperCase(Locale.ROOT);
        return DecisionStore.ticketKey(workspace).mark(words).substring(0, MARK_DIGITS);
    }

    /**
     * Records it. Where there is no workspace yet, nothing is held.
     *
     * @param workspace the folder of the workspace
     * @throws IOException if it cannot be recorded
     */
    public void record(Path workspace) throws IOException {
        if (Workspace.isIn(workspace)) {
            AuditLog.in(workspace).add(AuditLog.Entry.now(command, job, more));
        }
    }
}
