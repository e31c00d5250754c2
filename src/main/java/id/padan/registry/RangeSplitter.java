package id.padan.registry;

import java.util.ArrayList;
import java.util.List;

/** Finds the borders at which a CSV file can be cut: where a record ends and the part before is large enough. */
final class RangeSplitter {

    private final RecordScanner scanner;
    private final long start;
    private final long rangeBytes;
    private final List<Long> borders = new ArrayList<>();
    private long target;

    /**
     * @param scanner stands at the first record
     * @param rangeBytes the least size of a part, in bytes
     */
    RangeSplitter(RecordScanner scanner, long rangeBytes) {
        this.scanner = scanner;
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
                i = stop;
            } else {
                int end = scanner.advanceToRecordEnd(bytes, i, to);
                i = end == RecordScanner.NONE ? to : end;
                if (end != RecordScanner.NONE) {
                    borders.add(scanner.position());
                    target = next(scanner.position());
                }
            }
        }
    }

    /**
     * {@return the parts, once all bytes were taken}
     *
     * @param file the number of the file
     */
    List<RegistryRange> ranges(int file) {
        List<RegistryRange> ranges = new ArrayList<>();
        long from = start;
        for (long border : borders) {
            ranges.add(new RegistryRange(file, from, border));
            from = border;
        }
        if (from < scanner.position()) {
            ranges.add(new RegistryRange(file, from, scanner.position()));
        }
        return ranges;
    }

    private long next(long from) {
        return from > Long.MAX_VALUE - rangeBytes ? Long.MAX_VALUE : from + rangeBytes;
    }
}
