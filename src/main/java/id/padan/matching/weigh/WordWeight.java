package id.padan.matching.weigh;

import id.padan.matching.model.EditDistance;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.NameWord;
import id.padan.person.SoundAlike;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Of the consonants of a word, no more are written for it. */
    private static final int LONGEST_SKELETON = 4;

    /** The least share of a class that one of its spellings is taken to have. */
    private static final double RAREST_SPELLING = 0.05;

    /** Share of the other spellings that are in no class and sound alike; assumed: classes were made of what is frequent. */
    private static final double OUTSIDE_CLASSES = 0.1;

    /** How often one that differs in a letter differs in one more; assumed: who writes C for K does so throughout. */
    private static final double ONE_MORE_SOUND = 0.25;

    private static final int SHORTEST_ENDING = 3;

    /** A word is a typo rather than a name of its own if so many times as many people bear one that is a letter away; assumed. */
    private static final int TIMES_AS_RARE = 20;

    /** Share of the words that end with certain three letters or more. */
    private static final double ONE_ENDING = 1.0 / 50;

    private final MatchModel.NameModel model;
    private final boolean classes;
    private final TermFrequencies frequencies;
    private final Weighed dropped;
    private final Weighed droppedAgain;

    WordWeight(MatchModel model, TermFrequencies frequencies) {
        this.model = model.words();
        this.classes = model.switches().spellingClasses();
        this.frequencies = frequencies;
        this.dropped = new Weighed(ComparisonLevel.WORD_DROPPED, this.model.dropped(), this.model.dropped());
        this.droppedAgain =
                new Weighed(ComparisonLevel.WORD_DROPPED, this.model.droppedAgain(), this.model.droppedAgain());
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

        /** Either may have happened. */
        Weighed plus(Weighed other) {
            return new Weighed(level, ratio + other.ratio, probability + other.probability);
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
        int sounds = classes ? SoundAlike.between(submitted, registered) : SoundAlike.FAR;
        if (sounds != SoundAlike.FAR) {
            double probability = model.spelling() * ofSounds(sounds);
            Weighed alike =
                    withTypo(ComparisonLevel.SPELLING, probability, frequencies.submittedWord(submitted), registered);
            return alike.orAsMuchAs(typo(submitted, registered, alike));
        }
        if (submitted.text().length() == 1 && registered.text().length() == 1) {
            // No letter is left that a typo would have spared.
            return different;
        }
        Weighed best = different.orBetter(typo(submitted, registered, different));
        return best.orBetter(shortened(submitted, registered, best));
    }

    /** The share of spellings that differ in so many letters that sound alike and that no class joins. */
    private static double ofSounds(int letters) {
        return OUTSIDE_CLASSES * Math.pow(ONE_MORE_SOUND, letters - 1.0);
    }

    /** A word in the place of another. */
    Weighed different(NameWord submitted) {
        return new Weighed(
                ComparisonLevel.WORD_DIFFERENT,
                model.wordDifferent(),
                model.wordDifferent() * frequencies.word(submitted));
    }

    Weighed added(NameWord submitted) {
        if (NameParticles.isParticle(submitted)) {
            return particleAdded(submitted, model.byname());
        }
        return new Weighed(ComparisonLevel.WORD_ADDED, model.added(), model.added() * frequencies.word(submitted));
    }

    /** A byname that the registry does not have: as likely written of a stranger, unless many have it in their papers. */
    Weighed bynameAdded(NameWord mark, NameWord byname) {
        return particleAdded(mark, model.byname() * frequencies.word(byname));
    }

    private Weighed particleAdded(NameWord particle, double probability) {
        double ratio = model.byname() / (model.byname() + frequencies.wordKey(particle));
        return new Weighed(ComparisonLevel.WORD_ADDED, ratio, probability);
    }

    /** Who leaves out one word often leaves out more. */
    Weighed dropped(boolean again) {
        return again ? droppedAgain : dropped;
    }

    /**
     * Registered words written as one.
     *
     * @return null if they are not the same
     */
    @Nullable
    Weighed joined(NameWord submitted, List<NameWord> registered) {
        double share = shareOfSpacing(submitted, registered);
        if (share == 0) {
            return null;
        }
        double probability = model.joined() * share;
        double ratio = probability / (frequencies.word(submitted) + probability * all(registered));
        double most = 1;
        for (NameWord word : registered) {
            most *= ofEqual(word);
        }
        return new Weighed(ComparisonLevel.SPACING, Math.min(ratio, most), probability);
    }

    /**
     * A registered word written as several.
     *
     * @return null if they are not the same
     */
    @Nullable
    Weighed split(List<NameWord> submitted, NameWord registered) {
        double share = shareOfSpacing(registered, submitted);
        return share == 0 ? null : withTypo(ComparisonLevel.SPACING, model.split() * share, all(submitted), registered);
    }

    private double all(List<NameWord> words) {
        double all = 1;
        for (NameWord word : words) {
            all *= frequencies.word(word);
        }
        return all;
    }

    /** How often words written together come to be one word: always if letters or keys are the same, else by what differs. */
    private double shareOfSpacing(NameWord whole, List<NameWord> parts) {
        NameWord together = NameWord.together(parts);
        if (together.text().equals(whole.text()) || together.key().equals(whole.key())) {
            return 1;
        }
        int sounds = classes ? SoundAlike.between(whole, together) : SoundAlike.FAR;
        if (sounds != SoundAlike.FAR) {
            return ofSounds(sounds);
        }
        boolean typo = classes && EditDistance.between(whole.key(), together.key(), 1) == 1;
        return typo ? model.oneEdit() / (TYPOS_PER_LETTER * whole.text().length()) : 0;
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
        double own = frequencies.submittedWord(submitted);
        double oneTypo = model.oneEdit() / ways;
        int typos = EditDistance.between(submitted.text(), registered.text(), limit);
        if (typos == 1) {
            Weighed ofRoster = withTypo(ComparisonLevel.ONE_LETTER, oneTypo, own, registered);
            return ofRoster.plus(typoOfRegistry(submitted, registered, ways));
        }
        Weighed best = otherwise;
        if (typos == 2) {
            double twoTypos = model.twoEdits() / (ways * ways / 2);
            best = withTypo(ComparisonLevel.TWO_LETTERS, twoTypos, own, registered);
        }
        if (classes && EditDistance.between(submitted.key(), registered.key(), 1) == 1) {
            // Spelled otherwise, and one letter wrong.
            Weighed both = withTypo(ComparisonLevel.TWO_LETTERS, oneTypo * model.spelling(), own, registered);
            best = best.orBetter(both);
        }
        return best;
    }

    /** The registry's own typo: a word that few bear, one letter from one that many do; else both are names. Uncounted is none. */
    private Weighed typoOfRegistry(NameWord submitted, NameWord registered, double ways) {
        double meant = frequencies.word(submitted);
        double bearers = frequencies.bearers(registered);
        double share = bearers == 0 || frequencies.bearers(submitted) < TIMES_AS_RARE * bearers
                ? 0
                : Math.min(1, meant * model.registryEdit() / ways / frequencies.word(registered));
        return new Weighed(ComparisonLevel.ONE_LETTER, share * model.equal() / meant, share * model.equal());
    }

    private Weighed shortened(NameWord submitted, NameWord registered, Weighed otherwise) {
        String written = submitted.text();
        String known = registered.text();
        boolean skeleton = isSkeleton(written, known);
        boolean spelledOut = known.length() == 1 ? written.startsWith(known) : isSkeleton(known, written);
        if (!known.startsWith(written) && !known.endsWith(written) && !spelledOut && !skeleton) {
            // So are nearly all pairs of words.
            return otherwise;
        }
        double own = frequencies.word(submitted);
        if (written.length() == 1 && known.startsWith(written)) {
            double ratio = model.initial() / (own + model.initial() * ONE_BEGINNING);
            return new Weighed(ComparisonLevel.INITIAL, Math.min(ratio, ofEqual(registered)), model.initial());
        }
        if (spelledOut) {
            // NST for NASUTION says as much as its first letter: how many words it may stand for was not counted.
            double ratio = model.initialSpelledOut() / ONE_BEGINNING;
            return new Weighed(ComparisonLevel.INITIAL, Math.min(ratio, ofEqual(registered)), ratio * own);
        }
        if (written.length() >= SHORTEST_ENDING && known.endsWith(written)) {
            // Many words end alike, so that a stranger's may have been shortened to the same.
            double probability = model.ending() / known.length();
            double ratio = probability / (own + probability * ONE_ENDING);
            return new Weighed(ComparisonLevel.ABBREVIATED, Math.min(ratio, ofEqual(registered)), probability);
        }
        if (written.length() < SHORTEST_ABBREVIATION || (!skeleton && !known.startsWith(written))) {
            return otherwise;
        }
        return withTypo(ComparisonLevel.ABBREVIATED, model.abbreviated() / known.length(), own, registered);
    }

    /** Whether a word is some of the consonants of another from the first on: MD of MADE, SGT of SUGITO. */
    private static boolean isSkeleton(String written, String known) {
        int letters = written.length();
        if (letters < SHORTEST_ABBREVIATION || letters > LONGEST_SKELETON || written.charAt(0) != known.charAt(0)) {
            return false;
        }
        return EditDistance.onlyLeavesOut(written, known)
                && written.chars().noneMatch(letter -> "AEIOUY".indexOf(letter) >= 0);
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
