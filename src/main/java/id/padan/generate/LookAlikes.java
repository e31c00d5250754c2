package id.padan.generate;

import java.util.List;

/** What a scanner takes for something else. */
final class LookAlikes {
    private record Pair(String printed, String read) {}

    private static final List<Pair> DIGITS = List.of(
            new Pair("0", "O"),
            new Pair("1", "l"),
            new Pair("1", "I"),
            new Pair("5", "S"),
            new Pair("8", "B"),
            new Pair("2", "Z"),
            new Pair("6", "G"));

    private static final List<Pair> LETTERS = List.of(
            new Pair("O", "0"),
            new Pair("I", "1"),
            new Pair("I", "L"),
            new Pair("S", "5"),
            new Pair("B", "8"),
            new Pair("M", "RN"),
            new Pair("RN", "M"),
            new Pair("U", "V"),
            new Pair("CL", "D"),
            new Pair("H", "N"),
            new Pair("E", "F"));

    private LookAlikes() {}

    /** {@return the digits with one kind of digit read as a letter, at every place where it stands} */
    static String misreadDigits(RandomStream random, String digits) {
        List<Pair> possible =
                DIGITS.stream().filter(pair -> digits.contains(pair.printed())).toList();
        if (possible.isEmpty()) {
            return digits;
        }
        Pair pair = random.pick(possible);
        return digits.replace(pair.printed(), pair.read());
    }

    /** {@return the name with one letter misread at one place; the same name if no letter looks like another} */
    static String misreadLetters(RandomStream random, String name) {
        List<Pair> possible =
                LETTERS.stream().filter(pair -> name.contains(pair.printed())).toList();
        if (possible.isEmpty()) {
            return name;
        }
        Pair pair = random.pick(possible);
        int at = name.indexOf(pair.printed());
        return name.substring(0, at)
                + pair.read()
                + name.substring(at + pair.printed().length());
    }
}
