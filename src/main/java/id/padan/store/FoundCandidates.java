package id.padan.store;

import id.padan.matching.scan.CandidatePairs.Closeness;
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
    private final ByteWriter person = new ByteWriter();

    /** Puts a registry person to hand, to be written to each row that it may be. */
    public void take(WrittenPerson candidate) {
        person.clear();
        CandidateBlocks.write(candidate, person);
    }

    /**
     * Adds the person at hand to a row that it may be.
     *
     * @param row the row's number
     * @param closeness how the person stands to the row
     */
    public void add(int row, Closeness closeness) {
        block(row / CandidateBlocks.ROWS).write(row, closeness, person);
    }

    private Block block(int number) {
        Block block = blocks.get(number);
        if (block == null) {
            block = new Block(number);
            blocks.put(number, block);
        }
        return block;
    }

    /** The candidates as blocks, in the order of the blocks. */
    List<Block> blocks() {
        return blocks.values().stream()
                .sorted(Comparator.comparingInt(Block::number))
                .toList();
    }
}
