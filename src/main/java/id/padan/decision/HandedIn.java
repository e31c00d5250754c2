package id.padan.decision;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What offices handed in, held against what they had handed in before: rows that they sent back corrected, and rows that are
 * gone.
 *
 * @param sentBack what came of the rows that were sent back, by OPD; those that sent nothing back are left out
 * @param superseded the rows that corrected ones take the place of, in the order of the output files
 * @param lost the OPD that lost more rows than the job allows, by name
 */
public record HandedIn(SortedMap<String, SentBack> sentBack, List<Superseded> superseded, List<Lost> lost) {

    /** Nothing was sent back, nothing is gone. */
    public static final HandedIn NONE = new HandedIn(Collections.emptySortedMap(), List.of(), List.of());

    /** Keeps lists and map unmodifiable. */
    public HandedIn {
        sentBack = Collections.unmodifiableSortedMap(new TreeMap<>(sentBack));
        superseded = List.copyOf(superseded);
        lost = List.copyOf(lost);
    }

    /**
     * Rows that an OPD sent back, by what came of them. One that was sent back twice counts once, as it came last.
     *
     * @param mended nobody has to do anything about them any more
     * @param open somebody still has to
     * @param notTaken nobody can tell which rows they correct: they count as new ones, and are told as problems of their files
     */
    public record SentBack(long mended, long open, long notTaken) {

        /** {@return all of them} */
        public long all() {
            return mended + open + notTaken;
        }

        /** {@return both together} */
        public SentBack plus(SentBack other) {
            return new SentBack(mended + other.mended, open + other.open, notTaken + other.notTaken);
        }
    }

    /**
     * A row that does not count any more.
     *
     * @param opd its OPD
     * @param row where it stands
     * @param by where the corrected row stands
     */
    public record Superseded(String opd, RowLocation row, RowLocation by) {}

    /**
     * An OPD that lost rows.
     *
     * @param opd the OPD
     * @param before how many rows it had in the run before; 0 if there was none
     * @param gone how many of these are nowhere
     * @param returned the file of returned rows that is all there is of the OPD; empty if its roster is there, or nothing
     */
    public record Lost(String opd, long before, long gone, String returned) {

        /** {@return whether the roster itself is missing} */
        boolean isWhole() {
            return !returned.isEmpty() || gone == before;
        }

        /**
         * {@return whether that is more than may be lost}
         *
         * @param share the share of its rows that an OPD may lose, 0 to 1
         */
        public boolean exceeds(double share) {
            return gone > share * before || (!returned.isEmpty() && share < 1);
        }
    }

    /**
     * {@return a sentence for each OPD that lost rows: how many, and what to do}
     *
     * @param language the reader's
     */
    public List<String> lostTexts(Language language) {
        Messages messages = Messages.of(HandedIn.class, language);
        List<String> texts = new ArrayList<>();
        for (Lost each : lost) {
            String kind = !each.returned.isEmpty() ? "returned" : each.isWhole() ? "all" : "some";
            texts.add(messages.text("lost." + kind, name(each.opd, messages), each.gone, each.before, each.returned));
        }
        return texts;
    }

    /**
     * {@return a sentence for each OPD that sent rows back: how many, and what came of them}
     *
     * @param language the reader's
     */
    public List<String> sentBackTexts(Language language) {
        Messages messages = Messages.of(HandedIn.class, language);
        List<String> texts = new ArrayList<>();
        sentBack.forEach((opd, rows) -> {
            String text = messages.text("sent-back", name(opd, messages), rows.all(), rows.mended, rows.open);
            texts.add(rows.notTaken == 0 ? text : text + messages.text("sent-back.not-taken", rows.notTaken));
        });
        return texts;
    }

    private static String name(String opd, Messages messages) {
        return opd.isBlank() ? messages.text("opd.none") : opd;
    }
}
