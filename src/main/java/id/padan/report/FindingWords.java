package id.padan.report;

import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Finding;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.filedamage.Repair;
import id.padan.message.Language;
import id.padan.message.Messages;

/** Puts damage of whole files in the words of an officer: "baris 110-178: NIK bergeser 1 baris ke atas". */
public final class FindingWords {

    private final Messages messages;

    FindingWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * {@return the words in a language}
     *
     * @param language the reader's
     */
    public static FindingWords of(Language language) {
        return new FindingWords(Messages.of(FindingWords.class, language));
    }

    /**
     * {@return a finding with its place}
     *
     * @param located the finding
     */
    public String text(FileFinding located) {
        Finding finding = located.finding();
        String place = located.sheet().isEmpty() ? located.file() : located.file() + ", " + located.sheet();
        return messages.text(
                finding.repaired() > 0 ? "finding.repaired" : "finding.reported",
                place,
                Integer.toString(finding.firstLine()),
                Integer.toString(finding.lastLine()),
                text(finding.damage()),
                finding.repaired());
    }

    /**
     * {@return what was read otherwise than it is written}
     *
     * @param repair the repair
     */
    public String text(Repair repair) {
        String damage = text(repair.damage());
        String field = messages.text("field." + repair.damage().kind().field().key());
        if (repair.sourceLine() == Repair.LOST) {
            return messages.text("repair.lost", field, damage);
        }
        return switch (repair.damage().kind()) {
            case DATES_MONTH_FIRST, DATES_1904 -> messages.text("repair.undone", field, damage);
            case NIK_SHIFTED, NAMES_MISPLACED ->
                messages.text("repair.moved", field, damage, Integer.toString(repair.sourceLine()));
        };
    }

    private String text(FileDamage damage) {
        String direction =
                switch (damage.kind()) {
                    case NIK_SHIFTED -> damage.step() < 0 ? ".up" : ".down";
                    case DATES_1904 -> damage.step() < 0 ? ".early" : ".late";
                    case DATES_MONTH_FIRST, NAMES_MISPLACED -> "";
                };
        return messages.text("damage." + damage.kind() + direction, Math.abs(damage.step()));
    }
}
