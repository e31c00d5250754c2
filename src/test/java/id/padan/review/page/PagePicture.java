package id.padan.review.page;

import id.padan.message.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the picture of the page in the README, of people who do not exist. No test of the build; to take it anew:
 * {@code mvn test -Dtest=PagePicture}.
 */
class PagePicture {

    private static final Path PICTURE = Path.of("docs/images/mismatch-report-page.png");

    @Test
    void takeIt(@TempDir Path folder) throws Exception {
        Path page = PageFileTest.write(SampleRun.of(400, 5), Language.ID, folder.resolve("page"));
        try (Browser browser = Browser.start(folder)) {
            browser.open(page);
            browser.emulate(1360, 1060, 1);
            // The row that shows most: several candidates, several differences, and room for the rest.
            browser.script(
                    """
                    const worth = (row) => 3 * Math.min(row.candidates.length, 2) + 3 * row.differences.length
                        + (row.submitted.nik ? 2 : 0) + (row.probability < 0.98 ? 1 : 0)
                        - (row.standing ? 2 : 0) - 2 * row.flags.length;
                    const best = Math.max(...list.rows.slice(20).map(worth));
                    window.best = list.rows.findIndex((row, i) => i >= 20 && worth(row) === best);
                    list.select(window.best - 8);
                    """);
            browser.press("a", "r", "a", "p", "a");
            browser.script("list.select(window.best)");
            Files.createDirectories(PICTURE.getParent());
            Files.write(PICTURE, browser.picture());
        }
    }
}
