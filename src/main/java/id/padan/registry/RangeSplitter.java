package id.padan.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the borders at which a CSV file can be cut: where a whole record ends and the part before is large enough. Never
 * behind one that lacks cells, the rest of which may follow.
 */
final class RangeSplitter {

    /** Behind so many that lack cells, no whole one has to be expected. */
    private static final int MOST_SHORT = 64;

    private final RecordScanner scanner;
    private final int width;
    private final long start;
    private final long rangeBytes;
    private final List<Long> borders = new ArrayList<>();
    private long target;
    /** Whether the record at hand was gone through from its beginning. */
    private boolean isCounted = true;

    private int shortOnes;

    /**
     * @param scanner stands at the first record
     * @param width how many cells a whole record has
     * @param rangeBytes the least size of a part, in bytes
     */
    RangeSplitter(RecordScanner scanner, int width, long rangeBytes) {
        this.scanner = scanner;
        this.width = width;
        this.start = scanner.position();
        this.rangeBytes = rangeBytes;
        this.target = next(start);
    }

    /** Takes in some more bytes of the file. */
    void take(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (scanner.position() < target) {
                int stop = i + (int) Math.min(to - i, target - scanner.position());
                scanner.advance(bytes, i, stop);
                isCounted = false;
                i = stop;
            } else {
                int end = scanner.advanceToRecordEnd(bytes, i, to);
                i = end == RecordScanner.NONE ? to : end;
                if (end != RecordScanner.NONE) {
                    endRecord();
                }
            }
        }
    }

    /** Takes note that reading can begin here, behind a whole record, where it can begin at few places only. */
    void mayBegin(long leastBytes) {
        long last = borders.isEmpty() ? start : borders.get(borders.size() - 1);
        if (scanner.position() - last >= leastBytes) {
            borders.add(scanner.position());
        }
    }

    private void endRecord() {
        boolean isWhole = isCounted && scanner.cells() >= width;
        shortOnes += isCounted && !isWhole ? 1 : 0;
        if (isWhole || shortOnes > MOST_SHORT) {
            borders.add(scanner.position());
            target = next(scanner.position());
            shortOnes = 0;
        }
        isCounted = true;
    }

    /**
     * {@return the parts, once all bytes were taken}
     *
     * @param file the number of the file
     */
    List<RegistryExtract.Range> ranges(int file) {
        List<RegistryExtract.Range> ranges = new ArrayList<>();
        long from = start;
        for (long border : borders) {
            ranges.add(new RegistryExtract.Range(file, from, border));
            from = border;
        }
        if (from < scanner.position()) {
            ranges.add(new RegistryExtract.Range(file, from, scanner.position()));
        }
        return ranges;
    }

    private long next(long from) {
        return from > Long.MAX_VALUE - rangeBytes ? Long.MAX_VALUE : from + rangeBytes - 1;
    }
}
