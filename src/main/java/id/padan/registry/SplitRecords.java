package id.padan.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts records together again that a line break inside a cell, without quotation marks around it, has split. A record with too
 * few cells waits for the next ones; if together they have a cell for each column, and NIK, birth date and gender stand where
 * they should, they are one. All others pass in their order, each as what it is.
 */
final class SplitRecords {

    /** Beyond so many records in a row that lack cells, that is how the file is written: without the empty cells at their ends. */
    private static final int FEW = 8;

    /** Fewer columns than these could be anything twice. */
    private static final int FEWEST_CELLS_OF_TWO = 3;

    /** The last cell of a record, and the number that begins the next: of a person, a family card or a line. */
    private static final Pattern NUMBER_AT_END = Pattern.compile("^(.*?)(\\d{16}|(?<!\\d)\\d{1,9})$");

    /** A record that has to wait until those before it have passed. */
    private record Waiting(List<String> cells, boolean isJoined) {}

    private final RecordView view;
    private final Columns table;
    private final RecordTally tally;
    /** Parts of what may be one record. */
    private final List<List<String>> parts = new ArrayList<>();

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int shortOnes;

    /**
     * @param view receives each record
     * @param table the columns of its table
     * @param tally counts them
     */
    SplitRecords(RecordView view, Columns table, RecordTally tally) {
        this.view = view;
        this.table = table;
        this.tally = tally;
    }

    /**
     * Takes in a record; {@return it, or one before it, or null if none can be used yet}
     *
     * @param width how many cells the record at hand has, which stands in the view
     * @param cells all of its cells, trimmed; asked for only if it lacks some
     */
    @Nullable
    RecordView take(int width, Supplier<List<String>> cells) {
        if (width >= 2 * table.width() - 1) {
            List<String> two = withoutLastSeparator(cells.get());
            if (areTwo(two)) {
                addTwo(two);
                return next();
            }
        }
        shortOnes = width < table.width() ? shortOnes + 1 : 0;
        if (parts.isEmpty() && (shortOnes == 0 || shortOnes > FEW)) {
            return tally.accepts(view, table, width, cells) ? view : null;
        }
        add(cells.get());
        return next();
    }

    /** {@return the next of those that had to wait, or null if there is none} */
    @Nullable
    RecordView next() {
        while (!waiting.isEmpty()) {
            Waiting record = waiting.poll();
            put(record.cells);
            tally.countJoined(record.isJoined);
            if (tally.accepts(view, table, record.cells.size(), record::cells)) {
                return view;
            }
        }
        return null;
    }

    /** The same at the end, where no rest can follow any more. */
    @Nullable
    RecordView last() {
        parts.forEach(part -> waiting.add(new Waiting(part, false)));
        parts.clear();
        return next();
    }

    /** Where a separator ends each record, and not the headings, an empty cell more stands behind two of them. */
    private List<String> withoutLastSeparator(List<String> cells) {
        int both = 2 * table.width();
        return cells.size() == both + 1 && cells.get(both).isEmpty() ? cells.subList(0, both) : cells;
    }

    /** Whether the line break between two records is lost, so that they stand in one line. */
    private boolean areTwo(List<String> cells) {
        int second = cells.size() - table.width();
        return table.width() >= FEWEST_CELLS_OF_TWO
                && second <= table.width()
                && beginsRecord(cells)
                && beginsRecord(secondOf(cells));
    }

    /** Where the one ends and the other begins, their cells are one, unless a separator ends the first. */
    private List<String> secondOf(List<String> cells) {
        int from = cells.size() - table.width();
        List<String> second = new ArrayList<>(cells.subList(from, cells.size()));
        if (from < table.width()) {
            second.set(0, NUMBER_AT_END.matcher(second.get(0)).replaceFirst("$2"));
        }
        return second;
    }

    private void addTwo(List<String> cells) {
        parts.forEach(part -> waiting.add(new Waiting(part, false)));
        parts.clear();
        shortOnes = 0;
        int end = table.width() - 1;
        List<String> first = new ArrayList<>(cells.subList(0, end));
        boolean isShared = cells.size() - table.width() == end;
        first.add(
                isShared
                        ? NUMBER_AT_END
                                .matcher(cells.get(end))
                                .replaceFirst("$1")
                                .strip()
                        : cells.get(end));
        waiting.add(new Waiting(first, false));
        waiting.add(new Waiting(secondOf(cells), true));
    }

    private void add(List<String> cells) {
        parts.add(cells);
        int width = 1;
        for (List<String> part : parts) {
            width += part.size() - 1;
        }
        boolean isFull = cells.size() >= table.width();
        if (!isFull && width < table.width() && shortOnes <= FEW) {
            return;
        }
        if (!isFull && width == table.width() && areOne()) {
            waiting.add(new Waiting(joined(), true));
            parts.clear();
            shortOnes = 0;
            return;
        }
        List<List<String>> others = List.copyOf(parts.subList(1, parts.size()));
        waiting.add(new Waiting(parts.get(0), false));
        parts.clear();
        if (others.isEmpty() || isFull || shortOnes > FEW) {
            others.forEach(part -> waiting.add(new Waiting(part, false)));
        } else {
            others.forEach(this::add);
        }
    }

    private boolean areOne() {
        if (parts.stream().skip(1).anyMatch(this::beginsRecord)) {
            return false;
        }
        put(joined());
        view.complete();
        return view.isNamed() && BrokenRecord.fits(view, table);
    }

    /** Whether somebody's number stands in a part where it does in a record: then it may be one, and is no rest of another. */
    private boolean beginsRecord(List<String> part) {
        return table.nikColumn() < part.size() && RecordKeys.Niks.isNik(part.get(table.nikColumn()));
    }

    private List<String> joined() {
        List<String> cells = new ArrayList<>(parts.get(0));
        for (List<String> part : parts.subList(1, parts.size())) {
            int last = cells.size() - 1;
            cells.set(last, (cells.get(last) + " " + part.get(0)).strip());
            cells.addAll(part.subList(1, part.size()));
        }
        return cells;
    }

    private void put(List<String> cells) {
        view.clear();
        table.places().forEach((field, column) -> view.field(field).put(text(cells, column)));
        for (int i = 0; i < table.fields().size(); i++) {
            view.added(i).put(text(cells, table.fields().get(i)));
        }
    }

    private static String text(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
