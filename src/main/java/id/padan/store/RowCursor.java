package id.padan.store;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of some of a run's rows beside their outcomes, in blocks: the number of a row, then what is kept of it. Goes
 * along with rows in the order of the output files, one block in memory at a time.
 */
final class RowCursor {

    private static final int NO_ROW = -1;

    private final IntFunction<Optional<ByteReader>> blocks;
    private @Nullable ByteReader block = new ByteReader(new byte[0]);
    private int read;
    private int next;

    /**
     * A cursor before the first row.
     *
     * @param blocks gives a block by its number, from 0; empty behind the last
     */
    RowCursor(IntFunction<Optional<ByteReader>> blocks) {
        this.blocks = blocks;
        advance();
    }

    /**
     * {@return what is kept of a row, or null if nothing is}
     *
     * @param row the row's number
     * @param reader reads what is kept of one row
     * @param <T> what that is
     */
    <T> @Nullable T take(int row, Function<ByteReader, T> reader) {
        ByteReader in = block;
        if (row != next || in == null) {
            return null;
        }
        T kept = reader.apply(in);
        advance();
        return kept;
    }

    private void advance() {
        while (block != null && !block.hasMore()) {
            block = blocks.apply(read++).orElse(null);
        }
        next = block == null ? NO_ROW : block.takeInt();
    }
}
