package id.padan.review.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, as Debian installs it; nothing is downloaded. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * {@return a browser; where none is installed, the test is skipped with a notice}
     *
     * @param downloads where it saves files
     * @param arguments further arguments of its command line
     */
    static Browser start(Path downloads, String... arguments) {
        Optional<Path> chromium = onPath("chromium").or(() -> onPath("google-chrome"));
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "The page is not tested: install chromium and chromium-driver (Debian), or put both on the PATH.");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        // Without its sandbox Chromium also starts as root, in a container; it opens nothing but our own files.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900");
        options.addArguments(arguments);
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page; decisions kept from an earlier visit are forgotten. */
    void open(Path page) {
        reopen(page);
        script("localStorage.clear()");
        reopen(page);
    }

    /** Opens a page as somebody who was there before. */
    void reopen(Path page) {
        // Otherwise the page asks whether decisions are to be lost.
        script("if (typeof decisions !== 'undefined') decisions.unsaved = false");
        driver.get(page.toUri().toString());
        waitFor("return performance.getEntriesByName('usable').length > 0");
    }

    /** Opens a page that a server serves. */
    void visit(String address) {
        driver.get(address);
        waitFor("return performance.getEntriesByName('usable').length > 0");
    }

    void waitFor(String condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(script(condition))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + condition + "\n" + messages());
            }
        }
    }

    @Nullable
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** {@return what a script returns, which is something} */
    Object value(String script, Object... arguments) {
        return Objects.requireNonNull(script(script, arguments));
    }

    double number(String expression) {
        return ((Number) value("return " + expression)).doubleValue();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            driver.switchTo().activeElement().sendKeys(key);
        }
    }

    void pressTab() {
        press(Keys.TAB);
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** The screen of a device: unlike a window it can be narrower than a browser's smallest. */
    void emulate(int width, int height, double scale) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", width < 600));
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    byte[] pdf() {
        Map<String, Object> printed = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", false));
        return Base64.getDecoder().decode((String) Objects.requireNonNull(printed.get("data")));
    }

    /** {@return what the browser complained of since it was last asked: errors, violations of the policy} */
    List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
