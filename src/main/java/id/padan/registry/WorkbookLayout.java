package id.padan.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a workbook is to be read.
 *
 * @param path the file
 * @param tables its sheets that hold people, in order
 */
record WorkbookLayout(Path path, List<Table> tables) implements Layout {

    WorkbookLayout {
        tables = List.copyOf(tables);
    }

    /**
     * The table of a sheet.
     *
     * @param sheet the number of the sheet, from 0
     * @param headingRow the number of the row with the headings, from 0
     * @param columns which column holds what
     */
    record Table(int sheet, int headingRow, Columns columns) {}

    @Override
    public RecordSource open(RegistryRange range, RecordView view, RecordTally tally) throws IOException {
        return new WorkbookRecords(this, view, tally);
    }

    @Override
    public Layout withoutStatus() {
        return new WorkbookLayout(
                path,
                tables.stream()
                        .map(table -> new Table(
                                table.sheet(),
                                table.headingRow(),
                                table.columns().without(RegistryField.STATUS)))
                        .toList());
    }
}
