package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.report.OutputFolder;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.ReturnsShow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {

    @Test
    void theSameRowsGiveTheSameBytes(@TempDir Path folder) throws Exception {
        SampleRun run = SampleRun.of(300, 5);

        Path one = write(run, Language.ID, folder.resolve("one"));
        Path other = write(run, Language.ID, folder.resolve("other"));

        assertThat(one).hasSameBinaryContentAs(other);
    }

    /** Writes the page of a run. */
    static Path write(SampleRun run, Language language, Path target) throws Exception {
        ReportSettings settings = new ReportSettings(
                SampleRun.JOB, SampleRun.RUN, language, ZoneId.of("Asia/Makassar"), SampleRun.TODAY, ReturnsShow.HINT);
        try (OutputFolder folder = OutputFolder.prepare(target)) {
            try (PageFile page = new PageFile(folder, settings)) {
                for (ReportRow row : run.rows()) {
                    page.write(row);
                }
                page.finish(run.summary(), run.changes(), List.of());
            }
            folder.publish();
        }
        return target.resolve("mismatch-report.html");
    }

    /** For looking at it: {@code PageFileTest FOLDER ROWS DAMAGED}. */
    public static void main(String[] arguments) throws Exception {
        SampleRun run = SampleRun.of(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Path page = write(run, Language.ID, Path.of(arguments[0]));
        System.out.println(page + " " + Files.size(page) + " " + run.summary().outcomes());
    }
}
