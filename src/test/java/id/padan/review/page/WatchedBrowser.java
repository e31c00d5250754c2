package id.padan.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser for all tests of a class: after each one it must have nothing to complain of, and after the last it is closed. */
final class WatchedBrowser implements AfterEachCallback, AfterAllCallback {

    private @Nullable Browser browser;

    /** {@return the browser, started} */
    Browser start(Path downloads) {
        Browser started = Browser.start(downloads);
        browser = started;
        return started;
    }

    /** Errors of the script, and whatever the policy keeps from being done. */
    @Override
    public void afterEach(ExtensionContext test) {
        if (browser != null) {
            assertThat(browser.messages()).isEmpty();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (browser != null) {
            browser.close();
        }
    }
}
