package id.padan.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What libraries print on standard error by themselves ("[Fatal Error] :-1:-1: Invalid byte ..." of the XML parser, for a
 * damaged workbook that Padan reports in its own words): goes to the log. What Padan says goes through {@link Terminal}.
 */
final class LibraryNoise extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryNoise.class);

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LibraryNoise() {}

    /** Sends {@link System#err} to the log from now on. */
    static void toLog() {
        System.setErr(new PrintStream(new LibraryNoise(), true, StandardCharsets.UTF_8));
    }

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
