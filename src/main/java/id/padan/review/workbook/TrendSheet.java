package id.padan.review.workbook;

import id.padan.decision.RunByOpd;
import id.padan.decision.RunByOpd.Rows;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How many rows each OPD had of each outcome, run beside run: three lines for each OPD, those of all OPD first. */
final class TrendSheet {

    private final Report report;
    private final Wording wording;

    TrendSheet(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** What is counted, and what it is called. */
    private record Counted(String name, ToLongFunction<Rows> count) {}

    /**
     * Writes the sheet, if there is anything to compare.
     *
     * @param runs the runs, the oldest first, the one at hand last
     */
    void write(List<RunByOpd> runs) {
        if (runs.size() < 2) {
            return;
        }
        String remark = wording.text("remark.trend", runs.size());
        TableSheet table = new TableSheet(report, wording.text("sheet.trend"), remark, columns(runs), 2);
        TreeSet<String> opds = new TreeSet<>();
        runs.forEach(run -> opds.addAll(run.byOpd().keySet()));
        add(table, wording.text("trend.all"), runs, RunByOpd::total);
        opds.forEach(
                opd -> add(table, wording.opd(opd), runs, run -> run.byOpd().get(opd)));
        table.finish();
    }

    private void add(TableSheet table, String opd, List<RunByOpd> runs, Function<RunByOpd, @Nullable Rows> rows) {
        for (Counted counted : List.of(
                new Counted("summary.reconciled", Rows::reconciled),
                new Counted("summary.review", Rows::review),
                new Counted("summary.rejected", Rows::rejected))) {
            List<@Nullable Long> numbers = new ArrayList<>();
            for (RunByOpd run : runs) {
                Rows of = rows.apply(run);
                numbers.add(of == null ? null : counted.count().applyAsLong(of));
            }
            table.add(cells(opd, wording.text(counted.name()), numbers));
        }
    }

    private static List<CellValue> cells(String opd, String counted, List<@Nullable Long> numbers) {
        List<CellValue> cells = new ArrayList<>(List.of(CellValue.of(opd), CellValue.of(counted)));
        numbers.forEach(number -> cells.add(figure(number)));
        int last = numbers.size() - 1;
        cells.add(figure(change(numbers.get(last - 1), numbers.get(last))));
        if (last > 1) {
            cells.add(figure(change(numbers.get(0), numbers.get(last))));
        }
        return cells;
    }

    private static @Nullable Long change(@Nullable Long from, @Nullable Long to) {
        return from == null || to == null ? null : Long.valueOf(to - from);
    }

    /** An OPD that had no row in a run has no number there. */
    private static CellValue figure(@Nullable Long number) {
        return number == null ? CellValue.Text.EMPTY : new CellValue.Figure(number);
    }

    private List<Column> columns(List<RunByOpd> runs) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(wording.text("column.opd"), Look.TEXT, 34),
                new Column(wording.text("column.outcome"), Look.TEXT, 15)));
        Map<LocalDate, Integer> ofDay = new HashMap<>();
        for (RunByOpd run : runs) {
            int number = ofDay.merge(run.day(), 1, Integer::sum);
            String day = Wording.date(run.day());
            columns.add(new Column(number == 1 ? day : day + " (" + number + ")", Look.NUMBER, 10));
        }
        columns.add(new Column(wording.text("column.change"), Look.CHANGE, 11));
        if (runs.size() > 2) {
            columns.add(new Column(wording.text("column.change.first"), Look.CHANGE, 11));
        }
        return columns;
    }
}
