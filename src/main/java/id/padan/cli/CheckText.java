package id.padan.cli;

import id.padan.message.Messages;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.SheetReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code check} found, for people: something an OPD can be sent. */
final class CheckText {

    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    CheckText(Messages messages) {
        this.messages = messages;
    }

    /** {@return the whole report} */
    String of(List<FileReport> reports) {
        reports.forEach(this::file);
        return text.toString();
    }

    private void file(FileReport report) {
        if (text.length() > 0) {
            line("");
        }
        int rows = report.sheets().stream().mapToInt(SheetReport::rows).sum();
        line(
                report.readable()
                        ? messages.text(
                                "check.file",
                                report.file(),
                                rows,
                                report.problems().size())
                        : messages.text("check.file_unreadable", report.file()));
        report.sheets().forEach(this::sheet);
        byCode(report.problems()).forEach(this::problems);
        if (report.readable() && report.problems().isEmpty()) {
            line("  " + messages.text("check.clean"));
        }
    }

    private void sheet(SheetReport sheet) {
        String name =
                sheet.sheet().isEmpty() ? messages.text("check.table") : messages.text("check.sheet", sheet.sheet());
        if (sheet.columns().isEmpty()) {
            line("  " + messages.text("check.sheet_without_table", name));
            return;
        }
        line("  " + messages.text("check.sheet_read", name, sheet.headingRow(), sheet.rows(), sheet.skippedRows()));
        for (ColumnMeaning column : sheet.columns()) {
            line("    "
                    + messages.text(
                            "check.column",
                            column.column(),
                            column.heading().isEmpty() ? "-" : column.heading(),
                            messages.text("field." + column.field()),
                            messages.text("because." + column.because())));
        }
    }

    private void problems(RosterProblemCode code, List<RosterProblem> problems) {
        line("");
        line("  " + messages.text("check.problem", code, problems.size(), messages.text("problem." + code)));
        line("  " + messages.text("check.advice", messages.text("advice." + code)));
        for (RosterProblem problem : problems) {
            String where = where(problem);
            if (!where.isEmpty() || !problem.value().isEmpty()) {
                line(("    " + where + "  " + problem.value()).stripTrailing());
            }
        }
    }

    /** {@return the cell as Excel names it: {@code Sheet1!C17}} */
    static String where(RosterProblem problem) {
        boolean both = !problem.sheet().isEmpty() && !problem.cell().isEmpty();
        return problem.sheet() + (both ? "!" : "") + problem.cell();
    }

    private static Map<RosterProblemCode, List<RosterProblem>> byCode(List<RosterProblem> problems) {
        Map<RosterProblemCode, List<RosterProblem>> byCode = new LinkedHashMap<>();
        problems.forEach(problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                .add(problem));
        return byCode;
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
