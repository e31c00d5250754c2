package id.padan.person;

import id.padan.person.DictionaryException.Code;
import id.padan.person.DictionaryException.Problem;
import id.padan.person.Regions.Region;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a dictionary of a job, in the form of the one that comes with the program, and notes all that is wrong with it. */
final class DictionaryFile {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Z0-9]+");

    private final Path file;
    private final List<Problem> problems;

    /**
     * A file.
     *
     * @param file where it is
     * @param problems takes what is wrong with it
     */
    DictionaryFile(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * A word in an entry.
     *
     * @param line the line that has it, from 1
     * @param name the name of the entry
     * @param word the word, in capitals
     */
    record Entry(int line, String name, String word) {}

    /** Words in lists that are known by name. */
    List<Entry> titles() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : entries(LETTERS)) {
            if (Titles.LISTS.contains(entry.name())) {
                entries.add(entry);
            } else {
                problem(entry.line(), Code.UNKNOWN_LIST, entry.name(), String.join(", ", Titles.LISTS));
            }
        }
        return entries;
    }

    /** Variants of words. */
    List<Entry> spellings() {
        return classes(LETTERS);
    }

    /** Other names of places. */
    List<Entry> places() {
        return classes(LETTERS_AND_DIGITS);
    }

    /** Region codes. */
    List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isRemark(line) || line.equals(Region.HEADING)) {
                continue;
            }
            Optional<Region> region = Region.of(line);
            if (region.isEmpty()) {
                problem(i + 1, Code.NO_REGION);
            } else if (region.get().isRegency() && !region.get().hasKind()) {
                problem(i + 1, Code.NO_REGENCY, region.get().code());
            }
            region.ifPresent(regions::add);
        }
        return regions;
    }

    private List<Entry> classes(Pattern form) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Entry> first = new HashMap<>();
        for (Entry written : entries(form)) {
            String name = WrittenText.plainCapitals(written.name());
            Entry entry = new Entry(written.line(), name, written.word());
            Entry other = first.putIfAbsent(entry.word(), entry);
            if (!form.matcher(name).matches()) {
                problem(entry.line(), Code.NO_WORD, written.name());
            } else if (other != null && !other.name().equals(name)) {
                problem(entry.line(), Code.TWO_CLASSES, entry.word(), Integer.toString(other.line()));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The words of all entries; a line that ends in a backslash goes on in the next. */
    private List<Entry> entries(Pattern form) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = lines();
        String name = "";
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            boolean begins = !goesOn;
            if (begins && isRemark(text)) {
                continue;
            }
            int equals = begins ? text.indexOf('=') : -1;
            if (begins) {
                name = text.substring(0, Math.max(equals, 0)).strip();
            }
            goesOn = text.endsWith("\\");
            String words =
                    text.substring(equals + 1, text.length() - (goesOn ? 1 : 0)).strip();
            if (begins && (name.isEmpty() || (words.isEmpty() && !goesOn))) {
                problem(i + 1, Code.NO_ENTRY);
            } else if (!name.isEmpty()) {
                addWords(entries, i + 1, name, words, form);
            }
        }
        return entries;
    }

    private void addWords(List<Entry> entries, int line, String name, String words, Pattern form) {
        for (String written : words.isEmpty() ? new String[0] : words.split("\\s+", -1)) {
            String word = WrittenText.plainCapitals(written);
            if (form.matcher(word).matches()) {
                entries.add(new Entry(line, name, word));
            } else {
                problem(line, Code.NO_WORD, written);
            }
        }
    }

    private static boolean isRemark(String line) {
        return line.isEmpty() || line.startsWith("#");
    }

    private List<String> lines() {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            problem(0, Code.NO_UTF8);
        } catch (IOException e) {
            problem(0, Code.UNREADABLE);
        }
        return List.of();
    }

    private void problem(int line, Code code, String... details) {
        problems.add(new Problem(file, line, code, List.of(details)));
    }
}
