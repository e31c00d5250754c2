package id.padan.matching;

import id.padan.matching.WordAlignment.Step;
import id.padan.person.NameWord;
import id.padan.person.PersonField;
import id.padan.person.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares names word by word. The words together never count more than the whole name allows: words are not independent,
 * and the product of a few rare ones would claim the impossible. If k of N people bear the name, it says at most
 * N / (k + 1), and just that if both names are the same.
 */
final class NameComparison {

    private final MatchModel model;
    private final Frequencies frequencies;
    private final WordWeight weight;

    NameComparison(MatchModel model, Frequencies frequencies) {
        this.model = model;
        this.frequencies = frequencies;
        this.weight = new WordWeight(model, frequencies);
    }

    Evidence compare(PersonName submitted, PersonName registered) {
        if (submitted.words().isEmpty() || registered.words().isEmpty()) {
            return Evidence.missing(PersonField.NAME);
        }
        long bearers = frequencies.bearers(submitted);
        List<WordEvidence> words = new ArrayList<>();
        List<Step> steps = align(submitted, registered, words);
        double bits = sum(words);
        double floor = Bits.of(model.words().different());
        if (bits < floor) {
            WordEvidence whole =
                    new WordEvidence(submitted.full(), registered.full(), ComparisonLevel.DIFFERENT, floor, bearers);
            return new Evidence(PersonField.NAME, ComparisonLevel.DIFFERENT, floor, bearers, List.of(whole));
        }
        double most = most(submitted, registered, steps);
        // The very same name is no product of words: how many bear it was counted.
        boolean counted =
                model.switches().nameFrequencies() && submitted.letters().equals(registered.letters());
        if (model.switches().nameCap() && (counted || bits > most)) {
            words.add(new WordEvidence("", "", ComparisonLevel.EQUAL, most - bits, bearers));
        }
        return new Evidence(PersonField.NAME, level(submitted, registered, words), sum(words), bearers, words);
    }

    private List<Step> align(PersonName submitted, PersonName registered, List<WordEvidence> words) {
        WordAlignment alignment = new WordAlignment(weight, submitted.words(), registered.words());
        List<Step> steps = alignment.inOrder();
        double reordered = Bits.of(model.words().reordered());
        List<Step> otherwise = alignment.inAnyOrder();
        boolean isReordered = WordAlignment.bits(otherwise) + reordered > WordAlignment.bits(steps);
        for (Step step : isReordered ? otherwise : steps) {
            words.add(evidence(step, submitted, registered));
        }
        if (isReordered) {
            words.add(new WordEvidence("", "", ComparisonLevel.REORDERED, reordered, 0));
        }
        return isReordered ? otherwise : steps;
    }

    private WordEvidence evidence(Step step, PersonName submitted, PersonName registered) {
        List<NameWord> written = submitted.words().subList(step.from(), step.from() + step.count());
        List<NameWord> known = registered.words().subList(step.to(), step.to() + step.registeredCount());
        return new WordEvidence(
                text(written),
                text(known),
                step.weighed().level(),
                Bits.of(step.weighed().ratio()),
                written.size() == 1 ? frequencies.bearers(written.get(0)) : 0);
    }

    private static String text(List<NameWord> words) {
        return words.stream().map(NameWord::text).collect(Collectors.joining(" "));
    }

    /**
     * What the name can say at most, in bits: strangers who bear the submitted name itself, and strangers who bear the
     * registered one and had it written likewise, both are there to be met.
     */
    private double most(PersonName submitted, PersonName registered, List<Step> steps) {
        double people = frequencies.people();
        long bearers = frequencies.bearers(submitted);
        if (submitted.letters().equals(registered.letters())) {
            return Bits.of(people / (bearers + 1));
        }
        double written = 1;
        for (Step step : steps) {
            written *= step.weighed().probability();
        }
        double right = Math.pow(model.words().equal(), submitted.words().size());
        double alike = submitted.key().equals(registered.key())
                ? Math.max(0, frequencies.bearersInAnySpelling(submitted) - bearers)
                : frequencies.bearers(registered);
        return Bits.of(people / (bearers * right / written + alike + 1));
    }

    private static ComparisonLevel level(PersonName submitted, PersonName registered, List<WordEvidence> words) {
        if (submitted.letters().equals(registered.letters())) {
            return ComparisonLevel.EQUAL;
        }
        ComparisonLevel worst = ComparisonLevel.EQUAL;
        for (WordEvidence word : words) {
            worst = word.level().compareTo(worst) > 0 ? word.level() : worst;
        }
        return worst;
    }

    private static double sum(List<WordEvidence> words) {
        double bits = 0;
        for (WordEvidence word : words) {
            bits += word.bits();
        }
        return bits;
    }
}
