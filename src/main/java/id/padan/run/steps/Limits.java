package id.padan.run.steps;

import id.padan.jobfile.JobFile;
import id.padan.report.RowCounts;
import id.padan.roster.FileReport;
import java.util.ArrayList;
import java.util.List;

/** Holds a finished run against the limits of its job. */
final class Limits {

    private Limits() {}

    /** {@return the keys of the limits that are exceeded; reaching one is not exceeding it} */
    static List<String> exceeded(JobFile.FailWhen limits, RowCounts rows, List<FileReport> files) {
        List<String> exceeded = new ArrayList<>();
        Double share = limits.rejectedShare();
        if (share != null && rows.rejected() > share * rows.read()) {
            exceeded.add(JobFile.FailWhen.REJECTED_SHARE);
        }
        Integer unreadable = limits.unreadableFiles();
        long found = files.stream().filter(file -> !file.readable()).count();
        if (unreadable != null && found > unreadable) {
            exceeded.add(JobFile.FailWhen.UNREADABLE_FILES);
        }
        return exceeded;
    }
}
