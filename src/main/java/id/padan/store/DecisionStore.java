package id.padan.store;

import id.padan.decision.DecisionProblem;
import id.padan.decision.LedgerEntry;
import id.padan.decision.LedgerLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What officers decided, kept twice: in the database, and in a plain file beside it. What one of them lost, the other gives
 * back when the store is opened. Belongs to the jobs of a workspace, not to a run.
 */
public final class DecisionStore {

    private final Database database;
    private final DecisionLog log;
    private final List<Integer> broken;
    private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();

    private final Path folder;

    private DecisionStore(Workspace workspace) throws IOException {
        folder = workspace.folder();
        database = new Database(workspace.dataSource());
        log = new DecisionLog(workspace.folder());
        DecisionLog.Content file = log.read();
        broken = file.broken();
        Map<String, LedgerEntry> inDatabase = new LinkedHashMap<>();
        database.each("SELECT entry FROM officer_decision ORDER BY job, id", row -> LedgerLine.parse(row.getString(1))
                .ifPresent(entry -> inDatabase.put(key(entry), entry)));
        file.entries().forEach(entry -> entries.putIfAbsent(key(entry), entry));
        store(entries.values().stream()
                .filter(entry -> !inDatabase.containsKey(key(entry)))
                .toList());
        List<LedgerEntry> lost = inDatabase.values().stream()
                .filter(entry -> !entries.containsKey(key(entry)))
                .toList();
        if (!lost.isEmpty()) {
            log.append(lost);
            lost.forEach(entry -> entries.put(key(entry), entry));
        }
    }

    /**
     * {@return the decisions of a workspace}
     *
     * @param workspace the workspace, open
     * @throws WorkspaceException if the file cannot be read or written
     */
    public static DecisionStore open(Workspace workspace) throws WorkspaceException {
        try {
            return new DecisionStore(workspace);
        } catch (IOException e) {
            throw unusable(workspace.folder(), e);
        }
    }

    /**
     * {@return the entries of a job}
     *
     * @param job its name
     */
    public List<LedgerEntry> entries(String job) {
        return entries.values().stream()
                .filter(entry -> entry.job().equals(job))
                .toList();
    }

    /**
     * Adds entries: once this returns, they survive whatever happens to the machine.
     *
     * @param added entries; those that are known are passed over
     * @throws WorkspaceException if the file cannot be written; nothing is added then
     */
    public void add(List<? extends LedgerEntry> added) throws WorkspaceException {
        Map<String, LedgerEntry> news = new LinkedHashMap<>();
        added.stream().filter(entry -> !entries.containsKey(key(entry))).forEach(entry -> news.put(key(entry), entry));
        if (!news.isEmpty()) {
            List<LedgerEntry> all = List.copyOf(news.values());
            try {
                log.append(all);
            } catch (IOException e) {
                throw unusable(folder, e);
            }
            store(all);
            entries.putAll(news);
        }
    }

    /** {@return the lines of the file that cannot be understood} */
    public List<DecisionProblem> problems() {
        return broken.stream()
                .map(line -> new DecisionProblem(
                        DecisionLog.NAME, "", Integer.toString(line), DecisionProblem.Code.LEDGER_LINE, List.of()))
                .toList();
    }

    private void store(List<LedgerEntry> added) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (LedgerEntry entry : added) {
            values.add(new @Nullable Object[] {entry.job(), entry.id(), LedgerLine.text(entry)});
        }
        database.batch("MERGE INTO officer_decision (job, id, entry) KEY (job, id) VALUES (?, ?, ?)", values);
    }

    private static WorkspaceException unusable(Path folder, IOException e) {
        return new WorkspaceException(
                WorkspaceException.Kind.UNUSABLE,
                folder,
                DecisionLog.NAME + ": " + e.getClass().getSimpleName(),
                e);
    }

    private static String key(LedgerEntry entry) {
        return entry.job() + "\n" + entry.id();
    }
}
