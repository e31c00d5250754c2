package id.padan.store;

import id.padan.decision.LedgerEntry;
import id.padan.decision.LedgerLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code decisions.jsonl}: the entries of the ledger, one a line, in the order in which they came. Only ever appended to; on
 * the disk before anything else knows of an entry.
 */
final class DecisionLog {

    static final String NAME = "decisions.jsonl";

    private final Path file;

    DecisionLog(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * What the file holds.
     *
     * @param entries the entries, in order
     * @param broken the numbers of lines that are none, from 1
     */
    record Content(List<LedgerEntry> entries, List<Integer> broken) {}

    Content read() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Content(entries, broken);
        }
        dropTornLine();
        // Not Files.lines: that one gives up at the first byte that is no UTF-8.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            if (!lines.get(i).isBlank()) {
                LedgerLine.parse(lines.get(i)).ifPresentOrElse(entries::add, () -> broken.add(number));
            }
        }
        return new Content(entries, broken);
    }

    void append(List<LedgerEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(LedgerLine.text(entry)).append('\n'));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A line that a power cut tore was not yet noted anywhere else: the file that it came from is read again. */
    private void dropTornLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == bytes.length) {
            return;
        }
        String last = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (LedgerLine.parse(last).isPresent()) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), bytes.length);
            } else {
                channel.truncate(end);
            }
            channel.force(true);
        }
    }
}
