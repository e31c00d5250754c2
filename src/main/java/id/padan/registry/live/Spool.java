package id.padan.registry.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.access.Renaming;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a database so far: a CSV file, and beside it a note of how much of it counts. What stands behind that was
 * written when the reading was cut off, and is taken off again.
 */
final class Spool implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final OutputStream out;

    /**
     * How far it was read.
     *
     * @param begun when the first of it was read
     * @param bytes how much of the file counts
     * @param people how many people that are
     * @param lastKey the key of the last of them; null if there is none to go on behind
     * @param isDone whether these are all
     */
    record Note(Instant begun, long bytes, long people, @Nullable String lastKey, boolean isDone) {}

    private Spool(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
    }

    /** {@return the file in a folder} */
    static Path file(Path folder) {
        return folder.resolve(Reading.FILE);
    }

    private static Path note(Path file) {
        return file.resolveSibling("source.json");
    }

    /** {@return how far it was read; empty if not at all, or if that cannot be told} */
    static Optional<Note> noted(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(note(file)));
            Note note = new Note(
                    Instant.parse(json.required("begun").textValue()),
                    json.required("bytes").longValue(),
                    json.required("people").longValue(),
                    json.required("last_key").textValue(),
                    json.required("done").booleanValue());
            return Files.size(file) >= note.bytes ? Optional.of(note) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Opens it behind so many bytes. */
    static Spool open(Path file, long bytes) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(bytes);
        channel.position(bytes);
        return new Spool(file, channel);
    }

    /** Adds a line. */
    void add(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "\"" : ",\"")
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        if (buffer.remaining() < bytes.length) {
            flush();
        }
        if (buffer.remaining() < bytes.length) {
            out.write(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Notes that what was added so far counts. */
    void keep(Instant begun, long people, @Nullable String lastKey, boolean isDone) throws IOException {
        flush();
        channel.force(false);
        String json = JSON.createObjectNode()
                .put("begun", begun.toString())
                .put("bytes", channel.position())
                .put("people", people)
                .put("last_key", lastKey)
                .put("done", isDone)
                .toPrettyString();
        Path written = file.resolveSibling("source.json.new");
        Files.writeString(written, json);
        Renaming.rename(written, note(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes it. */
    static void discard(Path file) throws IOException {
        Files.deleteIfExists(note(file));
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
