package id.padan.cli.check;

import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import java.util.List;

/** What {@code check} found, as commands of a GitHub workflow, which shows them beside the files. */
final class CheckGithub {

    private CheckGithub() {}

    static String of(List<FileReport> reports, Messages words) {
        StringBuilder text = new StringBuilder();
        for (FileReport report : reports) {
            for (RosterProblem problem : report.problems()) {
                text.append(line(report, problem, words)).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(FileReport report, RosterProblem problem, Messages words) {
        String what = (CheckText.where(problem) + "  " + CheckText.what(problem)).strip();
        String said = words.text("problem." + problem.code()) + " " + words.text("advice." + problem.code());
        return "::" + (report.readable() ? "warning" : "error") + " file=" + property(report.file()) + place(problem)
                + ",title=" + problem.code() + "::" + data(what.isEmpty() ? said : what + ": " + said);
    }

    /** Only a text file has lines; of a workbook the cell is named in the text. */
    private static String place(RosterProblem problem) {
        String row = problem.cell().replaceAll("\\D", "");
        return problem.sheet().isEmpty() && !row.isEmpty() ? ",line=" + row : "";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
