package id.padan.report;

import id.padan.filedamage.Finding.FileFinding;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import java.util.List;

/** What the console says is wrong with files of rosters and lists. */
final class ConsoleProblems {

    private final Messages messages;
    private final Messages words;

    ConsoleProblems(Messages messages) {
        this.messages = messages;
        words = Messages.of(RosterProblem.class, messages.language());
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
            for (RosterProblem problem : file.problems()) {
                if (problem.code() == RosterProblemCode.ROSTER_IN_TWO_VERSIONS) {
                    line(text, "console.two_versions", file.file(), problem.value());
                } else if (problem.code() == RosterProblemCode.LIST_IN_TWO_VERSIONS) {
                    line(text, "console.list_versions", file.file(), problem.value());
                }
            }
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
        FindingWords found = new FindingWords(messages);
        line(text, "console.findings");
        findings.forEach(finding -> text.append("  ")
                .append(ConsoleSummary.visible(found.text(finding)))
                .append('\n'));
    }

    private String reason(FileReport file) {
        return file.problems().stream()
                .filter(problem -> problem.code().isOfWholeFile())
                // At the last one reading ended.
                .reduce((earlier, last) -> last)
                .map(this::reason)
                .orElseGet(() -> words.text("problem." + RosterProblemCode.FILE_UNREADABLE));
    }

    private String reason(RosterProblem problem) {
        String reason = words.text("problem." + problem.code());
        return problem.value().isEmpty() ? reason : reason + " (" + ConsoleSummary.visible(problem.value()) + ")";
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(ConsoleSummary.visible(messages.text(key, arguments))).append('\n');
    }
}
