package id.padan.registry;

import id.padan.person.RegistryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A record with too few or too many cells: a line break or a separator stands inside one of them. What stands before the
 * break is sure, and what stands behind it if the places of NIK, birth date and gender then hold such.
 */
final class BrokenRecord {

    /** What stands before the break in these is worth keeping, though the rest may be lost. */
    private static final Set<RegistryField> KEPT_IN_PART =
            Set.of(RegistryField.NIK, RegistryField.NAME, RegistryField.LAST_NAME);

    private final RecordView view;
    private final Columns table;
    private final List<String> cells;
    private final int extra;

    private BrokenRecord(RecordView view, Columns table, List<String> cells) {
        this.view = view;
        this.table = table;
        this.cells = cells;
        this.extra = cells.size() - table.width();
    }

    /**
     * {@return whether the record names somebody all the same; if so, its fields are put in}
     *
     * @param view the record, with each cell in the column where it stands
     * @param table the columns of its table
     * @param cells its cells
     */
    static boolean mend(RecordView view, Columns table, List<String> cells) {
        if (cells.size() <= table.width()) {
            return isSomebody(view);
        }
        return new BrokenRecord(view, table, cells).mend();
    }

    private boolean mend() {
        List<Integer> breaks = likeliestBreaks();
        if (breaks.isEmpty()) {
            // Broken in several places: only what stands in the first cells can be sure.
            put(table.places().getOrDefault(RegistryField.NAME, 0), table.width());
        } else {
            put(breaks.get(0), breaks.get(breaks.size() - 1));
        }
        return isSomebody(view);
    }

    private static boolean isSomebody(RecordView view) {
        return view.nik() != RegistryRecord.NO_NIK && view.isNamed();
    }

    /** The columns that can be the broken one; only those of which nothing is needed, if there are such. */
    private List<Integer> likeliestBreaks() {
        List<Integer> likeliest = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            put(column, column);
            boolean fits = view.nik() != RegistryRecord.NO_NIK
                    && view.birthDay() != RegistryRecord.NO_DATE
                    && !view.hasUnknownGender();
            if (fits) {
                likeliest.add(column);
            }
        }
        List<Integer> ofNoUse =
                likeliest.stream().filter(column -> !table.isUsed(column)).toList();
        return ofNoUse.isEmpty() ? likeliest : ofNoUse;
    }

    /** Puts the fields in as they stand if the break is in one of these columns. */
    private void put(int firstBreak, int lastBreak) {
        view.clear();
        table.places().forEach((field, column) -> view.field(field)
                .put(text(column, firstBreak, lastBreak, KEPT_IN_PART.contains(field))));
        for (int i = 0; i < table.fields().size(); i++) {
            int column = table.fields().get(i);
            view.added(i).put(column < 0 ? "" : text(column, firstBreak, lastBreak, false));
        }
        view.complete();
    }

    private String text(int column, int firstBreak, int lastBreak, boolean isKeptInPart) {
        if (column < firstBreak) {
            return cells.get(column);
        }
        if (column > lastBreak) {
            return cells.get(column + extra);
        }
        if (firstBreak == lastBreak) {
            return String.join(
                    ", ",
                    IntStream.rangeClosed(column, column + extra)
                            .mapToObj(cells::get)
                            .toList());
        }
        return isKeptInPart ? cells.get(column) : "";
    }
}
