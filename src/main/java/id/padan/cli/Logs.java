package id.padan.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import id.padan.access.Access;
import id.padan.message.Language;
import id.padan.message.Mask;
import id.padan.registry.RegistryProblem;
import id.padan.run.RunListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The log file: {@code logs/padan.log} in the workspace. A command names the workspace as soon as it knows it; until
 * then nothing is logged. A number of sixteen digits never reaches the file whole, wherever it comes from.
 */
final class Logs {

    private static final String APPENDER = "workspace";

    /** {@code -Dpadan.log=debug} tells whoever looks for a fault more, of libraries as well. */
    private static final String LEVEL = "padan.log";

    /** The whole line, stack trace and all, goes through the mask; {@code %nopex} keeps it from being added again. */
    private static final String LINE =
            "%replace(%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} - %msg%n%ex)" + "{'" + Mask.NIK
                    + "', '" + Mask.MASKED_NIK + "'}%nopex";

    private static @Nullable Path file;
    private static @Nullable Level usual;

    private Logs() {}

    /**
     * Logs into a workspace from now on.
     *
     * @param workspace the folder; made if it does not exist
     */
    static synchronized void to(Path workspace) {
        Path target = workspace.resolve("logs").resolve("padan.log").toAbsolutePath();
        if (target.equals(file)) {
            return;
        }
        close();
        Path folder = Objects.requireNonNull(target.getParent());
        try {
            Access access = Files.isDirectory(workspace) ? Access.of(workspace) : Access.OWNER;
            access.makeFolder(folder);
            begin(target);
            access.restrict(folder);
        } catch (IOException e) {
            // Where nothing can be written there is no log, and nobody is told of one.
            close();
        }
    }

    private static synchronized void begin(Path target) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        RollingFileAppender<ILoggingEvent> appender = appender(context, target);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        Level level = Level.toLevel(System.getProperty(LEVEL), Level.INFO);
        context.getLogger("id.padan").setLevel(level);
        usual = root.getLevel();
        if (!level.isGreaterOrEqual(Level.INFO)) {
            root.setLevel(level);
        }
        file = target;
    }

    /** Sends what libraries print on {@link System#err} to the log from now on. */
    static void ofLibraries() {
        System.setErr(new PrintStream(new LibraryNoise(), true, StandardCharsets.UTF_8));
    }

    /** {@return the file that is logged to} */
    static synchronized Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Logs nowhere from now on. */
    static synchronized void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.detachAppender(APPENDER);
            if (usual != null) {
                root.setLevel(usual);
                usual = null;
            }
            context.getLogger("id.padan").setLevel(null);
        }
        file = null;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path target) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(APPENDER);
        appender.setFile(target.toString());
        appender.setEncoder(encoder(context));
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                target.resolveSibling("padan-%d{yyyy-MM}-%i.log").toString());
        rolling.setMaxFileSize(FileSize.valueOf("10MB"));
        rolling.setMaxHistory(12);
        rolling.setTotalSizeCap(FileSize.valueOf("100MB"));
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }

    /**
     * What libraries print on standard error by themselves ("[Fatal Error] :-1:-1: Invalid byte ..." of the XML parser, for a
     * damaged workbook that Padan reports in its own words): goes to the log. What Padan says goes through {@link Terminal}.
     */
    private static final class LibraryNoise extends OutputStream {

        private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LibraryNoise.class);

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private LibraryNoise() {}

        @Override
        public synchronized void write(int b) {
            if (b != '\n') {
                line.write(b);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
            line.reset();
            LOG.warn("{}", text);
        }
    }

    /**
     * Begins to log when a run begins its work, and not before: where an input is missing, nothing is written, not even a log.
     *
     * @param workspace where the log goes
     * @param listener hears of everything
     */
    record Run(Path workspace, RunListener listener) implements RunListener {

        private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Run.class);

        @Override
        public void warned(RegistryProblem warning) {
            Logs.to(workspace);
            LOG.warn("{}", warning.text(Language.EN));
            listener.warned(warning);
        }

        @Override
        public void stepStarted(String step, long expected) {
            Logs.to(workspace);
            LOG.info("{} begins", step);
            listener.stepStarted(step, expected);
        }

        @Override
        public void progress(String step, long done) {
            listener.progress(step, done);
        }

        @Override
        public void stepFinished(String step, long read, long written, Duration took) {
            LOG.info("{} done: {} read, {} written, {} ms", step, read, written, took.toMillis());
            listener.stepFinished(step, read, written, took);
        }
    }
}
