package id.padan.store;

import id.padan.decision.Decision;
import id.padan.decision.Ledger;
import id.padan.decision.Standing;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a run stand with what officers decided; rows of which nothing was decided are not in it. Who reads it works
 * with a view, {@link #ofRosters} or {@link #ofList}.
 */
public final class StandingStore {

    private final Database database;
    private final long run;
    private final RowNumbers numbers;

    /**
     * All rows of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public StandingStore(DataSource dataSource, long run) {
        this(new Database(dataSource), run, RowNumbers.all(new Database(dataSource), run));
    }

    private StandingStore(Database database, long run, RowNumbers numbers) {
        this.database = database;
        this.run = run;
        this.numbers = numbers;
    }

    /** {@return the rows that offices submitted; once all files are read} */
    public StandingStore ofRosters() {
        return new StandingStore(database, run, numbers.of(RowNumbers.ROSTERS));
    }

    /**
     * {@return the rows of a list; once all files are read}
     *
     * @param list its name
     */
    public StandingStore ofList(String list) {
        return new StandingStore(database, run, numbers.of(list));
    }

    /**
     * How a row stands.
     *
     * @param row the row's number
     * @param standing how it stands
     */
    public record NumberedStanding(int row, Standing standing) {}

    /** Adds how rows stand. */
    public void add(List<NumberedStanding> standings) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (NumberedStanding numbered : standings) {
            Standing standing = numbered.standing();
            values.add(new @Nullable Object[] {
                run,
                numbered.row(),
                standing.getClass().getSimpleName(),
                standing.decisions().stream().map(Decision::id).collect(Collectors.joining(";")),
                standing instanceof Standing.Outdated outdated ? outdated.why().name() : null,
                standing.round()
            });
        }
        database.batch(
                "INSERT INTO row_standing (run, standing_row, standing_kind, decisions, why, round)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                values);
    }

    /**
     * {@return how rows stand, by number}
     *
     * @param ledger the decisions that the run was settled with
     */
    public Int2ObjectMap<Standing> all(Ledger ledger) {
        Map<String, Decision> byId =
                ledger.decisions().stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        Int2ObjectMap<Standing> standings = new Int2ObjectOpenHashMap<>();
        database.each(
                "SELECT * FROM row_standing WHERE run = ? AND standing_row >= ? AND standing_row < ?",
                row -> standings.put(row.getInt("standing_row"), standing(row, byId)),
                run,
                numbers.first(),
                numbers.end());
        return standings;
    }

    private static Standing standing(ResultSet row, Map<String, Decision> byId) throws SQLException {
        List<Decision> decisions = Arrays.stream(row.getString("decisions").split(";", -1))
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
        int round = row.getInt("round");
        String kind = row.getString("standing_kind");
        return switch (kind) {
            case "Applied" -> new Standing.Applied(decisions.get(0), round);
            case "Postponed" -> new Standing.Postponed(decisions.get(0), round);
            case "Disputed" -> new Standing.Disputed(decisions, round);
            case "Outdated" ->
                new Standing.Outdated(decisions.get(0), Standing.Change.valueOf(row.getString("why")), round);
            default -> throw new IllegalStateException("unknown standing: " + kind);
        };
    }
}
