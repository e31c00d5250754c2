package id.padan.criteria;

import id.padan.matching.model.EditDistance;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What offices write for one thing: PENGEMUDI is also sopir, supir and driver. Compared word by word, never as a piece of a
 * longer word; a long word is known with one typo, too.
 *
 * @param name its name
 * @param source where it comes from
 * @param anywhere words, each one or several in a row, that mean it wherever they stand in a cell
 * @param alone those that mean it only if the cell says nothing else: CS is a cleaner, "CS Loket" may be somebody else
 * @param notWith words beside which it is something else: "Petugas Keamanan Pangan" guards nobody
 * @param otherWords words that look like one of these with a typo, and are their own
 * @param beside what stands beside such words and says nothing, or denies them
 */
record WordList(
        String name,
        String source,
        List<Phrase> anywhere,
        List<Phrase> alone,
        Set<String> notWith,
        Set<String> otherWords,
        Beside beside) {

    /** Shorter words differ too little from each other for a typo to be told from another word. */
    private static final int SHORTEST_WITH_TYPO = 8;

    /** Where the words beside it are the right ones, one letter less tells enough: "Cleaning Sevice". */
    private static final int SHORTEST_WITH_TYPO_IN_PHRASE = 7;

    private static final Pattern SINGLE_LETTERS = Pattern.compile("(?<![A-Z0-9])([A-Z])\\.(?=[A-Z](?![A-Z0-9]))");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * Words that are the same for all lists.
     *
     * @param fillers those that say nothing of a post: "Tenaga", "Honorer"
     * @param negations those that deny the one behind them: "non BLUD"
     * @param abbreviations what short words stand for: "Ka. Dinas", "tdk aktif"
     */
    record Beside(Set<String> fillers, Set<String> negations, Map<String, String> abbreviations) {

        List<String> spelledOut(List<String> written) {
            return written.stream()
                    .map(word -> abbreviations.getOrDefault(word, word))
                    .toList();
        }
    }

    /** Words in a row. */
    record Phrase(List<String> words) {

        static Phrase of(String text) {
            return new Phrase(WordList.words(text));
        }
    }

    /** {@return the words of a text in plain capitals; C.S. is one word} */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(NO_WORD.split(SINGLE_LETTERS.matcher(plain).replaceAll("$1")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * {@return whether some words mean it}
     *
     * @param words the words of a cell, or of a part of it
     */
    boolean isMeantBy(List<String> words) {
        List<String> written = beside.spelledOut(words);
        if (written.stream().anyMatch(notWith::contains)) {
            return false;
        }
        List<String> telling = telling(written);
        if (alone.stream().anyMatch(phrase -> phrase.words.size() == telling.size() && isAt(phrase, telling, 0))) {
            return true;
        }
        return anywhere.stream().anyMatch(phrase -> IntStream.range(0, written.size())
                .filter(at -> at == 0 || !beside.negations.contains(written.get(at - 1)))
                .anyMatch(at -> isAt(phrase, written, at)));
    }

    /** {@return whether some words begin with it, fillers aside: "Staf Administrasi Satpam"} */
    boolean begins(List<String> written) {
        List<String> telling = telling(beside.spelledOut(written));
        return anywhere.stream().anyMatch(phrase -> isAt(phrase, telling, 0));
    }

    private List<String> telling(List<String> written) {
        return written.stream().filter(word -> !beside.fillers.contains(word)).toList();
    }

    private boolean isAt(Phrase phrase, List<String> written, int at) {
        if (at + phrase.words.size() > written.size()) {
            return false;
        }
        int shortestWithTypo = phrase.words.size() == 1 ? SHORTEST_WITH_TYPO : SHORTEST_WITH_TYPO_IN_PHRASE;
        for (int i = 0; i < phrase.words.size(); i++) {
            if (!isWord(phrase.words.get(i), written.get(at + i), shortestWithTypo)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(String meant, String written, int shortestWithTypo) {
        return meant.equals(written)
                || (meant.length() >= shortestWithTypo
                        && !otherWords.contains(written)
                        && EditDistance.between(meant, written, 1) <= 1);
    }

    /** {@return this list with further words, as a job's own preset may add them} */
    WordList with(List<Phrase> more, List<Phrase> moreAlone) {
        List<Phrase> all = new ArrayList<>(anywhere);
        all.addAll(more);
        List<Phrase> allAlone = new ArrayList<>(alone);
        allAlone.addAll(moreAlone);
        return new WordList(name, source, List.copyOf(all), List.copyOf(allAlone), notWith, otherWords, beside);
    }
}
