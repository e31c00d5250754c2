package id.padan.store;

import id.padan.roster.SubmittedRow;
import id.padan.store.RowBytes.Part;
import id.padan.store.RowStore.NumberedRow;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Alters what a workspace kept of the rows, as nothing but a test does. */
public final class ForgedRows {

    private ForgedRows() {}

    /**
     * Gives all rows of all runs the same name.
     *
     * @return how many rows there are
     */
    public static int rename(DataSource workspace, String name) {
        Database database = new Database(workspace);
        List<NumberedRow> all = new ArrayList<>();
        for (long run : database.list("SELECT DISTINCT run FROM row_block ORDER BY run", row -> row.getLong(1))) {
            List<NumberedRow> rows = new ArrayList<>();
            database.each(
                    "SELECT " + RowBlock.COLUMNS + " FROM row_block WHERE run = ? ORDER BY first_row",
                    block -> RowBlock.read(block).rows(Part.WHOLE).forEach(row -> rows.add(renamed(row, name))),
                    run);
            database.update("DELETE FROM row_block WHERE run = ?", run);
            new RowStore(workspace, run).add(rows);
            all.addAll(rows);
        }
        return all.size();
    }

    private static NumberedRow renamed(NumberedRow numbered, String name) {
        SubmittedRow row = numbered.row();
        @Nullable String replaces = row.replaces();
        return new NumberedRow(
                numbered.number(),
                numbered.file(),
                new SubmittedRow(
                        row.location(),
                        row.opd(),
                        row.nik(),
                        name,
                        row.birthPlace(),
                        row.birthDate(),
                        row.gender(),
                        row.further(),
                        row.fields(),
                        replaces,
                        row.cells()));
    }
}
