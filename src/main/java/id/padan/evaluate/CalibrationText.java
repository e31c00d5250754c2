package id.padan.evaluate;

import id.padan.decision.UsableDecisions.Obstacle;
import id.padan.matching.calibrate.Calibration;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.message.TextTable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A calibration for people: what changed, on what it rests, and what to be careful with. */
public final class CalibrationText {

    private static final int WIDTH = 80;

    private final Calibration calibration;
    private final Decided decided;
    private final Messages messages;

    /**
     * What officers had decided.
     *
     * @param inDoubt of how many of the rows matching cannot tell who they are
     * @param inDoubtDecided how many of these an officer decided
     * @param unusable how many rows were decided in a way that cannot be used, by why
     */
    public record Decided(int inDoubt, int inDoubtDecided, SortedMap<Obstacle, Integer> unusable) {

        /** {@return whether officers settled the greater part of what is in doubt} */
        boolean isEnough() {
            return 2 * inDoubtDecided >= inDoubt;
        }
    }

    private CalibrationText(Calibration calibration, Decided decided, Language language) {
        this.calibration = calibration;
        this.decided = decided;
        this.messages = Messages.of(CalibrationText.class, language);
    }

    /**
     * {@return the figures before and now, each line ended by a line feed}
     *
     * @param calibration the calibration
     * @param decided what officers had decided
     * @param allRows how many rows the job has
     * @param language the reader's
     */
    public static String render(Calibration calibration, Decided decided, long allRows, Language language) {
        return new CalibrationText(calibration, decided, language).render(allRows);
    }

    /**
     * {@return what to be careful with; empty if nothing}
     *
     * @param calibration the calibration
     * @param decided what officers had decided
     * @param language the reader's
     */
    public static List<String> warnings(Calibration calibration, Decided decided, Language language) {
        return new CalibrationText(calibration, decided, language).warnings();
    }

    private String render(long allRows) {
        TextTable table = new TextTable(WIDTH);
        table.add(Stream.of("figure", "before", "now", "seen", "of")
                .map(column -> messages.text("calibration." + column))
                .toList());
        for (Calibration.Figure figure : estimated()) {
            table.add(List.of(
                    messages.text("figure." + figure.key()) + (figure.isWeak() ? " *" : ""),
                    percent(figure.before()),
                    percent(figure.after()),
                    number(seen(figure), 1),
                    number(figure.chances(), 0)));
        }
        String rows = messages.text(
                "calibration.rows",
                calibration.rows(),
                allRows,
                number(calibration.matched(), 0),
                calibration.rounds());
        return rows + "\n" + decisions() + "\n" + table.render();
    }

    /** Without those of fields that no row of the job has. */
    private List<Calibration.Figure> estimated() {
        return calibration.figures().stream()
                .filter(figure -> figure.chances() > 0)
                .toList();
    }

    /** Nothing, where nobody decided anything. */
    private String decisions() {
        Calibration.Labelled labelled = calibration.labelled();
        String text = "";
        if (labelled.all() > 0) {
            text = messages.text(
                            "calibration.decided",
                            labelled.is(),
                            labelled.noneOf(),
                            decided.inDoubt(),
                            decided.inDoubtDecided())
                    + "\n";
        }
        if (!decided.unusable().isEmpty()) {
            int all = decided.unusable().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            text += messages.text("calibration.unusable", all) + "\n";
            for (var each : decided.unusable().entrySet()) {
                text += "  " + messages.text("calibration.unusable." + each.getKey(), each.getValue()) + "\n";
            }
        }
        return text;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (calibration.isTooLittle()) {
            warnings.add(messages.text("calibration.too_little", number(calibration.matched(), 0)));
        }
        long weak = estimated().stream().filter(Calibration.Figure::isWeak).count();
        if (weak > 0) {
            warnings.add(messages.text("calibration.weak", weak));
        }
        Calibration.Labelled labelled = calibration.labelled();
        if (labelled.all() > 0 && !decided.isEnough()) {
            warnings.add(messages.text("calibration.few_decided", decided.inDoubtDecided(), decided.inDoubt()));
        }
        if (labelled.unlikely() > 0) {
            warnings.add(messages.text("calibration.rejected_likely", labelled.unlikely(), labelled.noneOf()));
        }
        if (!calibration.settled()) {
            warnings.add(messages.text("calibration.unsettled", calibration.rounds()));
        }
        return warnings;
    }

    /** A weak figure is not rounded up to what would be enough. */
    private static double seen(Calibration.Figure figure) {
        return figure.isWeak() ? Math.floor(10 * figure.times()) / 10 : figure.times();
    }

    private String percent(double share) {
        return number(100 * share, 2) + " %";
    }

    private String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
