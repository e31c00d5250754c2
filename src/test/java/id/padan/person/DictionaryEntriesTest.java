package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the dictionaries that come with the program does what it stands there for. */
class DictionaryEntriesTest {

    /** The words of each entry, in the order of the file, repetitions included. */
    private static Map<String, List<String>> entries(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Dictionary.open(resource), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, List<String>> entries = new TreeMap<>();
        for (String entry : properties.stringPropertyNames()) {
            entries.put(
                    entry, Arrays.asList(properties.getProperty(entry).strip().split("\\s+", -1)));
        }
        return entries;
    }

    /** Which of two entries a word belongs to would be left to chance. */
    @ParameterizedTest
    @ValueSource(strings = {"places.properties", "spellings.properties", "genders.properties", "dates.properties"})
    void noWordStandsTwice(String resource) throws IOException {
        Map<String, String> entryOf = new HashMap<>();
        List<String> twice = new ArrayList<>();
        entries(resource)
                .forEach((entry, words) -> words.forEach(word -> {
                    String before = entryOf.put(word, entry);
                    if (before != null) {
                        twice.add(word + " in " + before + " and " + entry);
                    }
                }));

        assertThat(twice).isEmpty();
    }

    @Test
    void everyNameOfAPlaceIsRead() throws IOException {
        List<String> unread = new ArrayList<>();
        entries("places.properties").forEach((place, names) -> {
            List<String> all = new ArrayList<>(names);
            all.add(place);
            for (String name : all) {
                for (String written : List.of(name, apart(name))) {
                    if (!PlaceReader.standard().read(written).key().equals(place)) {
                        unread.add(written + " is not " + place);
                    }
                }
            }
        });

        assertThat(unread).isEmpty();
    }

    /** As people write it: what says of what kind a place is stands apart from its name, and is dropped. */
    private static String apart(String name) {
        return PlaceReader.KINDS.stream()
                .filter(kind -> name.startsWith(kind) && name.length() > kind.length() + 2)
                // KABUPATEN, not KAB.
                .max(Comparator.comparingInt(String::length))
                .map(kind -> kind + " " + name.substring(kind.length()))
                .orElse(name);
    }

    /** Else a registry that writes the name as the decrees do would have another place. */
    @Test
    void everyPlaceHasTheNameOfARegency() throws IOException {
        Set<String> notRegencies = Set.of("JAKARTA");

        assertThat(entries("places.properties").keySet())
                .filteredOn(place -> !notRegencies.contains(place))
                .allMatch(Regions.standard().regencyNames()::contains);
    }

    @Test
    void everySpellingHasTheKeyOfItsClass() throws IOException {
        NameReader names = NameReader.standard();
        List<String> other = new ArrayList<>();
        entries("spellings.properties").forEach((common, spellings) -> {
            for (String spelling : spellings) {
                if (!names.word(spelling).key().equals(names.word(common).key())) {
                    other.add(spelling + " is not " + common);
                }
            }
        });

        assertThat(other).isEmpty();
    }

    @Test
    void everyTitleComesOffItsEndOfAName() throws IOException {
        Map<String, List<String>> lists = entries("titles.properties");
        List<String> left = new ArrayList<>();
        for (String title : lists.getOrDefault("front", List.of())) {
            addIfLeft(left, title + ". BASO AMIRUDDIN");
        }
        List<String> afterComma = lists.getOrDefault("back-after-comma-only", List.of());
        for (String title : lists.getOrDefault("back", List.of())) {
            addIfLeft(left, "BASO AMIRUDDIN, " + title);
            if (!afterComma.contains(title)) {
                addIfLeft(left, "BASO AMIRUDDIN " + title);
            }
        }

        assertThat(left).isEmpty();
        assertThat(lists.getOrDefault("back", List.of())).containsAll(afterComma);
    }

    private static void addIfLeft(List<String> left, String written) {
        if (!NameReader.standard().read(written).letters().equals("BASOAMIRUDDIN")) {
            left.add(written);
        }
    }

    @Test
    void everyWordForAGenderIsRead() throws IOException {
        entries("genders.properties")
                .forEach((gender, words) -> assertThat(words).allSatisfy(word -> assertThat(Gender.read(word))
                        .isEqualTo(gender.equals("male") ? Gender.MALE : Gender.FEMALE)));
    }

    @Test
    void everyNameOfAMonthAndDayOfTheWeekIsRead() throws IOException {
        Map<String, List<String>> entries = entries("dates.properties");
        List<String> unread = new ArrayList<>();
        entries.forEach((entry, words) -> words.forEach(word -> {
            boolean isMonth = entry.startsWith("month.");
            String written = isMonth ? "12 " + word + " 1990" : word + ", 12 MEI 1990";
            int month = isMonth ? Integer.parseInt(entry.substring("month.".length())) : 5;
            LocalDate date = DateReader.ofBirths()
                    .read(written, new NikReading.Missing())
                    .date();
            if (date == null || date.getMonthValue() != month || date.getDayOfMonth() != 12) {
                unread.add(written);
            }
        }));

        assertThat(unread).isEmpty();
    }
}
