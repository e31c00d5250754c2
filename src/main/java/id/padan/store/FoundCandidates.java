package id.padan.store;

import id.padan.matching.Closeness;
import id.padan.person.WrittenPerson;
import id.padan.store.CandidateBlocks.Block;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Comparator;
import java.util.List;

/**
 * The candidates that the scan of a range found, on their way into the store. Kept as the bytes that they will be there: as
 * objects they would outlive several rounds of the collector, which has to copy what lives.
 */
public final class FoundCandidates {

    private final Int2ObjectMap<Block> blocks = new Int2ObjectOpenHashMap<>();

    /**
     * Adds a registry person who may be a row.
     *
     * @param row the row's number
     * @param closeness how the person stands to the row
     * @param person the person
     */
    public void add(int row, Closeness closeness, WrittenPerson person) {
        blocks.computeIfAbsent(row / CandidateBlocks.ROWS, Block::new).write(row, closeness, person);
    }

    /** The candidates as blocks, in the order of the blocks. */
    List<Block> blocks() {
        return blocks.values().stream()
                .sorted(Comparator.comparingInt(Block::number))
                .toList();
    }
}
