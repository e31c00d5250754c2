package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for those who use it without a mouse or without seeing it. Needs Chromium and its driver. */
class PageAccessibilityTest {

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start(folder);
        page = PageFileTest.write(SampleRun.of(200, 6), Language.ID, folder.resolve("page"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void tabGoesThroughThePageInReadingOrder() {
        browser.open(page);
        browser.script("document.querySelector('.skip').focus()");
        List<String> order = new ArrayList<>(List.of("skip"));
        for (int i = 0; i < 20; i++) {
            browser.pressTab();
            order.add((String) browser.script("return document.activeElement.id || document.activeElement.className"));
        }

        assertThat(order)
                .containsSubsequence(
                        "skip",
                        "print",
                        "theme",
                        "language",
                        "help",
                        "tab-review",
                        "query",
                        "opd",
                        "sort",
                        "list",
                        "detail",
                        "accept",
                        "reject",
                        "postpone",
                        "note");
    }

    /** WCAG 2.1 A and AA as far as a machine can check them, in both themes, on a desk and on a phone. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void isAccessible(Theme theme) throws Exception {
        browser.open(page);
        browser.script(
                "localStorage.setItem('padan.theme', arguments[0])",
                theme.name().toLowerCase(Locale.ROOT));
        browser.reopen(page);
        browser.script(axe());
        for (String tab : List.of("overview", "review", "rejected", "corrected")) {
            browser.script("openTab({ tab: arguments[0] })", tab);
            assertThat(violations(browser)).as(tab).isEmpty();
        }
        browser.script("openTab({ tab: 'review', query: 'nobody has this name' })");
        assertThat(violations(browser)).as("an empty list").isEmpty();
        browser.script("openTab({ tab: 'review' }); showHelp()");
        assertThat(violations(browser)).as("help").isEmpty();
        browser.script(
                """
                byId("help-dialog").close();
                list.select(list.rows.findIndex((row) => row.candidates[0]?.implausible.length > 0));
                accept();
                """);
        assertThat(browser.script("return byId('why-dialog').open")).isEqualTo(true);
        assertThat(violations(browser))
                .as("why somebody implausible is accepted")
                .isEmpty();
    }

    enum Theme {
        LIGHT,
        DARK
    }

    /** What a machine finds on the page that is open; {@link #axe} is loaded. */
    static List<?> violations(Browser browser) {
        return (List<?>)
                Objects.requireNonNull(
                        browser.driver()
                                .executeAsyncScript(
                                        """
                        const done = arguments[arguments.length - 1];
                        axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then((found) =>
                            done(found.violations.map((each) => `${each.id}: ${each.help}: ${each.nodes[0].html.slice(0, 200)}: ${each.nodes[0].failureSummary}`)));
                        """));
    }

    static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageAccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
