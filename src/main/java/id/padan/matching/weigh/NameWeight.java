package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.WordAlignment.Step;
import id.padan.matching.weigh.WordAlignment.SubmittedWords;
import id.padan.person.NameWord;
import id.padan.person.PersonField;
import id.padan.person.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares names word by word. The words together never count more than the whole name allows: words are not independent,
 * and the product of a few rare ones would claim the impossible. If k of N people bear the name, it says at most
 * N / (k + 1), and just that if both names are the same. For one row and one thread.
 */
final class NameWeight {

    private final MatchModel model;
    private final TermFrequencies frequencies;
    private final PersonName submitted;
    private final String letters;
    private final String key;
    private final long bearers;
    private final double floor;
    private final double reordered;
    private final SubmittedWords weights;
    /** By the words of registered names: people are found by their words, so many have the same name. */
    private final Map<List<NameWord>, Evidence> compared = new HashMap<>();

    NameWeight(MatchModel model, TermFrequencies frequencies, WordWeight weight, PersonName submitted) {
        this.model = model;
        this.frequencies = frequencies;
        this.submitted = submitted;
        this.letters = submitted.letters();
        this.key = submitted.key();
        this.floor = Evidence.bits(model.words().different());
        this.reordered = Evidence.bits(model.words().reordered());
        this.bearers = frequencies.bearers(submitted);
        this.weights = new SubmittedWords(weight, frequencies, submitted.words());
    }

    Evidence compare(PersonName registered) {
        if (submitted.words().isEmpty() || registered.words().isEmpty()) {
            return Evidence.missing(PersonField.NAME);
        }
        Evidence known = compared.get(registered.words());
        if (known == null) {
            known = weigh(registered);
            compared.put(registered.words(), known);
        }
        return known;
    }

    /** Whether a word is the same as one of a registered name, or another spelling, a typo or a part of it. */
    boolean isAkin(PersonName registered) {
        for (NameWord word : registered.words()) {
            for (int i = 0; i < submitted.words().size(); i++) {
                ComparisonLevel level = weights.against(word).weighed(i).level();
                if (level != ComparisonLevel.WORD_DIFFERENT) {
                    return true;
                }
            }
        }
        return compare(registered).words().stream().anyMatch(word -> word.level() == ComparisonLevel.SPACING);
    }

    private Evidence weigh(PersonName registered) {
        WordAlignment alignment = new WordAlignment(weights, registered.words());
        List<Step> inOrder = leavingOutMore(alignment.inOrder());
        // One word has no order.
        boolean mayBeReordered =
                submitted.words().size() > 1 && registered.words().size() > 1;
        List<Step> otherwise = mayBeReordered ? leavingOutMore(alignment.inAnyOrder()) : inOrder;
        boolean isReordered = WordAlignment.bits(otherwise) + reordered > WordAlignment.bits(inOrder);
        List<Step> steps = isReordered ? otherwise : inOrder;
        double bits = WordAlignment.bits(steps) + (isReordered ? reordered : 0);
        return bits < floor ? different(registered) : alike(registered, steps, isReordered);
    }

    /** The steps, where a word that is left out behind another one weighs less. */
    private List<Step> leavingOutMore(List<Step> steps) {
        List<Step> weighed = new ArrayList<>(steps.size());
        boolean isFirst = true;
        for (Step step : steps) {
            boolean isDropped = step.weighed().level() == ComparisonLevel.WORD_DROPPED;
            weighed.add(isDropped && !isFirst ? step.with(weights.weight().dropped(true)) : step);
            isFirst &= !isDropped;
        }
        return weighed;
    }

    /** The words weigh less together than a wholly different name does, so it counts as one. Most candidates are found by
     * number or date, and so have quite another name. */
    private Evidence different(PersonName registered) {
        Evidence.Word whole =
                new Evidence.Word(submitted.full(), registered.full(), ComparisonLevel.DIFFERENT, floor, bearers);
        return new Evidence(PersonField.NAME, ComparisonLevel.DIFFERENT, floor, bearers, List.of(whole));
    }

    private Evidence alike(PersonName registered, List<Step> steps, boolean isReordered) {
        List<Evidence.Word> words = new ArrayList<>();
        for (Step step : steps) {
            words.add(evidence(step, registered));
        }
        if (isReordered) {
            words.add(new Evidence.Word("", "", ComparisonLevel.REORDERED, reordered, 0));
        }
        double bits = sum(words);
        boolean same = letters.equals(registered.letters());
        double most = most(registered, same, steps);
        // The very same name is no product of words: how many bear it was counted.
        boolean counted = model.switches().nameFrequencies() && same;
        if (model.switches().nameCap() && (counted || bits > most)) {
            words.add(new Evidence.Word("", "", ComparisonLevel.EQUAL, most - bits, bearers));
        }
        return new Evidence(PersonField.NAME, same ? ComparisonLevel.EQUAL : worst(words), sum(words), bearers, words);
    }

    private Evidence.Word evidence(Step step, PersonName registered) {
        List<NameWord> written = submitted.words().subList(step.from(), step.from() + step.count());
        List<NameWord> known = registered.words().subList(step.to(), step.to() + step.registeredCount());
        return new Evidence.Word(
                text(written),
                text(known),
                step.weighed().level(),
                step.weighed().bits(),
                written.size() == 1 ? weights.bearers(step.from()) : 0);
    }

    private static String text(List<NameWord> words) {
        if (words.size() == 1) {
            return words.get(0).text();
        }
        return words.stream().map(NameWord::text).collect(Collectors.joining(" "));
    }

    /**
     * The greatest match weight that the name can have. Two kinds of strangers could hand in such a row: those who bear the
     * submitted name, and those who bear the registered name and whose name was written wrong in the same way.
     */
    private double most(PersonName registered, boolean same, List<Step> steps) {
        double people = frequencies.people();
        if (same) {
            return Evidence.bits(people / (bearers + 1));
        }
        double written = 1;
        for (Step step : steps) {
            written *= step.weighed().probability();
        }
        double right = Math.pow(model.words().equal(), submitted.words().size());
        double alike = key.equals(registered.key())
                ? Math.max(0, frequencies.bearersInAnySpelling(submitted) - bearers)
                : frequencies.bearers(registered);
        return Evidence.bits(people / (bearers * right / written + alike + 1));
    }

    private static ComparisonLevel worst(List<Evidence.Word> words) {
        ComparisonLevel worst = ComparisonLevel.EQUAL;
        for (Evidence.Word word : words) {
            worst = word.level().compareTo(worst) > 0 ? word.level() : worst;
        }
        return worst;
    }

    private static double sum(List<Evidence.Word> words) {
        double bits = 0;
        for (Evidence.Word word : words) {
            bits += word.bits();
        }
        return bits;
    }
}
