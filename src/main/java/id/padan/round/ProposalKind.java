package id.padan.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What somebody wants who writes after an announcement. The codes are public. */
public enum ProposalKind {
    /** Somebody should not be announced. */
    OBJECTION(
            "KEBERATAN",
            "SANGGAHAN",
            "SANGGAH",
            "MENYANGGAH",
            "DISANGGAH",
            "PROTES",
            "PENGADUAN",
            "ADUAN",
            "OBJECTION"),
    /** Somebody is missing. */
    PROPOSAL(
            "USULAN",
            "USUL",
            "PENGUSULAN",
            "MENGUSULKAN",
            "DIUSULKAN",
            "TAMBAHAN",
            "PENAMBAHAN",
            "PROPOSAL",
            "ADDITION"),
    /** Somebody is announced with a wrong value. */
    CORRECTION(
            "KOREKSI",
            "PERBAIKAN",
            "PERUBAHAN",
            "PEMBETULAN",
            "RALAT",
            "PERBAIKI",
            "UBAH",
            "CORRECTION",
            "CHANGE",
            "AMENDMENT");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** In shorter words one slip makes another word. */
    private static final int SHORTEST_WITH_A_SLIP = 4;

    private static final int SHORTEST_WITH_TWO_SLIPS = 8;

    private final List<String> words;

    ProposalKind(String... words) {
        this.words = List.of(words);
    }

    /**
     * What a cell says.
     *
     * @param kind the kind; null if the cell names none, or two
     * @param nearest the word that may be meant, in capitals; empty if none is near
     */
    record Reading(@Nullable ProposalKind kind, String nearest) {}

    /** {@return what a cell says: a word of either language, alone or among others} */
    static Reading read(String written) {
        Map<String, ProposalKind> known = known();
        Set<ProposalKind> named = EnumSet.noneOf(ProposalKind.class);
        List<String> others = new ArrayList<>();
        for (String word : NO_LETTERS.split(written.toUpperCase(Locale.ROOT))) {
            ProposalKind kind = known.get(word);
            if (kind == null) {
                others.add(word);
            } else {
                named.add(kind);
            }
        }
        if (named.equals(EnumSet.of(PROPOSAL, CORRECTION))) {
            // "Usulan perbaikan": what is proposed is a correction.
            return new Reading(CORRECTION, "");
        }
        return named.isEmpty()
                ? new Reading(null, nearest(others, known.keySet()))
                : new Reading(named.size() == 1 ? named.iterator().next() : null, "");
    }

    private static Map<String, ProposalKind> known() {
        Map<String, ProposalKind> known = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(kind -> kind.words.forEach(word -> known.put(word, kind)));
        return known;
    }

    private static String nearest(List<String> written, Set<String> known) {
        for (String word : written) {
            int allowed = word.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
            for (String one : known) {
                if (word.length() >= SHORTEST_WITH_A_SLIP && new LevenshteinDistance(allowed).apply(word, one) >= 0) {
                    return one;
                }
            }
        }
        return "";
    }
}
