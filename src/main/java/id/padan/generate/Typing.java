package id.padan.generate;

import java.util.Map;

/** Slips of the fingers. */
final class Typing {
    /** The letters around each on the keyboard. */
    private static final Map<Character, String> NEIGHBOURS = Map.ofEntries(
            Map.entry('A', "QWSZ"),
            Map.entry('B', "VGHN"),
            Map.entry('C', "XDFV"),
            Map.entry('D', "SERFCX"),
            Map.entry('E', "WSDR"),
            Map.entry('F', "DRTGVC"),
            Map.entry('G', "FTYHBV"),
            Map.entry('H', "GYUJNB"),
            Map.entry('I', "UJKO"),
            Map.entry('J', "HUIKMN"),
            Map.entry('K', "JIOLM"),
            Map.entry('L', "KOP"),
            Map.entry('M', "NJK"),
            Map.entry('N', "BHJM"),
            Map.entry('O', "IKLP"),
            Map.entry('P', "OL"),
            Map.entry('Q', "WA"),
            Map.entry('R', "EDFT"),
            Map.entry('S', "AWEDXZ"),
            Map.entry('T', "RFGY"),
            Map.entry('U', "YHJI"),
            Map.entry('V', "CFGB"),
            Map.entry('W', "QASE"),
            Map.entry('X', "ZSDC"),
            Map.entry('Y', "TGHU"),
            Map.entry('Z', "ASX"));

    private static final String LETTERS = "AIUEONRSTMKLDHBPGYJWCF";

    private Typing() {}

    /**
     * {@return the word with one slip: a letter wrong, left out, too many, or two that changed places}
     *
     * @param word capitals, at least two
     */
    static String slip(RandomStream random, String word) {
        int at = random.below(word.length());
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        String slipped =
                switch (random.below(4)) {
                    case 0 -> before + wrong(random, word.charAt(at)) + after;
                    case 1 -> before + after;
                    case 2 -> before + word.charAt(at) + wrong(random, word.charAt(at)) + after;
                    default -> swapped(word, Math.min(at, word.length() - 2));
                };
        return slipped.equals(word) ? before + wrong(random, word.charAt(at)) + after : slipped;
    }

    private static char wrong(RandomStream random, char letter) {
        String near = NEIGHBOURS.getOrDefault(letter, LETTERS);
        String from = random.chance(0.6) ? near : LETTERS;
        char other = from.charAt(random.below(from.length()));
        return other == letter ? near.charAt(0) : other;
    }

    private static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
