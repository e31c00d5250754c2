package id.padan.registry;

import id.padan.registry.WorkbookLayout.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Looks at a workbook: whether the archive is whole, and the first rows of each sheet for the headings. */
final class WorkbookSurvey {

    private final int number;
    private final RegistryFile file;
    private final ColumnFinder finder;
    private final List<RegistryProblem> problems;
    private final List<Table> tables = new ArrayList<>();

    /** @param problems receives what is wrong */
    WorkbookSurvey(int number, RegistryFile file, ColumnFinder finder, List<RegistryProblem> problems) {
        this.number = number;
        this.file = file;
        this.finder = finder;
        this.problems = problems;
    }

    /** {@return how to read the file, or null if there are problems} */
    @Nullable
    SurveyedTable look() throws IOException {
        if (!Workbooks.isWorkbook(file.path())) {
            problems.add(new RegistryProblem(RegistryProblemCode.NOT_A_TABLE, file.name()));
            return null;
        }
        Workbooks.check(file.path());
        try (Workbook workbook = Workbooks.open(file.path())) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                look(workbook.getSheetAt(i), i);
            }
        } catch (RuntimeException e) {
            throw new IOException("not a workbook that can be read", e);
        }
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.add(new RegistryProblem(RegistryProblemCode.FILE_EMPTY, file.name()));
        }
        RegistryRange all = new RegistryRange(number, 0, Files.size(file.path()));
        return problems.isEmpty() ? new SurveyedTable(new WorkbookLayout(file.path(), tables), List.of(all)) : null;
    }

    /** A sheet in which no heading is known and nobody is named (notes, a cover) is left alone. */
    private void look(Sheet sheet, int index) {
        List<String> best = List.of();
        int headingRow = 0;
        boolean holdsData = false;
        Iterator<Row> rows = sheet.rowIterator();
        for (int i = 0; i < HeadingLine.RECORDS && rows.hasNext(); i++) {
            Row row = rows.next();
            List<String> cells = cells(row);
            holdsData |= HeadingLine.isData(cells);
            if (finder.find(cells).places().size() > finder.find(best).places().size()) {
                best = cells;
                headingRow = row.getRowNum();
            }
        }
        Columns columns = finder.find(best);
        String name = file.name() + " [" + sheet.getSheetName() + "]";
        if (!columns.places().isEmpty()) {
            problems.addAll(finder.problems(name, best));
            tables.add(new Table(index, headingRow, columns));
        } else if (holdsData) {
            problems.add(new RegistryProblem(RegistryProblemCode.NO_HEADINGS, name));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            cells.add(WorkbookCells.text(row.getCell(column), null).strip());
        }
        return cells;
    }
}
