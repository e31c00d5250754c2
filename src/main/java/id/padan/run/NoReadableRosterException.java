package id.padan.run;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import java.util.ArrayList;
import java.util.List;

/** Not one of the rosters could be read. */
public final class NoReadableRosterException extends JobException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileReport> reports;

    public NoReadableRosterException(JobFile job, List<FileReport> reports) {
        super(String.join(System.lineSeparator(), lines(reports, job.language())), job.language());
        this.reports = List.copyOf(reports);
    }

    @Override
    public List<String> lines(Language language) {
        return lines(reports, language);
    }

    private static List<String> lines(List<FileReport> reports, Language language) {
        Messages messages = Messages.of(NoReadableRosterException.class, language);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("rosters.none_readable", reports.size()));
        for (FileReport report : reports) {
            lines.add(messages.text("rosters.unreadable", report.file()));
        }
        return lines;
    }
}
