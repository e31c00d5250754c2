package id.padan.store;

import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.DecidedRow;
import id.padan.reconcile.Decision;
import id.padan.reconcile.DoubleNik;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.roster.SubmittedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The outcomes of a run's rows. */
public final class OutcomeStore {

    private final Database database;
    private final long run;
    private final Normaliser normaliser;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     * @param normaliser puts people read back in normal form
     */
    public OutcomeStore(DataSource dataSource, long run, Normaliser normaliser) {
        this.database = new Database(dataSource);
        this.run = run;
        this.normaliser = normaliser;
    }

    /**
     * The decision on a row.
     *
     * @param row the row's number
     * @param decision what was decided
     * @param doubleNik the NIK of the person decided on, if several entries of the registry have it
     */
    public record NumberedDecision(int row, Decision decision, @Nullable DoubleNik doubleNik) {}

    /**
     * The outcome of a row.
     *
     * @param row the row's number
     * @param outcome its outcome
     */
    public record NumberedOutcome(int row, Outcome outcome) {}

    /** Adds decisions on rows that have none yet. */
    public void add(List<? extends NumberedDecision> decisions) {
        List<@Nullable Object[]> values = new ArrayList<>(decisions.size());
        for (NumberedDecision numbered : decisions) {
            List<@Nullable Object> value = values(numbered.decision().outcome());
            value.add(Json.ofCandidates(numbered.decision().candidates()));
            DoubleNik doubleNik = numbered.doubleNik();
            value.add(doubleNik == null ? null : doubleNik.nik().digits());
            value.add(doubleNik == null ? null : doubleNik.entries());
            value.add(run);
            value.add(numbered.row());
            values.add(value.toArray());
        }
        database.batch(
                "INSERT INTO outcome (kind, " + PersonColumns.REGISTRY_PERSON
                        + ", probability, differences, reasons, flags, candidates, double_nik, double_entries,"
                        + " run, row_number)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /** Puts outcomes in the place of those that their rows have; what they rested on stays. */
    public void replace(List<NumberedOutcome> outcomes) {
        List<@Nullable Object[]> values = new ArrayList<>(outcomes.size());
        for (NumberedOutcome numbered : outcomes) {
            List<@Nullable Object> value = values(numbered.outcome());
            value.add(run);
            value.add(numbered.row());
            values.add(value.toArray());
        }
        database.batch(
                "UPDATE outcome SET kind = ?, " + PersonColumns.REGISTRY_PERSON.replace(",", " = ?,")
                        + " = ?, probability = ?, differences = ?, reasons = ?, flags = ?"
                        + " WHERE run = ? AND row_number = ?",
                values);
    }

    /** {@return how many outcomes there are} */
    public long count() {
        return database.list("SELECT COUNT(*) FROM outcome WHERE run = ?", row -> row.getLong(1), run)
                .get(0);
    }

    /** {@return the number of the first row that has no outcome yet, if they are added in order} */
    public int nextRow() {
        return database.list(
                        "SELECT COALESCE(MAX(row_number) + 1, 0) FROM outcome WHERE run = ?", row -> row.getInt(1), run)
                .get(0);
    }

    /** Hands over every row with its number and outcome, in the order of the output files: opd, file, sheet, row. */
    public void forEach(BiConsumer<Integer, DecidedRow> consumer) {
        each((number, row) -> consumer.accept(number, decidedRow(row, normaliser)));
    }

    /** The same with the cells of each row as they were submitted. */
    public void forEachWithCells(BiConsumer<Integer, DecidedRow> consumer) {
        each((number, row) -> consumer.accept(number, decidedRow(RowStore.readWithCells(row), row, normaliser)));
    }

    private interface RowTaker {
        void take(int number, ResultSet row) throws SQLException;
    }

    private void each(RowTaker taker) {
        database.each(
                "SELECT * FROM submitted_row s JOIN outcome o ON o.run = s.run AND o.row_number = s.number"
                        + " LEFT JOIN repaired_row r ON r.run = s.run AND r.repaired_number = s.number"
                        + " WHERE s.run = ? ORDER BY opd, file, sheet, line, number",
                row -> taker.take(row.getInt("number"), row),
                run);
    }

    static DecidedRow decidedRow(ResultSet row, Normaliser normaliser) throws SQLException {
        return decidedRow(RowStore.read(row), row, normaliser);
    }

    private static DecidedRow decidedRow(SubmittedRow submitted, ResultSet row, Normaliser normaliser)
            throws SQLException {
        return new DecidedRow(
                submitted,
                outcome(row, normaliser),
                Json.candidates(row.getString("candidates"), normaliser),
                Json.repairs(row.getString("repairs")),
                doubleNik(row));
    }

    private static @Nullable DoubleNik doubleNik(ResultSet row) throws SQLException {
        String digits = row.getString("double_nik");
        return digits == null ? null : new DoubleNik(new Nik(digits), row.getInt("double_entries"));
    }

    private static Outcome outcome(ResultSet row, Normaliser normaliser) throws SQLException {
        RegistryPerson person =
                row.getString("person_nik_kind") == null ? null : PersonColumns.registryPerson(row, normaliser);
        double probability = row.getDouble("probability");
        Set<PersonField> differences = split(PersonField.class, row.getString("differences"));
        Set<Reason> reasons = split(Reason.class, row.getString("reasons"));
        Set<Flag> flags = split(Flag.class, row.getString("flags"));
        String kind = row.getString("kind");
        return switch (kind) {
            case "Reconciled" ->
                new Outcome.Reconciled(Objects.requireNonNull(person), probability, differences, reasons, flags);
            case "Review" -> new Outcome.Review(person, probability, differences, reasons, flags);
            case "Rejected" -> new Outcome.Rejected(person, probability, differences, reasons, flags);
            default -> throw new IllegalStateException("unknown outcome: " + kind);
        };
    }

    private static List<@Nullable Object> values(Outcome outcome) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(outcome.getClass().getSimpleName());
        values.addAll(Arrays.asList(PersonColumns.values(outcome.person())));
        values.add(outcome.probability());
        values.add(join(outcome.differences()));
        values.add(join(outcome.reasons()));
        values.add(join(outcome.flags()));
        return values;
    }

    private static String join(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(";"));
    }

    private static <E extends Enum<E>> Set<E> split(Class<E> type, String codes) {
        Set<E> set = EnumSet.noneOf(type);
        if (!codes.isEmpty()) {
            for (String code : codes.split(";", -1)) {
                set.add(Enum.valueOf(type, code));
            }
        }
        return set;
    }
}
