package id.padan.evaluate;

import id.padan.matching.Calibration;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.report.TextTable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A calibration for people: what changed, on what it rests, and what to be careful with. */
public final class CalibrationText {

    private static final int WIDTH = 80;

    private final Calibration calibration;
    private final Messages messages;

    private CalibrationText(Calibration calibration, Language language) {
        this.calibration = calibration;
        this.messages = Messages.of(CalibrationText.class, language);
    }

    /**
     * {@return the figures before and now, each line ended by a line feed}
     *
     * @param calibration the calibration
     * @param allRows how many rows the job has
     * @param language the reader's
     */
    public static String render(Calibration calibration, long allRows, Language language) {
        return new CalibrationText(calibration, language).render(allRows);
    }

    /**
     * {@return what to be careful with; empty if nothing}
     *
     * @param calibration the calibration
     * @param language the reader's
     */
    public static List<String> warnings(Calibration calibration, Language language) {
        return new CalibrationText(calibration, language).warnings();
    }

    private String render(long allRows) {
        TextTable table = new TextTable(WIDTH);
        table.add(Stream.of("figure", "before", "now", "seen", "of")
                .map(column -> messages.text("calibration." + column))
                .toList());
        for (Calibration.Figure figure : calibration.figures()) {
            table.add(List.of(
                    figure.key() + (figure.isWeak() ? " *" : ""),
                    number(figure.before(), 5),
                    number(figure.after(), 5),
                    number(figure.times(), 1),
                    number(figure.chances(), 1)));
        }
        String rows = messages.text(
                "calibration.rows",
                calibration.rows(),
                allRows,
                number(calibration.matched(), 1),
                calibration.rounds());
        return rows + "\n\n" + table.render();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (calibration.isTooLittle()) {
            warnings.add(messages.text("calibration.too_little", number(calibration.matched(), 1)));
        }
        long weak = calibration.figures().stream()
                .filter(Calibration.Figure::isWeak)
                .count();
        if (weak > 0) {
            warnings.add(messages.text("calibration.weak", weak));
        }
        if (!calibration.settled()) {
            warnings.add(messages.text("calibration.unsettled", calibration.rounds()));
        }
        return warnings;
    }

    private String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
