package id.padan.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps the stack traces that a test provokes out of the build's output, where they would look like failures. */
final class WithoutConsoleLog implements BeforeEachCallback, AfterEachCallback {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Appender<ILoggingEvent> console = root.getAppender("CONSOLE");

    @Override
    public void beforeEach(ExtensionContext context) {
        root.detachAppender(console);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.addAppender(console);
    }
}
