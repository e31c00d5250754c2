package id.padan.review.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that rows repeat (OPD, files, sheets, codes), each written once; rows hold their numbers. Never texts that differ
 * from row to row, so that this does not grow with the rows.
 */
final class RepeatedTexts {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** {@return the text's number, from 0 in the order of first use} */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    /** {@return all texts by their numbers} */
    List<String> texts() {
        return texts;
    }
}
