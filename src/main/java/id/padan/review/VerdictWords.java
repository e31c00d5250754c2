package id.padan.review;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.message.Nearest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that officers decide with: {@code TERIMA}, {@code KANDIDAT 2} ... The same ones go out and are read back. */
public final class VerdictWords {

    private static final Map<Language, Map<Verdict, String>> WORDS = words();

    /** What a file can say: it has no place to name somebody who was not offered. */
    private static final Set<Verdict> OF_FILES = EnumSet.complementOf(EnumSet.of(Verdict.OTHER));

    /** What else people write. A spreadsheet makes TRUE and FALSE of BENAR and SALAH. */
    private static final Map<Verdict, List<String>> ALSO = Map.of(
            Verdict.ACCEPT,
            List.of(
                    "SETUJU",
                    "DISETUJUI",
                    "YA",
                    "Y",
                    "ACC",
                    "IYA",
                    "OK",
                    "OKE",
                    "OKAY",
                    "SESUAI",
                    "COCOK",
                    "DITERIMA",
                    "BENAR",
                    "BETUL",
                    "YES",
                    "ACCEPTED",
                    "AGREE",
                    "AGREED",
                    "APPROVE",
                    "APPROVED",
                    "CORRECT",
                    "RIGHT",
                    "TRUE",
                    "KANDIDAT 1",
                    "CALON 1",
                    "CANDIDATE 1"),
            Verdict.CANDIDATE_2,
            List.of("CALON 2"),
            Verdict.CANDIDATE_3,
            List.of("CALON 3"),
            Verdict.REJECT,
            List.of(
                    "TIDAK",
                    "TDK",
                    "BUKAN",
                    "DITOLAK",
                    "SALAH",
                    "NO",
                    "NOT",
                    "REJECTED",
                    "DISAGREE",
                    "INCORRECT",
                    "WRONG",
                    "FALSE"),
            Verdict.POSTPONE,
            List.of("DITUNDA", "NANTI", "BELUM", "LATER", "POSTPONED"));

    private static final List<String> NEGATIONS = List.of("TIDAK", "TDK", "TAK", "BUKAN", "NOT", "NO");

    /** Marks that change nothing; a question mark does, and so does what stands for "or". */
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}_.,;:!*'\"-]");

    /** No word that goes out is longer. */
    private static final int LONGEST = 20;

    /** A NIK, once the marks that people and spreadsheets put before it are gone. */
    private static final Pattern NIK = Pattern.compile("(NIK)?([0-9]{16})");

    /** One of the candidates by a number, whether or not there are so many. */
    private static final Pattern NUMBERED = Pattern.compile("(KANDIDAT|CALON|CANDIDATE)[0-9]+");

    /** A number alone may also be what was filled down by dragging. */
    private static final Pattern NUMBER = Pattern.compile("([123])([.,]0+)?");

    /** Of shorter words one slip leaves too little. */
    private static final int SHORTEST_MISSPELT = 4;

    private static final Map<String, Verdict> VERDICTS = verdicts();
    private static final Map<String, String> SHOWN = shown();

    private VerdictWords() {}

    /**
     * {@return the word of a verdict, in capitals}
     *
     * @param verdict the verdict
     * @param language the officer's
     */
    public static String word(Verdict verdict, Language language) {
        return Objects.requireNonNull(words(language).get(verdict));
    }

    /**
     * {@return all words that can be written in a file, in the order of the verdicts}
     *
     * @param language the officer's
     */
    public static List<String> all(Language language) {
        return OF_FILES.stream().map(verdict -> word(verdict, language)).toList();
    }

    /**
     * {@return what a word means, or nothing if it is none}
     *
     * @param text what an officer wrote: a word that goes out, one that means the same, or a code, of either language, in any
     *     case, spaces and marks as they come; "not" before a word of acceptance rejects
     */
    public static Optional<Verdict> read(String text) {
        String plain = plain(text);
        Verdict verdict = VERDICTS.get(plain);
        if (verdict == null) {
            boolean denied = NEGATIONS.stream()
                    .filter(plain::startsWith)
                    .map(not -> VERDICTS.get(plain.substring(not.length())))
                    .anyMatch(denies -> denies == Verdict.ACCEPT);
            verdict = denied ? Verdict.REJECT : null;
        }
        return Optional.ofNullable(verdict);
    }

    /**
     * {@return what a word means beside one row: the NIK of a candidate stands for that one}
     *
     * @param text what an officer wrote
     * @param ticket the row's
     */
    static Optional<Verdict> read(String text, Ticket ticket) {
        Matcher nik = NIK.matcher(plain(text));
        if (!nik.matches()) {
            return read(text);
        }
        List<ShownPerson> candidates = ticket.candidates();
        List<Verdict> meant = OF_FILES.stream()
                .filter(verdict -> verdict.candidate() >= 0 && verdict.candidate() < candidates.size())
                .filter(verdict -> candidates.get(verdict.candidate()).nik().equals(nik.group(2)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** {@return whether a text is one of the words that go out, in either language} */
    static boolean isOffered(String text) {
        return text.length() <= LONGEST && SHOWN.containsKey(plain(text));
    }

    /** {@return whether a text names somebody as candidates are named, by number or NIK, though not one who is there} */
    static boolean isCandidate(String text) {
        String plain = plain(text);
        return NUMBERED.matcher(plain).matches() || NIK.matcher(plain).matches();
    }

    /**
     * {@return the word that one slip of the hand separates from what was written; nothing if there is none, or if several
     * mean different things}
     *
     * @param text what an officer wrote
     */
    public static Optional<String> nearest(String text) {
        String plain = plain(text);
        Matcher number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            Verdict meant = Verdict.accepting(Integer.parseInt(number.group(1)) - 1);
            return Optional.of(word(meant, Language.ID));
        }
        List<String> near = VERDICTS.keySet().stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELT && Nearest.isOneSlip(plain, word))
                .toList();
        return near.stream().map(VERDICTS::get).distinct().count() == 1
                ? near.stream()
                        .map(word -> SHOWN.getOrDefault(word, word))
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }

    private static Map<Verdict, String> words(Language language) {
        return WORDS.getOrDefault(language, Map.of());
    }

    /**
     * {@return who decided, or that nobody knows}
     *
     * @param decision the decision
     * @param language the reader's
     */
    public static String officer(Decision decision, Language language) {
        return decision.decidedBy().isBlank()
                ? Messages.of(VerdictWords.class, language).text("officer.unknown")
                : decision.decidedBy();
    }

    private static Map<Language, Map<Verdict, String>> words() {
        Map<Language, Map<Verdict, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Messages messages = Messages.of(VerdictWords.class, language);
            Map<Verdict, String> words = new EnumMap<>(Verdict.class);
            Arrays.stream(Verdict.values())
                    .forEach(verdict -> words.put(verdict, messages.text("verdict." + verdict.name())));
            all.put(language, words);
        }
        return all;
    }

    private static Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Verdict verdict : OF_FILES) {
            WORDS.keySet().forEach(language -> verdicts.put(plain(word(verdict, language)), verdict));
            verdicts.put(plain(verdict.name()), verdict);
        }
        ALSO.forEach((verdict, words) -> words.forEach(word -> verdicts.put(plain(word), verdict)));
        return verdicts;
    }

    /** The words that go out as they are shown, by their plain form. */
    private static Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        WORDS.values().forEach(words -> words.values().forEach(word -> shown.put(plain(word), word)));
        return shown;
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
