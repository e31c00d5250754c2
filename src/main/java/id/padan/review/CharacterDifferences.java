package id.padan.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * In which characters a submitted value and the registry's differ, for showing both with the difference marked. Case does
 * not count, because matching does not look at it.
 *
 * <p>Values of one length that are near to each other place by place (numbers, dates, two swapped letters) are compared so;
 * all others by their longest common part. Values with less than half of their characters in common differ as a whole: a
 * pattern of scattered equal letters would say nothing.
 */
public final class CharacterDifferences {

    /** Longer texts are not compared by character: no name or place is so long, and the comparison would be. */
    static final int LONGEST = 200;

    private CharacterDifferences() {}

    /**
     * A piece of both values.
     *
     * @param same whether it is the same in both, but for case
     * @param submitted the piece as submitted; empty if the registry has a piece more here
     * @param registered the piece as the registry has it; empty if it was submitted in excess
     */
    public record Piece(boolean same, String submitted, String registered) {}

    /**
     * {@return both values in pieces; the pieces' texts add up to the values, and equal and different pieces alternate}
     *
     * @param submitted what was submitted
     * @param registered what the registry has
     */
    public static List<Piece> of(String submitted, String registered) {
        int[] one = submitted.codePoints().toArray();
        int[] other = registered.codePoints().toArray();
        boolean comparable = one.length <= LONGEST && other.length <= LONGEST;
        Pieces pieces = comparable ? nearest(one, other) : new Pieces();
        if (pieces.same * 2 >= Math.max(one.length, other.length) && comparable) {
            return pieces.list();
        }
        return List.of(new Piece(false, submitted, registered));
    }

    private static Pieces nearest(int[] one, int[] other) {
        Pieces byPart = byCommonPart(one, other);
        if (one.length != other.length) {
            return byPart;
        }
        Pieces byPlace = byPlace(one, other);
        // Another character in one place is one deleted and one inserted.
        return one.length - byPlace.same <= byPart.edits ? byPlace : byPart;
    }

    private static Pieces byPlace(int[] one, int[] other) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < one.length; i++) {
            pieces.add(folded(one[i]) == folded(other[i]), one[i], other[i]);
        }
        return pieces;
    }

    private static Pieces byCommonPart(int[] one, int[] other) {
        Map<Integer, Character> alphabet = new HashMap<>();
        Pieces pieces = new Pieces();
        new StringsComparator(encoded(one, alphabet), encoded(other, alphabet))
                .getScript()
                .visit(new CommandVisitor<Character>() {
                    private int inOne;
                    private int inOther;

                    @Override
                    public void visitKeepCommand(Character any) {
                        pieces.add(true, one[inOne++], other[inOther++]);
                    }

                    @Override
                    public void visitDeleteCommand(Character any) {
                        pieces.add(false, one[inOne++], Pieces.NONE);
                    }

                    @Override
                    public void visitInsertCommand(Character any) {
                        pieces.add(false, Pieces.NONE, other[inOther++]);
                    }
                });
        return pieces;
    }

    /** One char for each character, so that none is cut in half. */
    private static String encoded(int[] text, Map<Integer, Character> alphabet) {
        StringBuilder encoded = new StringBuilder(text.length);
        for (int character : text) {
            encoded.append(alphabet.computeIfAbsent(folded(character), any -> (char) alphabet.size())
                    .charValue());
        }
        return encoded.toString();
    }

    private static int folded(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /** Pieces growing character by character. */
    private static final class Pieces {

        static final int NONE = -1;

        private final List<Piece> finished = new ArrayList<>();
        private final StringBuilder submitted = new StringBuilder();
        private final StringBuilder registered = new StringBuilder();
        private boolean current;
        private int same;
        private int edits;

        void add(boolean isSame, int one, int other) {
            if (isSame != current) {
                finish();
                current = isSame;
            }
            append(submitted, one);
            append(registered, other);
            same += isSame ? 1 : 0;
            edits += isSame ? 0 : 1;
        }

        List<Piece> list() {
            finish();
            return List.copyOf(finished);
        }

        private void append(StringBuilder text, int character) {
            if (character != NONE) {
                text.appendCodePoint(character);
            }
        }

        private void finish() {
            if (!submitted.isEmpty() || !registered.isEmpty()) {
                finished.add(new Piece(current, submitted.toString(), registered.toString()));
                submitted.setLength(0);
                registered.setLength(0);
            }
        }
    }
}
