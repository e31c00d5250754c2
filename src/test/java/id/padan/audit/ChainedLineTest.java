package id.padan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChainedLineTest {

    /** Longer than what is read at once of the end of a file. */
    private static final int LONG = 9_000;

    @Property(tries = 200)
    void theEndOfAFileTellsTheSameChainAsAllOfIt(@ForAll long seed) throws Exception {
        Path file = Files.createTempFile("padan", ".jsonl");
        try {
            Files.writeString(file, lines(new Random(seed)));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                String all = ChainedLine.forEach(channel, (number, line, chain) -> {});

                assertThat(ChainedLine.last(channel)).isEqualTo(all);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Short and long ones, older ones without checks, and perhaps one that a power cut tore. */
    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        String chain = ChainedLine.BEGIN;
        for (int i = random.nextInt(12); i > 0; i--) {
            String said = "{\"at\":\"" + "\u00e9".repeat(random.nextInt(4) == 0 ? LONG : 20) + i + "\"}";
            if (random.nextInt(3) == 0) {
                text.append(said).append('\n');
            } else {
                ChainedLine line = ChainedLine.after(chain, said);
                text.append(line.written()).append('\n');
                chain = line.chain();
            }
        }
        return text.substring(0, text.length() - (random.nextBoolean() ? Math.min(text.length(), 9) : 0));
    }
}
