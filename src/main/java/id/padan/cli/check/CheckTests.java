package id.padan.cli.check;

import id.padan.cli.ci.TestReport;
import id.padan.cli.ci.TestReport.Finding;
import id.padan.cli.ci.TestReport.Kind;
import id.padan.cli.ci.TestReport.Suite;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import java.util.ArrayList;
import java.util.List;

/** What {@code check} found, as tests: a suite a file, a failed test a problem; a file that cannot be read is an error. */
final class CheckTests {

    private CheckTests() {}

    static TestReport of(List<FileReport> reports, Messages words) {
        return new TestReport(
                "padan check",
                reports.stream().map(report -> suite(report, words)).toList());
    }

    private static Suite suite(FileReport report, Messages words) {
        List<Finding> findings = new ArrayList<>();
        if (report.readable()) {
            findings.add(Finding.passed(CheckText.title(report, words)));
        }
        for (RosterProblem problem : report.problems()) {
            findings.add(new Finding(
                    report.readable() ? Kind.PROBLEM : Kind.BROKEN,
                    problem.code().name(),
                    CheckText.where(problem),
                    CheckText.what(problem),
                    words.text("problem." + problem.code()),
                    words.text("advice." + problem.code())));
        }
        return new Suite(report.file(), true, findings);
    }
}
