package id.padan.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.service.Period;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people read about periods of service. */
class HistoryTextsTest {

    private static final HistoryTexts TEXTS = new HistoryTexts(LocalDate.of(2021, 12, 31), Language.EN);

    @Test
    void anEndThatCannotBeReadIsQuotedFromTheCellWithBothDays() {
        ServiceHistory history = history(Map.of(RosterField.START_DATE, "1 Jan 2019 s/d entah"));

        assertThat(TEXTS.sentences(history))
                .containsExactly("The end \"1 Jan 2019 s/d entah\" of a period is no date; the period is not counted"
                        + " (riwayat.csv, row 2).");
        assertThat(TEXTS.periods(history)).first().asString().contains("\"1 Jan 2019 s/d entah\"");
    }

    @Test
    void anEndThatCannotBeReadIsQuotedFromItsOwnCell() {
        ServiceHistory history =
                history(Map.of(RosterField.START_DATE, "1 Jan 2019", RosterField.END_DATE, "belum tahu"));

        assertThat(TEXTS.sentences(history)).first().asString().startsWith("The end \"belum tahu\" of a period");
    }

    private static ServiceHistory history(Map<RosterField, String> cells) {
        Period period = Period.read(new RowLocation("riwayat.csv", "", 2), cells);
        return ServiceHistory.of(
                List.of(period),
                PresetReader.shipped("census-2022").serviceRules(LocalDate.of(2026, 1, 31)),
                LocalDate.of(1990, 5, 12),
                Map.of());
    }
}
