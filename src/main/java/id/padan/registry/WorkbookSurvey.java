package id.padan.registry;

import id.padan.registry.Layout.SheetLayout;
import id.padan.table.Book;
import id.padan.table.JoinedCells;
import id.padan.table.LocalFile;
import id.padan.table.Row;
import id.padan.table.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Looks at a workbook: whether the archive is whole, and the first rows of each sheet for the headings. */
final class WorkbookSurvey {

    private final int number;
    private final RegistryFile file;
    private final ColumnFinder finder;
    private final List<RegistryProblem> problems;
    private final List<SheetLayout> tables = new ArrayList<>();

    /** @param problems receives what is wrong */
    WorkbookSurvey(int number, RegistryFile file, ColumnFinder finder, List<RegistryProblem> problems) {
        this.number = number;
        this.file = file;
        this.finder = finder;
        this.problems = problems;
    }

    /** {@return how to read the file, or null if there are problems} */
    @Nullable
    Layout look() throws IOException {
        if (!isWorkbook(file.path())) {
            problems.add(new RegistryProblem(RegistryProblem.Code.NOT_A_TABLE, file.name()));
            return null;
        }
        check(file.path());
        try (Book book = WorkbookRecords.open(file.path())) {
            Sheet sheet = book.nextSheet();
            for (int i = 0; sheet != null; i++) {
                look(sheet, i);
                sheet = book.nextSheet();
            }
        } catch (RuntimeException e) {
            throw new IOException("not a workbook that can be read", e);
        }
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.add(new RegistryProblem(RegistryProblem.Code.FILE_EMPTY, file.name()));
        }
        RegistryExtract.Range all = new RegistryExtract.Range(number, 0, Files.size(file.path()));
        return problems.isEmpty()
                ? new Layout.Workbook(file.path(), tables, List.of(all), finder, Layout.RecordTraits.NONE)
                : null;
    }

    /** A sheet in which no heading is known and nobody is named (notes, a cover) is left alone. */
    private void look(Sheet sheet, int index) throws IOException {
        List<String> best = List.of();
        int headingRow = 0;
        boolean holdsData = false;
        List<Row> first = first(sheet);
        JoinedCells joined = JoinedCells.of(first, finder::isHeading).orElse(null);
        for (Row written : first) {
            Row row = joined == null ? written : joined.part(written);
            List<String> cells = cells(row, sheet.from1904());
            holdsData |= ColumnFinder.isData(cells);
            if (finder.find(cells).places().size() > finder.find(best).places().size()) {
                best = cells;
                headingRow = row.number();
            }
        }
        Columns columns = finder.find(best);
        String name = file.name() + " [" + sheet.name() + "]";
        if (!columns.places().isEmpty()) {
            problems.addAll(finder.problems(name, best));
            tables.add(new SheetLayout(index, headingRow, columns, joined));
        } else if (holdsData) {
            problems.add(new RegistryProblem(RegistryProblem.Code.NO_HEADINGS, name));
        }
    }

    private static List<Row> first(Sheet sheet) throws IOException {
        List<Row> first = new ArrayList<>();
        for (Row row = sheet.next(); row != null; row = sheet.next()) {
            first.add(row);
            if (first.size() == ColumnFinder.HEADING_RECORDS) {
                break;
            }
        }
        return first;
    }

    private static List<String> cells(Row row, boolean from1904) {
        return row.cells().stream()
                .map(cell -> WorkbookRecords.text(cell, null, from1904).strip())
                .toList();
    }

    /** {@return whether a zip archive is a workbook in the open format of Excel} */
    private static boolean isWorkbook(Path path) throws IOException {
        try (LocalFile local = LocalFile.of(path);
                ZipFile zip = new ZipFile(local.path().toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        }
    }

    /** Unpacks everything once: the archive notices if a byte of it is wrong or missing. */
    private static void check(Path path) throws IOException {
        try (LocalFile local = LocalFile.of(path);
                ZipFile zip = new ZipFile(local.path().toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
