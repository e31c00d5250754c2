package id.padan.evaluate;

import id.padan.evaluate.Evaluation.CalibrationBand;
import id.padan.evaluate.Evaluation.Mistake;
import id.padan.evaluate.Measure.Proportion;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.message.TextTable;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An evaluation for people: plain text, 80 columns wide where the names allow. */
public final class EvaluationText {

    private static final int WIDTH = 80;
    private static final int MOST_MISTAKES = 20;

    private final Evaluation evaluation;
    private final Messages messages;
    private final NumberFormat numbers;
    private final StringBuilder text = new StringBuilder();

    private EvaluationText(Evaluation evaluation, Language language) {
        this.evaluation = evaluation;
        this.messages = Messages.of(EvaluationText.class, language);
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
    }

    /**
     * {@return the evaluation, each line ended by a line feed; its problems are not in it}
     *
     * @param evaluation the evaluation
     * @param language the reader's
     */
    public static String render(Evaluation evaluation, Language language) {
        return new EvaluationText(evaluation, language).render();
    }

    private String render() {
        Figures all = evaluation.all();
        line("text.rows", all.rows(), all.present(), all.absent());
        line("text.outcomes", all.reconciled(), all.review(), all.rejected());
        lineIf(all.unread(), "text.unread");
        lineIf(all.decided(), "text.decided");
        text.append('\n').append(measures()).append('\n');
        if (!evaluation.byKind().isEmpty()) {
            text.append(kinds()).append('\n');
        }
        text.append(calibration());
        mistakes("text.wrong", evaluation.wrong());
        mistakes("text.not_found", evaluation.notFound());
        return text.toString();
    }

    private String measures() {
        TextTable table = new TextTable(WIDTH);
        table.add(headings("figure", "share", "interval", "count", "of"));
        for (Measure measure : Measure.values()) {
            Proportion value = measure.of(evaluation.all());
            // Never rounded towards the better: one wrong row in a million must be seen.
            RoundingMode worse = measure.moreIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING;
            table.add(List.of(
                    messages.text("measure." + measure),
                    value.isKnown() ? percent(value.share(), 2, worse) : "-",
                    interval(value, 2),
                    numbers.format(value.count()),
                    numbers.format(value.of())));
        }
        return table.render();
    }

    private String kinds() {
        TextTable table = new TextTable(WIDTH);
        table.add(headings("kind", "rows", "right", "wrong", "doubtful", "withheld", "left", "found"));
        table.add(cells(messages.text("text.clean"), evaluation.clean()));
        for (Map.Entry<String, Figures> kind : evaluation.byKind().entrySet()) {
            table.add(cells(kind.getKey(), kind.getValue()));
        }
        return table.render();
    }

    private List<String> cells(String name, Figures figures) {
        Proportion found = Measure.FOUND.of(figures);
        List<String> cells = new ArrayList<>();
        cells.add(visible(name));
        for (long number : new long[] {
            figures.rows(),
            figures.matchedRight(),
            figures.wrong(),
            figures.doubtful(),
            figures.withheld(),
            figures.leftOut()
        }) {
            cells.add(numbers.format(number));
        }
        cells.add(found.isKnown() ? percent(found.share(), 1, RoundingMode.FLOOR) : "-");
        return cells;
    }

    private String calibration() {
        TextTable table = new TextTable(WIDTH);
        table.add(headings("band", "rows", "right", "share", "interval", "holds"));
        for (CalibrationBand band : evaluation.calibration()) {
            Proportion right = band.right();
            String holds = right.isKnown() ? messages.text(band.holds() ? "text.yes" : "text.no") : "-";
            table.add(List.of(
                    edge(band.from()) + " - " + edge(band.to()) + " %",
                    numbers.format(right.of()),
                    numbers.format(right.count()),
                    right.isKnown() ? percent(right.share(), 1, RoundingMode.HALF_EVEN) : "-",
                    interval(right, 1),
                    holds));
        }
        return table.render();
    }

    private void mistakes(String key, List<Mistake> mistakes) {
        text.append('\n');
        line(mistakes.isEmpty() ? key + ".none" : key, mistakes.size());
        mistakes.stream().limit(MOST_MISTAKES).forEach(this::mistake);
        lineIf(mistakes.size() - MOST_MISTAKES, "text.more");
    }

    private void mistake(Mistake mistake) {
        String sheet = mistake.location().sheet().isEmpty()
                ? ""
                : ", " + mistake.location().sheet();
        String place = mistake.location().file() + sheet;
        String outcome =
                mistake.outcome() == null ? "unread" : mistake.outcome().key();
        String said = messages.text(
                "text.mistake",
                place,
                Integer.toString(mistake.location().row()),
                messages.text("outcome." + outcome),
                mistake.probability().isPresent()
                        ? percent(mistake.probability().getAsDouble(), 2, RoundingMode.FLOOR)
                        : "-",
                messages.text(mistake.present() ? "text.present" : "text.absent"));
        String kinds = mistake.kinds().isEmpty() ? "" : ": " + String.join(", ", mistake.kinds());
        text.append("  ").append(visible(said + kinds)).append('\n');
        List<String> why = mistake.explanation().isEmpty()
                ? Stream.concat(mistake.reasons().stream(), mistake.differences().stream())
                        .toList()
                : mistake.explanation();
        why.forEach(each -> text.append("    ").append(visible(each)).append('\n'));
    }

    private List<String> headings(String... columns) {
        return Stream.of(columns)
                .map(column -> messages.text("column." + column))
                .toList();
    }

    private String interval(Proportion proportion, int decimals) {
        return proportion.isKnown()
                ? hundredfold(proportion.low(), decimals, RoundingMode.FLOOR) + " - "
                        + percent(proportion.high(), decimals, RoundingMode.CEILING)
                : "-";
    }

    private String percent(double share, int decimals, RoundingMode rounding) {
        return hundredfold(share, decimals, rounding) + " %";
    }

    private String hundredfold(double share, int decimals, RoundingMode rounding) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(rounding);
        return format.format(100 * share);
    }

    /** Bands have round edges, and the last one a decimal. */
    private String edge(double share) {
        return hundredfold(share, share > 0.99 && share < 1 ? 1 : 0, RoundingMode.HALF_EVEN);
    }

    private void lineIf(long number, String key) {
        if (number > 0) {
            line(key, number);
        }
    }

    private void line(String key, Object... arguments) {
        text.append(visible(messages.text(key, arguments))).append('\n');
    }

    /** A name must not steer the terminal. */
    private static String visible(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
