package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.roster.SubmittedRow;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the page searches beside the rows that it shows: the rows that nobody has to look at, and of all rows how the words of
 * their names are held against each other, so that MOCH finds MUHAMMAD.
 *
 * <pre>
 * row   [kind#, opd#, file#, sheet#, line, nik, name, birth date]
 * words {word: key}   of the words of names whose key is not the word itself
 * </pre>
 *
 * <p>The rows come between those that are shown and stand behind them, so they wait in a file beside the page, which nobody
 * else can read and which is gone before the page is put in place.
 */
final class OtherRows implements Closeable {

    /** So many are searched; the page of a larger run would not open. */
    private static final int MOST_TO_SEARCH = 200_000;

    private static final Pattern WORD = Pattern.compile("[A-Z]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Path waiting;
    private final Writer out;
    private final JsonGenerator json;
    private final RepeatedTexts texts;
    private final NameReader names;
    private final Set<String> known = new HashSet<>();
    private final SortedMap<String, String> keys = new TreeMap<>();
    private int written;

    /**
     * @param page where the page is written
     * @param texts numbers what is repeated
     * @param names reads names as the run did
     */
    OtherRows(Path page, RepeatedTexts texts, NameReader names) throws IOException {
        this.texts = texts;
        this.names = names;
        // Such a file is its owner's alone.
        waiting = Files.createTempFile(page.toAbsolutePath().getParent(), ".", ".rows");
        out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(waiting), StandardCharsets.UTF_8));
        json = ScriptJson.generator(out);
        json.writeStartArray();
    }

    /** Adds a row that the page does not show; whether there was a place for it. */
    boolean add(RowOutcome outcome) throws IOException {
        if (written == MOST_TO_SEARCH) {
            return false;
        }
        written++;
        SubmittedRow row = outcome.row();
        json.writeStartArray();
        json.writeNumber(texts.number(outcome.outcome().getClass().getSimpleName()));
        json.writeNumber(texts.number(row.opd()));
        json.writeNumber(texts.number(row.location().file()));
        json.writeNumber(texts.number(row.location().sheet()));
        json.writeNumber(row.location().row());
        json.writeString(row.nik().text());
        json.writeString(row.name());
        json.writeString(row.birthDate().text());
        json.writeEndArray();
        return true;
    }

    /**
     * Adds the words of a row's names; of every row. Those of the registry were read by the run; of those that were submitted
     * each word is read once, as the page parts them.
     */
    void addNames(RowOutcome outcome) {
        Matcher words = WORD.matcher(capitals(outcome.row().name()));
        while (words.find()) {
            if (!known.contains(words.group())) {
                add(names.word(words.group()));
            }
        }
        add(outcome.outcome().person());
        outcome.candidates().forEach(candidate -> add(candidate.person()));
    }

    private void add(@Nullable RegistryPerson person) {
        if (person != null) {
            person.person().name().words().forEach(this::add);
        }
    }

    private void add(NameWord word) {
        if (known.add(word.text()) && !word.key().equals(word.text())) {
            keys.put(word.text(), word.key());
        }
    }

    private static String capitals(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** Writes the rows as they waited. */
    void copyTo(Writer page) throws IOException {
        json.writeEndArray();
        json.close();
        out.close();
        try (Reader rows = Files.newBufferedReader(waiting)) {
            rows.transferTo(page);
        }
    }

    void writeKeys(JsonGenerator words) throws IOException {
        words.writeStartObject();
        for (var each : keys.entrySet()) {
            words.writeStringField(each.getKey(), each.getValue());
        }
        words.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(waiting);
    }
}
