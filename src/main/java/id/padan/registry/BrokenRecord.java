package id.padan.registry;

import id.padan.person.RegistryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A record with too few or too many cells: a separator or a line break stands inside one of them, or one is missing between
 * two. What stands before the break is sure, and what stands behind it if the places of NIK, birth date and gender then hold
 * such. Whoever is known by a part only, by the NIK or by name and birth date, counts as a person with a broken record.
 */
final class BrokenRecord {

    /** What stands before the break in these is worth keeping, though the rest may be lost. */
    private static final Set<RegistryField> KEPT_IN_PART =
            Set.of(RegistryField.NIK, RegistryField.NAME, RegistryField.LAST_NAME);

    private static final Pattern NIK = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{6,}");

    private final RecordView view;
    private final Columns table;
    private final List<String> cells;
    /** How many cells there are too many; negative where there are too few. */
    private final int extra;

    private boolean isStatusLost;
    private boolean isBroken = true;

    /**
     * @param view the record, with each cell in the column where it stands
     * @param table the columns of its table
     * @param cells its cells
     */
    BrokenRecord(RecordView view, Columns table, List<String> cells) {
        this.view = view;
        this.table = table;
        this.cells = cells;
        this.extra = cells.size() - table.width();
    }

    /** {@return whether all that can be checked of a record is in its place} */
    static boolean fits(RecordView view, Columns table) {
        return (view.hasWholeNik() || !table.places().containsKey(RegistryField.NIK)) && fitsBesidesNik(view, table);
    }

    private static boolean fitsBesidesNik(RecordView view, Columns table) {
        boolean hasDate =
                view.birthDay() != RegistryRecord.NO_DATE || !table.places().containsKey(RegistryField.BIRTH_DATE);
        return hasDate && !view.hasUnknownGender();
    }

    /** {@return whether the record names somebody all the same; if so, its fields are put in} */
    boolean mend() {
        if (cells.isEmpty() || extra == 0) {
            return false;
        }
        List<Integer> breaks = likeliestBreaks();
        if (breaks.isEmpty() && isWholeAsItStands()) {
            isBroken = false;
            return true;
        }
        if (breaks.isEmpty()) {
            putFirstCells();
        } else {
            put(breaks.get(0), breaks.get(breaks.size() - 1));
        }
        boolean needsNik = table.places().containsKey(RegistryField.NIK);
        if (needsNik && !view.hasWholeNik()) {
            takeOnlyNik();
        }
        if (!view.isNamed() || (needsNik && !view.hasWholeNik()) || isStatusLost) {
            view.markBroken();
        }
        return view.hasWholeNik() || (view.isNamed() && (!needsNik || view.birthDay() != RegistryRecord.NO_DATE));
    }

    /** {@return whether it is broken at all, and not just without the empty cells at its end, which some programs leave out} */
    boolean isBroken() {
        return isBroken;
    }

    private boolean isWholeAsItStands() {
        if (extra > 0 || cells.size() < table.neededWidth()) {
            return false;
        }
        put(cells.size(), table.width());
        return view.isNamed() && (view.hasWholeNik() || view.birthDay() != RegistryRecord.NO_DATE);
    }

    /** The columns that can be the broken one; only those of which nothing is needed, if there are such. */
    private List<Integer> likeliestBreaks() {
        List<Integer> likeliest = new ArrayList<>();
        List<Integer> withoutNik = new ArrayList<>();
        for (int column = 0; column < Math.min(table.width(), cells.size()); column++) {
            put(column, column);
            if (view.isNamed() && fits(view, table)) {
                likeliest.add(column);
            } else if (view.isNamed() && view.birthDay() != RegistryRecord.NO_DATE && fitsBesidesNik(view, table)) {
                withoutNik.add(column);
            }
        }
        List<Integer> found = likeliest.isEmpty() ? withoutNik : likeliest;
        List<Integer> ofNoUse =
                found.stream().filter(column -> !table.isUsed(column)).toList();
        return ofNoUse.isEmpty() ? found : ofNoUse;
    }

    /** Broken in several places, or cut off: only what stands in the first cells can be sure, and not the last of them. */
    private void putFirstCells() {
        int first = extra > 0 ? table.places().getOrDefault(RegistryField.NAME, 0) : cells.size() - 1;
        put(first, table.width());
    }

    /** If one cell of all has a NIK in it, that is whose record it was; of the others nobody knows what they are. */
    private void takeOnlyNik() {
        if (table.places().containsKey(RegistryField.FAMILY_CARD)) {
            return; // its number looks the same
        }
        List<String> niks = cells.stream()
                .map(NIK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
        if (niks.size() == 1) {
            view.clear();
            view.field(RegistryField.NIK).put(niks.get(0));
            view.complete();
        }
    }

    /** Puts the fields in as they stand if the break is in one of these columns. */
    private void put(int firstBreak, int lastBreak) {
        view.clear();
        isStatusLost = false;
        table.places().forEach((field, column) -> {
            String text = text(column, firstBreak, lastBreak, field);
            view.field(field).put(text == null ? "" : text);
            isStatusLost |= text == null && field == RegistryField.STATUS;
        });
        for (int i = 0; i < table.fields().size(); i++) {
            int column = table.fields().get(i);
            String text = column < 0 ? null : text(column, firstBreak, lastBreak, null);
            view.added(i).put(text == null ? "" : text);
        }
        view.complete();
    }

    /** {@return what a column holds, or null if nobody can say} */
    private @Nullable String text(int column, int firstBreak, int lastBreak, @Nullable RegistryField field) {
        if (column < firstBreak) {
            return cells.get(column);
        }
        if (column > lastBreak + Math.max(0, -extra)) {
            return cells.get(column + extra);
        }
        if (extra > 0 && firstBreak == lastBreak) {
            String joined = joined(column);
            boolean isNumber = field == RegistryField.NIK && joined.chars().noneMatch(Character::isLetter);
            return isNumber ? joined.replaceAll("\\D", "") : joined;
        }
        if (field == null || !KEPT_IN_PART.contains(field)) {
            return null;
        }
        if (extra > 0) {
            return cells.get(column);
        }
        // Two columns stand in one cell, or it is where the record was cut off.
        String cell = firstBreak < cells.size() ? cells.get(firstBreak) : "";
        return column == firstBreak || NIK.matcher(cell).find() ? part(cell, field) : null;
    }

    private String joined(int column) {
        return String.join(
                ", ",
                IntStream.rangeClosed(column, column + extra)
                        .mapToObj(cells::get)
                        .toList());
    }

    /** Of a cell in which two stand: the number for the NIK, the rest for the name. */
    private static String part(String text, RegistryField field) {
        if (field != RegistryField.NIK) {
            return NUMBER.matcher(text).replaceAll("").strip();
        }
        Matcher nik = NIK.matcher(text);
        return nik.find() ? nik.group() : text;
    }
}
