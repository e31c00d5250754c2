package id.padan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file of chained lines says of what was purged from it: which entries may not come back, and how many are gone. */
public final class PurgeNotes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTE = "purged";

    private final Map<String, Instant> befores = new HashMap<>();
    private long tombstones;
    private long noted;

    /**
     * A purge, to be noted at the end of the file.
     *
     * @param job whose entries went
     * @param before the time before which entries are gone for good; null if that is not asked of their time
     * @param at when they went
     * @param by who did it
     */
    public record Purge(String job, @Nullable Instant before, Instant at, String by) {

        /**
         * {@return the note}
         *
         * @param entries how many entries went
         */
        public String line(int entries) {
            return JSON.createObjectNode()
                    .put("note", NOTE)
                    .put("job", job)
                    .put("before", before == null ? "" : before.toString())
                    .put("at", at.toString())
                    .put("by", by)
                    .put("entries", entries)
                    .toString();
        }
    }

    /**
     * {@return whether a line says that something was purged}
     *
     * @param line a line of such a file
     */
    public static boolean isNote(ChainedLine line) {
        return line.isChecked() && line.isAsWritten() && line.text().startsWith("{\"note\":\"" + NOTE + "\",");
    }

    /**
     * Takes each line of the file that is sound and no entry.
     *
     * @param line the line
     */
    public void take(ChainedLine line) {
        if (line.isTombstone()) {
            tombstones++;
            return;
        }
        if (!isNote(line)) {
            return;
        }
        try {
            JsonNode note = JSON.readTree(line.text());
            noted += note.path("entries").asLong();
            take(note.path("job").asText(), note.path("before").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that is as it was written", e);
        }
    }

    private void take(String job, String before) {
        try {
            befores.merge(job, Instant.parse(before), (one, other) -> one.isAfter(other) ? one : other);
        } catch (DateTimeException noTime) {
            return;
        }
    }

    /**
     * {@return whether an entry is one of those that are gone for good, wherever it comes from now}
     *
     * @param job the job that it is of
     * @param at when it came about
     */
    public boolean isPast(String job, Instant at) {
        Instant before = befores.get(job);
        return before != null && at.isBefore(before);
    }

    /** {@return whether there are more tombstones than entries were purged: then somebody made one by hand} */
    public boolean hasForgedTombstones() {
        return tombstones > noted;
    }
}
