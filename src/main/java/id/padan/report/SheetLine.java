package id.padan.report;

import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.SheetReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A sheet with the number of its problems. A file without any sheet that was understood has one line all the same.
 *
 * @param sheet the sheet
 * @param problems how many problems it has; those of the whole file count with its first sheet
 */
record SheetLine(SheetReport sheet, long problems) {

    private static final SheetReport NO_SHEET = new SheetReport("", 0, List.of(), 0, 0);

    static List<SheetLine> of(FileReport file) {
        List<SheetReport> sheets = file.sheets().isEmpty() ? List.of(NO_SHEET) : file.sheets();
        Set<String> names = sheets.stream().map(SheetReport::sheet).collect(Collectors.toUnmodifiableSet());
        long ofFile = count(file, problem -> !names.contains(problem.sheet()));
        List<SheetLine> lines = new ArrayList<>();
        for (SheetReport sheet : sheets) {
            long ofSheet = count(file, problem -> problem.sheet().equals(sheet.sheet()));
            lines.add(new SheetLine(sheet, lines.isEmpty() ? ofSheet + ofFile : ofSheet));
        }
        return lines;
    }

    private static long count(FileReport file, Predicate<RosterProblem> which) {
        return file.problems().stream().filter(which).count();
    }
}
