package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a submitted word says for a registered one: how likely the registered word comes to be written like this, against
 * how likely a stranger's name has the submitted word, be it the stranger's own or by the same typo.
 */
final class WordWeight {

    /** In how many ways one letter can be wrong, by the letters of the word: replaced, added, left out, swapped. */
    private static final double TYPOS_PER_LETTER = 20;

    /** Share of the words that begin with a certain letter. */
    private static final double ONE_BEGINNING = 1.0 / 12;

    /** Shorter words are too near to each other for two typos. */
    private static final int FEWEST_LETTERS_FOR_TWO_TYPOS = 6;

    private static final int SHORTEST_ABBREVIATION = 2;

    /** The least share of a class that one of its spellings is taken to have. */
    private static final double RAREST_SPELLING = 0.05;

    /** What the next word is, and no name of its own; in all their spellings. */
    private static final Set<String> MARKS = Stream.of("BIN", "BINTI", "DAENG")
            .map(mark -> NameReader.standard().word(mark).key())
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST_ENDING = 3;

    /** Share of the words that end with certain three letters or more. */
    private static final double ONE_ENDING = 1.0 / 50;

    private final MatchModel.NameModel model;
    private final boolean classes;
    private final TermFrequencies frequencies;
    private final Weighed dropped;

    WordWeight(MatchModel model, TermFrequencies frequencies) {
        this.model = model.words();
        this.classes = model.switches().spellingClasses();
        this.frequencies = frequencies;
        this.dropped = new Weighed(ComparisonLevel.WORD_DROPPED, this.model.dropped(), this.model.dropped());
    }

    /**
     * How two words, or what stands for them, compare.
     *
     * @param level how they stand to each other
     * @param ratio the likelihood ratio
     * @param probability that the registered word is written as the submitted one
     * @param bits the ratio in bits (log2)
     */
    record Weighed(ComparisonLevel level, double ratio, double probability, double bits) {

        Weighed(ComparisonLevel level, double ratio, double probability) {
            this(level, ratio, probability, Evidence.bits(ratio));
        }

        Weighed orBetter(Weighed other) {
            return other.ratio > ratio ? other : this;
        }

        Weighed orAsMuchAs(Weighed other) {
            return other.ratio > ratio ? new Weighed(level, other.ratio, other.probability) : this;
        }
    }

    /**
     * How a submitted word compares with a registered one.
     *
     * @param different what the submitted one says in the place of another
     */
    Weighed compare(NameWord submitted, NameWord registered, Weighed different) {
        if (submitted.text().equals(registered.text())) {
            return new Weighed(ComparisonLevel.EQUAL, ofEqual(registered), model.equal());
        }
        if (classes && submitted.key().equals(registered.key())) {
            Weighed spelling = spelling(submitted, registered);
            return spelling.orAsMuchAs(typo(submitted, registered, spelling));
        }
        Weighed best = different.orBetter(typo(submitted, registered, different));
        return best.orBetter(shortened(submitted, registered, best));
    }

    /** A word in the place of another. */
    Weighed different(NameWord submitted) {
        return new Weighed(
                ComparisonLevel.WORD_DIFFERENT,
                model.wordDifferent(),
                model.wordDifferent() * frequencies.word(submitted));
    }

    Weighed added(NameWord submitted) {
        return new Weighed(ComparisonLevel.WORD_ADDED, model.added(), model.added() * frequencies.word(submitted));
    }

    /** Whether a word only says that the next is a byname: the father's name, or a Makassarese Daeng name. */
    boolean isMark(NameWord word) {
        return MARKS.contains(word.key());
    }

    /** A byname that the registry does not have: as likely written of a stranger, unless many have it in their papers. */
    Weighed bynameAdded(NameWord mark, NameWord byname) {
        double ratio = model.byname() / (model.byname() + frequencies.wordKey(mark));
        return new Weighed(ComparisonLevel.WORD_ADDED, ratio, model.byname() * frequencies.word(byname));
    }

    Weighed dropped() {
        return dropped;
    }

    /** Two registered words written as one. */
    Weighed joined(NameWord submitted, NameWord first, NameWord second) {
        double both = frequencies.word(first) * frequencies.word(second);
        double ratio = model.joined() / (frequencies.word(submitted) + model.joined() * both);
        return new Weighed(ComparisonLevel.SPACING, Math.min(ratio, ofEqual(first) * ofEqual(second)), model.joined());
    }

    /** A registered word written as two. */
    Weighed split(NameWord first, NameWord second, NameWord registered) {
        double both = frequencies.word(first) * frequencies.word(second);
        return withTypo(ComparisonLevel.SPACING, model.split(), both, registered);
    }

    private Weighed spelling(NameWord submitted, NameWord registered) {
        double inClass = frequencies.wordKey(submitted);
        double share = Math.min(1, Math.max(RAREST_SPELLING, frequencies.word(submitted) / inClass));
        double ratio = Math.min(model.spelling() / inClass, ofEqual(registered));
        return new Weighed(ComparisonLevel.SPELLING, ratio, model.spelling() * share);
    }

    private Weighed typo(NameWord submitted, NameWord registered, Weighed otherwise) {
        int length = registered.text().length();
        int limit = length < FEWEST_LETTERS_FOR_TWO_TYPOS ? 1 : 2;
        double ways = TYPOS_PER_LETTER * length;
        return switch (EditDistance.between(submitted.text(), registered.text(), limit)) {
            case 1 ->
                withTypo(ComparisonLevel.ONE_LETTER, model.oneEdit() / ways, frequencies.word(submitted), registered);
            case 2 ->
                withTypo(
                        ComparisonLevel.TWO_LETTERS,
                        model.twoEdits() / (ways * ways / 2),
                        frequencies.word(submitted),
                        registered);
            default -> otherwise;
        };
    }

    private Weighed shortened(NameWord submitted, NameWord registered, Weighed otherwise) {
        String written = submitted.text();
        String known = registered.text();
        if (!known.startsWith(written) && !known.endsWith(written) && known.length() > 1) {
            // So are nearly all pairs of words.
            return otherwise;
        }
        double own = frequencies.word(submitted);
        if (written.length() == 1 && known.startsWith(written)) {
            double ratio = model.initial() / (own + model.initial() * ONE_BEGINNING);
            return new Weighed(ComparisonLevel.INITIAL, Math.min(ratio, ofEqual(registered)), model.initial());
        }
        if (known.length() == 1 && written.startsWith(known)) {
            double ratio = model.initialSpelledOut() / ONE_BEGINNING;
            return new Weighed(ComparisonLevel.INITIAL, Math.min(ratio, ofEqual(registered)), ratio * own);
        }
        if (written.length() >= SHORTEST_ENDING && known.endsWith(written)) {
            // Many words end alike, so that a stranger's may have been shortened to the same.
            double probability = model.ending() / known.length();
            double ratio = probability / (own + probability * ONE_ENDING);
            return new Weighed(ComparisonLevel.ABBREVIATED, Math.min(ratio, ofEqual(registered)), probability);
        }
        if (written.length() < SHORTEST_ABBREVIATION || !known.startsWith(written)) {
            return otherwise;
        }
        return withTypo(ComparisonLevel.ABBREVIATED, model.abbreviated() / known.length(), own, registered);
    }

    /** A typo never counts more than the right word would. */
    private Weighed withTypo(ComparisonLevel level, double probability, double own, NameWord registered) {
        double ratio = probability / (own + probability * frequencies.word(registered));
        return new Weighed(level, Math.min(ratio, ofEqual(registered)), probability);
    }

    private double ofEqual(NameWord word) {
        return model.equal() / frequencies.word(word);
    }
}
