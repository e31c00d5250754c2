package id.padan.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names of the months as people write them. */
final class MonthNames {

    /** Shorter names differ too little from each other for a slip to be told from another month. */
    private static final int SHORTEST_NAME_WITH_A_SLIP = 4;

    private static final LevenshteinDistance AT_MOST_ONE = new LevenshteinDistance(1);

    private final Map<String, Integer> names = new HashMap<>();

    MonthNames(WordList words) {
        for (int month = 1; month <= 12; month++) {
            for (String name : words.words("month." + month)) {
                names.put(name, month);
            }
        }
    }

    /** {@return the number of the month, 1 to 12, or 0 if the word is none, or could be two} */
    int number(String word) {
        Integer exact = names.get(word);
        if (exact != null) {
            return exact;
        }
        if (word.length() < SHORTEST_NAME_WITH_A_SLIP) {
            return 0;
        }
        List<Integer> similar = names.entrySet().stream()
                .filter(name -> name.getKey().length() >= SHORTEST_NAME_WITH_A_SLIP)
                .filter(name -> AT_MOST_ONE.apply(word, name.getKey()) >= 0)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return similar.size() == 1 ? similar.get(0) : 0;
    }
}
