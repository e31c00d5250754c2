package id.padan.report;

import id.padan.filedamage.Finding.FileFinding;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the console says is wrong with files of rosters and lists. */
final class ConsoleProblems {

    /** What makes a whole file unreadable. */
    private static final Set<RosterProblemCode> OF_WHOLE_FILE = EnumSet.of(
            RosterProblemCode.FILE_UNREADABLE,
            RosterProblemCode.NO_TABLE,
            RosterProblemCode.COLUMNS_BY_SPACES,
            RosterProblemCode.FILE_SHORTCUT,
            RosterProblemCode.FILE_JSON,
            RosterProblemCode.FILE_SQL,
            RosterProblemCode.OWN_REPORT,
            RosterProblemCode.RETURN_WITHOUT_KEYS);

    private final Messages messages;

    ConsoleProblems(Messages messages) {
        this.messages = messages;
    }

    /** {@return what is wrong with them, a line each; empty if nothing is} */
    String render(List<FileReport> files, List<FileFinding> findings) {
        StringBuilder text = new StringBuilder();
        renderUnreadable(FileReport.unreadable(files), text);
        renderPassedOver(files, text);
        renderVersions(files, text);
        renderMissed(files, text);
        renderFindings(findings, text);
        return text.toString();
    }

    private void renderUnreadable(List<FileReport> files, StringBuilder text) {
        if (files.isEmpty()) {
            return;
        }
        line(text, "console.unreadable", files.size());
        files.forEach(file -> text.append("  ")
                .append(ConsoleSummary.visible(file.file()))
                .append(": ")
                .append(reason(file))
                .append('\n'));
    }

    private void renderPassedOver(List<FileReport> files, StringBuilder text) {
        for (FileReport file : files) {
            RosterProblem why = file.passedOver();
            if (why != null) {
                line(text, "console.passed_over." + why.code(), file.file(), why.value());
            }
        }
    }

    private void renderVersions(List<FileReport> files, StringBuilder text) {
        for (FileReport file : files) {
            file.problems().stream()
                    .filter(problem -> problem.code() == RosterProblemCode.ROSTER_IN_TWO_VERSIONS)
                    .forEach(problem -> line(text, "console.two_versions", file.file(), problem.value()));
        }
    }

    /** People who stand in a file that counts as read, and were not. */
    private void renderMissed(List<FileReport> files, StringBuilder text) {
        Summary.Missed.among(files)
                .forEach(missed ->
                        line(text, "console.missed", ConsoleSummary.visible(missed.place()), missed.howMany()));
    }

    private void renderFindings(List<FileFinding> findings, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        FindingWords words = new FindingWords(messages);
        line(text, "console.findings");
        findings.forEach(finding -> text.append("  ")
                .append(ConsoleSummary.visible(words.text(finding)))
                .append('\n'));
    }

    private String reason(FileReport file) {
        return file.problems().stream()
                .filter(problem -> OF_WHOLE_FILE.contains(problem.code()))
                // At the last one reading ended.
                .reduce((earlier, last) -> last)
                .map(this::reason)
                .orElseGet(() -> messages.text("console.unreadable." + RosterProblemCode.FILE_UNREADABLE));
    }

    private String reason(RosterProblem problem) {
        String reason = messages.text("console.unreadable." + problem.code());
        return problem.value().isEmpty() ? reason : reason + " (" + ConsoleSummary.visible(problem.value()) + ")";
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(ConsoleSummary.visible(messages.text(key, arguments))).append('\n');
    }
}
