package id.padan.cli.check;

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
        if (reports.size() > 1) {
            total(reports);
        }
        return text.toString();
    }

    private void total(List<FileReport> reports) {
        line("");
        line(messages.text(
                "check.total",
                reports.size(),
                reports.stream().mapToInt(CheckText::people).sum(),
                reports.stream().mapToInt(report -> report.problems().size()).sum(),
                reports.stream().filter(report -> !report.readable()).count()));
    }

    private static int people(FileReport report) {
        return report.readable()
                ? report.sheets().stream().mapToInt(SheetReport::rows).sum()
                : 0;
    }

    private void file(FileReport report) {
        if (text.length() > 0) {
            line("");
        }
        line(title(report, messages));
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
        int width = problems.stream()
                .mapToInt(problem -> where(problem).length())
                .max()
                .orElse(0);
        for (RosterProblem problem : problems) {
            String where = where(problem);
            String what = what(problem);
            if (!where.isEmpty() || !what.isEmpty()) {
                line(("    " + where + " ".repeat(width - where.length()) + "  " + what).stripTrailing());
            }
        }
    }

    /** {@return how many people and problems a file has} */
    static String title(FileReport report, Messages messages) {
        return report.readable()
                ? messages.text(
                        "check.file",
                        report.file(),
                        people(report),
                        report.problems().size())
                : messages.text("check.file_unreadable", report.file());
    }

    /** {@return what stands in the cell, and whom its row names} */
    static String what(RosterProblem problem) {
        boolean same = problem.person().equals(problem.value());
        return visible((problem.value() + "  " + (same ? "" : problem.person())).strip());
    }

    /** {@return the cell as Excel names it: {@code Sheet1!C17}} */
    static String where(RosterProblem problem) {
        boolean both = !problem.sheet().isEmpty() && !problem.cell().isEmpty();
        return visible(problem.sheet() + (both ? "!" : "") + problem.cell());
    }

    /** What stands in a cell must not steer the terminal. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** {@return the problems of each kind, in the order in which they come} */
    static Map<RosterProblemCode, List<RosterProblem>> byCode(List<RosterProblem> problems) {
        Map<RosterProblemCode, List<RosterProblem>> byCode = new LinkedHashMap<>();
        problems.forEach(problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                .add(problem));
        return byCode;
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
