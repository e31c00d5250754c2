package id.padan.report;

import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import java.util.Comparator;

/** The order of rows in every output: OPD, file, sheet, row; texts by their UTF-16 code units, as Java compares them. */
public final class RowOrder {

    /** Orders rows as submitted. */
    public static final Comparator<SubmittedRow> OF_ROWS = Comparator.comparing(SubmittedRow::opd)
            .thenComparing(row -> row.location().file())
            .thenComparing(row -> row.location().sheet())
            .thenComparingInt(row -> row.location().row());

    /** Orders rows with their outcomes. */
    public static final Comparator<RowOutcome> OF_DECIDED_ROWS = Comparator.comparing(RowOutcome::row, OF_ROWS);

    private RowOrder() {}
}
