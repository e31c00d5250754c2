package id.padan.registry;

import id.padan.registry.WorkbookLayout.Table;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The records of a workbook, sheet after sheet. */
final class WorkbookRecords implements RecordSource {

    private final Workbook workbook;
    private final Iterator<Table> tables;
    private final RecordView view;
    private final RecordTally tally;
    private Iterator<Row> rows = Collections.emptyIterator();
    private @Nullable Table table;
    private @Nullable RecordAcceptance acceptance;

    WorkbookRecords(WorkbookLayout layout, RecordView view, RecordTally tally) throws IOException {
        this.workbook = Workbooks.open(layout.path());
        this.tables = layout.tables().iterator();
        this.view = view;
        this.tally = tally;
    }

    @Override
    public @Nullable RecordView next() throws IOException {
        try {
            while (rows.hasNext() || nextTable()) {
                if (rows.hasNext() && take(rows.next())) {
                    return view;
                }
            }
            return null;
        } catch (RuntimeException e) {
            // What the libraries below throw at a damaged sheet is of many kinds.
            throw new IOException("the workbook breaks off", e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private boolean nextTable() {
        if (!tables.hasNext()) {
            return false;
        }
        table = tables.next();
        acceptance = new RecordAcceptance(table.columns(), tally);
        rows = workbook.getSheetAt(table.sheet()).rowIterator();
        return true;
    }

    private boolean take(Row row) {
        if (table == null || acceptance == null || row.getRowNum() <= table.headingRow()) {
            return false;
        }
        view.clear();
        for (Map.Entry<RegistryField, Integer> place : table.columns().places().entrySet()) {
            String text = WorkbookCells.text(row.getCell(place.getValue()), place.getKey());
            view.field(place.getKey()).put(text);
        }
        List<Integer> fields = table.columns().fields();
        for (int i = 0; i < fields.size(); i++) {
            view.added(i).put(fields.get(i) < 0 ? "" : WorkbookCells.text(row.getCell(fields.get(i)), null));
        }
        // Empty cells at the end of a row are not in the file, so their number says nothing; nor is an empty row
        // broken.
        return !view.hasNoText() && acceptance.accepts(view, table.columns().width());
    }
}
