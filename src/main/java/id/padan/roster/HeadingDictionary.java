package id.padan.roster;

import id.padan.table.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What headings mean: {@code headings.yml}, and headings that are nearly one of those. */
final class HeadingDictionary {

    /** Below this length two headings that differ in one letter are two headings: NIP and NIK. */
    private static final int SHORTEST_WITH_A_SLIP = 6;

    /** From this length on two slips are still the same heading. */
    private static final int SHORTEST_WITH_TWO_SLIPS = 12;

    /** Longer texts are sentences of a letterhead. */
    private static final int LONGEST_HEADING = 80;

    private static final String NONE = "none";
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)?");

    private static final Pattern STRETCHED = Pattern.compile("\\p{L}(?: \\p{L})+");

    private static final YamlResource FILE = YamlResource.of("headings.yml");
    private static final HeadingDictionary OF_PEOPLE = new HeadingDictionary(List.of("fields"));
    private static final HeadingDictionary OF_SERVICE = new HeadingDictionary(List.of("fields", "service"));
    private static final HeadingDictionary OF_PROPOSALS = new HeadingDictionary(List.of("fields", "proposals"));

    /** In the order of the file, for a deterministic choice among similar ones. */
    private final List<String> headings = new ArrayList<>();

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> fillers;
    private final Set<String> vague;

    /** @param sections those of the file with headings by field; what a later one says of a heading counts */
    private HeadingDictionary(List<String> sections) {
        FILE.lists(sections.get(0)).forEach(this::addAll);
        addAll(NONE, FILE.list(NONE));
        sections.stream().skip(1).forEach(section -> FILE.lists(section).forEach(this::addAll));
        for (YamlResource group : FILE.maps("groups")) {
            groups.add(Group.of(group));
        }
        fillers = new HashSet<>(FILE.list("fillers"));
        vague = new HashSet<>(FILE.list("vague"));
    }

    /** {@return the dictionary that comes with the program, for rosters and lists} */
    static HeadingDictionary standard() {
        return OF_PEOPLE;
    }

    /** {@return the dictionary that comes with the program} */
    static HeadingDictionary of(RosterSettings.Kind kind) {
        return switch (kind) {
            case PEOPLE -> OF_PEOPLE;
            case SERVICE -> OF_SERVICE;
            case PROPOSALS -> OF_PROPOSALS;
        };
    }

    /**
     * A meaning of a heading.
     *
     * @param field the field, or empty for a column that means none
     * @param rank its place in the file, where the plainest headings of a field stand first
     */
    record Meaning(Optional<RosterField> field, int rank) {}

    /**
     * A heading found.
     *
     * @param meaning what it means
     * @param exact whether the heading stands in the dictionary, and is not only nearly one that does
     */
    record Match(Meaning meaning, boolean exact) {}

    /** {@return what a heading means, if anything is known about it} */
    Optional<Match> find(String heading) {
        return heading.isEmpty() || heading.length() > LONGEST_HEADING ? Optional.empty() : look(heading);
    }

    /** {@return whether a heading means its field only where what stands below can be it} */
    boolean isVague(String heading) {
        return vague.contains(key(heading));
    }

    /** {@return whether a text is, word for word, a heading of the dictionary} */
    boolean isKnown(String text) {
        return text.length() <= LONGEST_HEADING && meanings.containsKey(key(text));
    }

    /** {@return whether a text is, word for word, a heading that means a field} */
    boolean isField(String text) {
        Meaning meaning = text.length() > LONGEST_HEADING ? null : meanings.get(key(text));
        return meaning != null && meaning.field().isPresent();
    }

    /** {@return what a heading means under another one that spans several columns, if the dictionary knows the two} */
    Optional<Match> findUnder(String over, String heading) {
        String overKey = key(withoutParentheses(over));
        String key = key(heading);
        return groups.stream()
                .filter(group -> group.over.contains(overKey) && group.under.containsKey(key))
                .map(group -> new Match(group.under.get(key), true))
                .findFirst();
    }

    private Optional<Match> look(String heading) {
        for (String key : List.of(key(heading), key(withoutParentheses(heading)))) {
            Meaning exact = meanings.get(key);
            if (exact != null) {
                return Optional.of(new Match(exact, true));
            }
        }
        String key = key(withoutParentheses(heading));
        Meaning similar = similar(key);
        if (similar == null) {
            similar = meanings.get(withoutFillers(key));
        }
        return Optional.ofNullable(similar).map(meaning -> new Match(meaning, false));
    }

    private @Nullable Meaning similar(String key) {
        if (key.length() < SHORTEST_WITH_A_SLIP) {
            return null;
        }
        int allowed = key.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
        LevenshteinDistance distance = new LevenshteinDistance(allowed);
        Meaning nearest = null;
        int least = allowed + 1;
        for (String known : headings) {
            boolean near =
                    known.length() >= SHORTEST_WITH_A_SLIP - 1 && Math.abs(known.length() - key.length()) <= allowed;
            int edits = near ? distance.apply(key, known) : -1;
            if (edits >= 0 && edits < least) {
                least = edits;
                nearest = meanings.get(known);
            }
        }
        return nearest;
    }

    private String withoutFillers(String key) {
        List<String> words = new ArrayList<>(List.of(key.split(" ")));
        words.removeIf(fillers::contains);
        return String.join(" ", words);
    }

    /** How the dictionary writes a text. Many stretch their headings, one letter from the next: N I K. */
    private String key(String text) {
        String key = CellText.key(text);
        return STRETCHED.matcher(key).matches() && !meanings.containsKey(key) ? key.replace(" ", "") : key;
    }

    private static String withoutParentheses(String heading) {
        return heading.indexOf('(') < 0 ? heading : PARENTHESES.matcher(heading).replaceAll(" ");
    }

    private void addAll(String field, List<String> synonyms) {
        for (String synonym : synonyms) {
            meanings.put(synonym, meaning(field, headings.size()));
            headings.add(synonym);
        }
    }

    private static Meaning meaning(String field, int rank) {
        return new Meaning(
                field.equals(NONE)
                        ? Optional.empty()
                        : Optional.of(RosterField.valueOf(field.toUpperCase(Locale.ROOT))),
                rank);
    }

    private record Group(Set<String> over, Map<String, Meaning> under) {
        static Group of(YamlResource entry) {
            Map<String, Meaning> under = new HashMap<>();
            entry.map("under")
                    .lists()
                    .forEach((field, headings) -> headings.forEach(heading -> under.put(heading, meaning(field, 0))));
            return new Group(new HashSet<>(entry.list("over")), under);
        }
    }
}
