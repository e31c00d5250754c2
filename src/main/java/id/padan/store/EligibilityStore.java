package id.padan.store;

import id.padan.criteria.Eligibility;
import id.padan.criteria.Eligibility.Finding;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.StartFault;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whether the people of a run's rows meet the criteria of the round. {@link OutcomeStore} hands it over with the rows. */
public final class EligibilityStore {

    private static final int ROWS_OF_A_BLOCK = 1_000;
    private static final EnumCode<IneligibleReason> REASONS = new EnumCode<>(IneligibleReason.class);
    private static final EnumCode<StartFault> FAULTS = new EnumCode<>(StartFault.class);

    private final Database database;
    private final long run;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public EligibilityStore(DataSource dataSource, long run) {
        this.database = new Database(dataSource);
        this.run = run;
    }

    /**
     * What the criteria say of a row.
     *
     * @param row the row's number
     * @param eligibility what they say
     */
    public record Judged(int row, Eligibility eligibility) {}

    /**
     * Adds all of it, in the order of the output files. Once a run.
     *
     * @param rows the rows that are not rejected
     */
    public void add(List<Judged> rows) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_OF_A_BLOCK) {
            List<Judged> block = rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_BLOCK));
            ByteWriter content = new ByteWriter();
            for (Judged judged : block) {
                content.putInt(judged.row());
                write(judged.eligibility(), content);
            }
            values.add(new @Nullable Object[] {run, values.size(), block.size(), content.bytes()});
        }
        database.batch("INSERT INTO eligibility_block (run, number, row_count, content) VALUES (?, ?, ?, ?)", values);
    }

    /** {@return how many rows there are} */
    public long count() {
        return database.number("SELECT COALESCE(SUM(row_count), 0) FROM eligibility_block WHERE run = ?", run);
    }

    private static void write(Eligibility eligibility, ByteWriter out) {
        out.putByte(eligibility.borderline() ? 1 : 0);
        FAULTS.writeOrNone(eligibility.startFault(), out);
        out.putTextOrNone(eligibility.group());
        out.putCount(eligibility.findings().size());
        for (Finding finding : eligibility.findings()) {
            REASONS.write(finding.reason(), out);
            out.putText(finding.value());
            out.putText(finding.words());
        }
        ServiceBytes.write(eligibility.history(), out);
    }

    /** Reads what is stored of one row. */
    static Eligibility read(ByteReader in) {
        boolean borderline = in.takeByte() != 0;
        StartFault fault = FAULTS.readOrNone(in);
        String group = in.takeTextOrNone();
        int count = (int) in.takeCount();
        List<Finding> findings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            findings.add(new Finding(REASONS.read(in), in.takeText(), in.takeText()));
        }
        return new Eligibility(findings, borderline, fault, group, ServiceBytes.read(in));
    }

    /** What is stored of rows, for rows in the order of the output files: see {@link #read}. */
    static RowCursor cursor(Database database, long run) {
        return new RowCursor(number -> database.first(
                "SELECT content FROM eligibility_block WHERE run = ? AND number = ?",
                row -> new ByteReader(Database.bytes(row, "content")),
                run,
                number));
    }
}
