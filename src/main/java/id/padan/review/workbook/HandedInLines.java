package id.padan.review.workbook;

import id.padan.decision.HandedIn;
import id.padan.message.Language;
import java.util.List;

/** What OPD sent back, and which of them lost rows, on the first sheet. */
final class HandedInLines {

    private final SheetLines lines;
    private final Styles styles;
    private final Wording wording;
    private final HandedIn handedIn;
    private final Language language;

    HandedInLines(SheetLines lines, Styles styles, Wording wording, HandedIn handedIn) {
        this.lines = lines;
        this.styles = styles;
        this.wording = wording;
        this.handedIn = handedIn;
        this.language = wording.settings().language();
    }

    /** Writes who lost rows: whoever lost a roster must not take the figures below for the whole. */
    void lost() {
        List<String> lost = handedIn.lostTexts(language);
        if (!lost.isEmpty()) {
            lines.skip();
            lines.line(wording.text("lost"), styles.section);
            lost.forEach(lines::sentence);
        }
    }

    /** Writes what came of the corrections. */
    void sentBack() {
        List<String> sentBack = handedIn.sentBackTexts(language);
        if (!sentBack.isEmpty()) {
            lines.line(wording.text("sent-back", handedIn.superseded().size()), styles.section);
            sentBack.forEach(lines::sentence);
            lines.skip();
        }
    }
}
