package id.padan.round;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What somebody wants who writes after an announcement. The codes are public. */
public enum ProposalKind {
    /** Somebody should not be announced. */
    OBJECTION,
    /** Somebody is missing. */
    PROPOSAL,
    /** Somebody is announced with a wrong value. */
    CORRECTION;

    /**
     * What a cell says.
     *
     * @param kind the kind; null if the cell names none, or two
     * @param nearest the word that may be meant, in capitals; empty if none is near
     */
    record Reading(@Nullable ProposalKind kind, String nearest) {}

    /** {@return what a cell says: a word of either language, alone or among others} */
    static Reading read(String written) {
        Set<ProposalKind> named = EnumSet.noneOf(ProposalKind.class);
        List<String> others = new ArrayList<>();
        for (String word : Words.in(written)) {
            ProposalKind kind = Words.KNOWN.get(word);
            if (kind == null) {
                others.add(word);
            } else {
                named.add(kind);
            }
        }
        if (others.stream().anyMatch(Words.WITHDRAWN::contains)) {
            return new Reading(null, "");
        }
        if (named.equals(EnumSet.of(PROPOSAL, CORRECTION))) {
            // "Usulan perbaikan": what is proposed is a correction.
            return new Reading(CORRECTION, "");
        }
        return named.isEmpty()
                ? new Reading(null, Words.nearest(others))
                : new Reading(named.size() == 1 ? named.iterator().next() : null, "");
    }

    /** The words for the kinds, in capitals. */
    private static final class Words {

        private static final Pattern WORD = Pattern.compile("\\p{L}+");

        /** In shorter words one slip makes another word. */
        private static final int SHORTEST_WITH_A_SLIP = 4;

        private static final int SHORTEST_WITH_TWO_SLIPS = 8;

        /** Whoever takes a proposal back proposes nobody. */
        private static final Set<String> WITHDRAWN = Set.of(
                "PENCABUTAN",
                "DICABUT",
                "CABUT",
                "MENCABUT",
                "PEMBATALAN",
                "DIBATALKAN",
                "BATAL",
                "PENARIKAN",
                "DITARIK",
                "MENARIK",
                "WITHDRAWAL",
                "WITHDRAWN");

        private static final Map<String, ProposalKind> KNOWN = new LinkedHashMap<>();

        static {
            List.of("KEBERATAN", "SANGGAHAN", "SANGGAH", "MENYANGGAH", "DISANGGAH", "PROTES", "PENGADUAN", "ADUAN")
                    .forEach(word -> KNOWN.put(word, OBJECTION));
            KNOWN.put("OBJECTION", OBJECTION);
            List.of("USULAN", "USUL", "PENGUSULAN", "MENGUSULKAN", "DIUSULKAN", "TAMBAHAN", "PENAMBAHAN")
                    .forEach(word -> KNOWN.put(word, PROPOSAL));
            List.of("PROPOSAL", "ADDITION").forEach(word -> KNOWN.put(word, PROPOSAL));
            List.of("KOREKSI", "PERBAIKAN", "PERUBAHAN", "PEMBETULAN", "RALAT", "PERBAIKI", "UBAH")
                    .forEach(word -> KNOWN.put(word, CORRECTION));
            List.of("CORRECTION", "CHANGE", "AMENDMENT").forEach(word -> KNOWN.put(word, CORRECTION));
        }

        private Words() {}

        static List<String> in(String written) {
            return WORD.matcher(written.toUpperCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }

        static String nearest(List<String> written) {
            for (String word : written) {
                LevenshteinDistance slips = new LevenshteinDistance(word.length() < SHORTEST_WITH_TWO_SLIPS ? 1 : 2);
                for (String known : KNOWN.keySet()) {
                    if (word.length() >= SHORTEST_WITH_A_SLIP && slips.apply(word, known) >= 0) {
                        return known;
                    }
                }
            }
            return "";
        }
    }
}
