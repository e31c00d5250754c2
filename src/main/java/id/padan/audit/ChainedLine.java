package id.padan.audit;

import id.padan.table.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file that is only added to, with its two checks: one over itself, and one over that and the line before it. So it
 * shows when somebody changes a line, and when lines are gone or were put in.
 *
 * <p>What a line says may have to go one day, and yet the chain has to hold. Then a tombstone takes its place, which has the
 * checks of the line that was there, and says nothing.
 *
 * @param text the line without its checks, a JSON object
 * @param own the check over the line itself; empty if the line has no checks
 * @param chain the check over {@code own} and the chain of the line before; empty likewise
 */
public record ChainedLine(String text, String own, String chain) {

    /** The chain of the line before the first one. */
    public static final String BEGIN = "";

    private static final String TOMBSTONE = "{\"note\":\"purged line\"}";

    private static final int DIGITS = 16;

    /** In bytes: most lines are shorter. */
    private static final long TAIL = 8 << 10;

    private static final Pattern CHECKS = Pattern.compile(",\"check\":\"([0-9a-f]{16})-([0-9a-f]{16})\"}$");

    /**
     * {@return the line that follows another}
     *
     * @param chain the chain of the line before; {@link #BEGIN} of the first one
     * @param text what it says, a JSON object
     */
    public static ChainedLine after(String chain, String text) {
        String own = digest(text);
        return new ChainedLine(text, own, digest(chain + own));
    }

    /**
     * {@return a line as it stands in a file, taken apart}
     *
     * @param line with its checks, if it has any
     */
    public static ChainedLine parse(String line) {
        Matcher checks = CHECKS.matcher(line);
        return checks.find()
                ? new ChainedLine(line.substring(0, checks.start()) + "}", checks.group(1), checks.group(2))
                : new ChainedLine(line, "", "");
    }

    /** {@return the line with its checks, as a last key of its object} */
    public String written() {
        if (!isChecked()) {
            return text;
        }
        return text.substring(0, text.length() - 1) + ",\"check\":\"" + own + "-" + chain + "\"}";
    }

    /** {@return whether the line has checks: those of older programs have none} */
    public boolean isChecked() {
        return !own.isEmpty();
    }

    /** {@return what takes the place of the line once nobody may know any more what it says} */
    public ChainedLine tombstone() {
        return new ChainedLine(TOMBSTONE, own, chain);
    }

    /** {@return whether the line is a tombstone} */
    public boolean isTombstone() {
        return text.equals(TOMBSTONE);
    }

    /** {@return whether the line is as it was written; of a tombstone nobody can tell} */
    public boolean isAsWritten() {
        return isTombstone() || own.equals(digest(text));
    }

    /**
     * {@return whether the line before it is the one that was there when it was written}
     *
     * @param before the chain of that line
     */
    public boolean follows(String before) {
        return chain.equals(digest(before + own));
    }

    /**
     * {@return lines as they stand in the file, behind one with a chain}
     *
     * @param before the chain of the line before them
     * @param lines what they say
     */
    public static String written(String before, List<String> lines) {
        StringBuilder text = new StringBuilder();
        String chain = before;
        for (String each : lines) {
            ChainedLine line = after(chain, each);
            text.append(line.written()).append('\n');
            chain = line.chain();
        }
        return text.toString();
    }

    /** Takes a line: its number from 1, what it says, and the chain of the line before. */
    public interface Taker {
        /**
         * Takes it.
         *
         * @param number its number, from 1
         * @param line the line
         * @param chain the chain of the line before
         */
        void take(int number, ChainedLine line, String chain);
    }

    /**
     * Reads a file by its channel alone: a second channel on it would take the lock with it when it is closed.
     *
     * @param channel the file
     * @param taker takes each line that is not empty
     * @return the chain of the last line
     * @throws IOException if it cannot be read
     */
    public static String forEach(FileChannel channel, Taker taker) throws IOException {
        // Not Files.lines: that one gives up at the first byte that is no UTF-8.
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel.position(0)), StandardCharsets.UTF_8));
        String chain = BEGIN;
        int number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            if (!text.isBlank()) {
                ChainedLine line = parse(text);
                taker.take(number, line, chain);
                chain = line.isChecked() ? line.chain() : chain;
            }
        }
        return chain;
    }

    /**
     * {@return the chain of the last line, as {@link #forEach} gives it} Only the end of the file is read, however long it is.
     *
     * @param channel the file
     * @throws IOException if it cannot be read
     */
    public static String last(FileChannel channel) throws IOException {
        for (long length = TAIL; ; length *= 2) {
            long from = Math.max(0, channel.size() - length);
            List<String> lines = new BufferedReader(new InputStreamReader(
                            Channels.newInputStream(channel.position(from)), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            // The first one may be the rest of a line.
            for (int i = lines.size() - 1; i >= (from == 0 ? 0 : 1); i--) {
                ChainedLine line = parse(lines.get(i));
                if (line.isChecked()) {
                    return line.chain();
                }
            }
            if (from == 0) {
                return BEGIN;
            }
        }
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
