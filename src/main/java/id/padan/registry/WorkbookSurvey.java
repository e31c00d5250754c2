package id.padan.registry;

import id.padan.registry.Layout.SheetLayout;
import id.padan.table.Book;
import id.padan.table.JoinedCells;
import id.padan.table.LocalFile;
import id.padan.table.Row;
import id.padan.table.Sheet;
import id.padan.table.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Looks at a workbook: whether the archive is whole, and the first rows of each sheet for the headings. */
final class WorkbookSurvey {

    /** Above the headings of a sheet is no more than this, even with a long letter. */
    private static final int MOST_ABOVE = 1000;

    private final int number;
    private final RegistryFile file;
    private final ColumnFinder finder;
    private final List<RegistryProblem> problems;
    private final List<SheetLayout> tables = new ArrayList<>();
    private final List<SheetLayout> hidden = new ArrayList<>();
    private final List<RegistryProblem> ofHidden = new ArrayList<>();

    /** What is wrong with sheets that name nobody, should there be no others. */
    private final List<RegistryProblem> ofOthers = new ArrayList<>();

    /** @param problems receives what is wrong */
    WorkbookSurvey(int number, RegistryFile file, ColumnFinder finder, List<RegistryProblem> problems) {
        this.number = number;
        this.file = file;
        this.finder = finder;
        this.problems = problems;
    }

    /**
     * {@return whether a file may be a workbook} It is an archive, a file system of Windows', or markup: many systems export a web
     * page or XML under the name of a workbook.
     *
     * @param start its first bytes
     */
    static boolean mayBe(byte[] start) {
        return startsWith(start, 'P', 'K', 3, 4)
                || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)
                || new String(start, StandardCharsets.UTF_8)
                        .replace("\ufeff", "")
                        .stripLeading()
                        .startsWith("<");
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        return start.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (start[i] & 0xff) == bytes[i]);
    }

    /** {@return how to read the file, or null if there are problems} */
    @Nullable
    Layout look() throws IOException {
        try (Book book = WorkbookRecords.open(file.path())) {
            check(file.path());
            Sheet sheet = book.nextSheet();
            for (int i = 0; sheet != null; i++) {
                look(sheet, i);
                sheet = book.nextSheet();
            }
        } catch (UnreadableException e) {
            problems.add(new RegistryProblem(whyUnreadable(e), file.name()));
            return null;
        } catch (RuntimeException e) {
            throw new IOException("not a workbook that can be read", e);
        }
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.addAll(hidden.isEmpty() ? ofOthers : List.of());
        }
        List<SheetLayout> read = tables.isEmpty() ? hidden : tables;
        if (read.isEmpty() && problems.isEmpty()) {
            problems.add(new RegistryProblem(RegistryProblem.Code.FILE_EMPTY, file.name()));
        }
        if (!problems.isEmpty()) {
            return null;
        }
        RegistryExtract.Range all = new RegistryExtract.Range(number, 0, Files.size(file.path()));
        List<RegistryProblem> warnings = tables.isEmpty() ? List.of() : ofHidden;
        return new Layout.Workbook(file.path(), read, List.of(all), finder, Layout.RecordTraits.NONE, warnings);
    }

    private static RegistryProblem.Code whyUnreadable(UnreadableException e) throws UnreadableException {
        return switch (e.reason()) {
            case PASSWORD_MISSING, PASSWORD_WRONG, PASSWORD_UNSUPPORTED -> RegistryProblem.Code.PASSWORD;
            case FILE_NO_TABLE_KIND, FILE_TOO_OLD -> RegistryProblem.Code.NOT_A_TABLE;
            case FILE_SHORTCUT -> RegistryProblem.Code.FILE_SHORTCUT;
            default -> throw e;
        };
    }

    /**
     * A sheet that names nobody (notes, a cover, counts, a list of codes) is left alone, and one that is hidden beside others that are
     * not: what it holds is mostly of another year.
     */
    private void look(Sheet sheet, int index) throws IOException {
        List<String> best = List.of();
        int headingRow = 0;
        boolean holdsData = false;
        boolean holdsNik = false;
        List<Row> first = first(sheet);
        JoinedCells joined = JoinedCells.of(first, finder::isHeading).orElse(null);
        for (Row written : first) {
            Row row = joined == null ? written : joined.part(written);
            List<String> cells = cells(row, sheet.from1904());
            holdsData |= ColumnFinder.isData(cells);
            holdsNik |= ColumnFinder.holdsNik(cells);
            if (finder.find(cells).places().size() > finder.find(best).places().size()) {
                best = cells;
                headingRow = row.number();
            }
        }
        Columns columns = finder.find(best);
        String name = sheet.name().isEmpty() ? file.name() : file.name() + " [" + sheet.name() + "]";
        List<RegistryProblem> ofSheet = !columns.places().isEmpty()
                ? finder.problems(name, best)
                : holdsData ? List.of(new RegistryProblem(RegistryProblem.Code.NO_HEADINGS, name)) : List.of();
        boolean isTable = !columns.places().isEmpty() && ofSheet.isEmpty();
        boolean isOfPeople = isTable || holdsNik || columns.namesPeople();
        if (sheet.hidden() && isOfPeople) {
            ofHidden.add(new RegistryProblem(RegistryProblem.Code.SHEET_HIDDEN, name));
        }
        if (isTable) {
            (sheet.hidden() ? hidden : tables).add(new SheetLayout(index, headingRow, columns, joined));
        }
        (isOfPeople && !sheet.hidden() ? problems : ofOthers).addAll(ofSheet);
    }

    /** The first rows, and more until somebody is named: a letter can stand above the headings. */
    private static List<Row> first(Sheet sheet) throws IOException {
        List<Row> first = new ArrayList<>();
        boolean isNamed = false;
        for (Row row = sheet.next(); row != null; row = sheet.next()) {
            first.add(row);
            isNamed |= ColumnFinder.holdsNik(cells(row, sheet.from1904()));
            if (first.size() >= MOST_ABOVE || (isNamed && first.size() >= ColumnFinder.HEADING_RECORDS)) {
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

    /** Unpacks everything of an archive once: it notices if a byte of it is wrong or missing. */
    private static void check(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            if (in.read() != 'P') {
                return;
            }
        }
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
