package id.padan.generate;

import id.padan.generate.Damage.Field;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.generate.RosterPlan.Roster;
import id.padan.generate.RosterStyle.Column;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.RosterStyle.Part;
import id.padan.generate.Submission.DateCell;
import id.padan.generate.Submission.NikCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Does to finished rosters what no look at single rows reveals. */
final class FileDamage {
    /** Days between the first days of Excel's two calendars. */
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;
    /** Smaller rosters are damaged only if there are no others. */
    private static final int ENOUGH_ROWS = 20;

    private static final Set<Field> OF_NIK = EnumSet.of(Field.NIK);
    private static final Set<Field> OF_NAME = EnumSet.of(Field.NAME, Field.TITLE);

    private final RandomStream random;

    FileDamage(RandomStream random) {
        this.random = random;
    }

    /**
     * {@return the rosters, some of them damaged, none in two ways}
     *
     * @param rosters the rosters
     * @param settings what is to be done to how many; to no more than there are rosters
     */
    List<Roster> done(List<Roster> rosters, DamageSettings settings) {
        List<Roster> done = new ArrayList<>(rosters);
        List<Integer> untouched =
                new ArrayList<>(IntStream.range(0, rosters.size()).boxed().toList());
        random.shuffle(untouched);
        new TreeMap<>(settings.files()).forEach((code, times) -> {
            Damage kind = Damage.valueOf(code);
            for (int i = 0; i < times; i++) {
                Integer index = suitable(kind, rosters, untouched);
                untouched.remove(index);
                done.set(index, damaged(kind, rosters.get(index)));
            }
        });
        return done;
    }

    private static Integer suitable(Damage kind, List<Roster> rosters, List<Integer> untouched) {
        return untouched.stream()
                .filter(index -> isSuitable(kind, rosters.get(index)))
                .findFirst()
                .orElseGet(() -> untouched.get(0));
    }

    private static boolean isSuitable(Damage kind, Roster roster) {
        boolean hasDates =
                roster.style().headings().stream().anyMatch(heading -> heading.column() == Column.BIRTH_DATE);
        return roster.rows().size() >= ENOUGH_ROWS
                && switch (kind) {
                    case FILE_DATES_MONTH_FIRST, FILE_DATES_1904 -> hasDates;
                    case FILE_NAMES_SORTED -> !roster.style().frame().has(Part.SORTED);
                    default -> true;
                };
    }

    private Roster damaged(Damage kind, Roster roster) {
        if (!roster.style().frame().has(Part.SHEET_PER_UNIT)) {
            return roster.withRows(damaged(kind, roster.rows()));
        }
        // A mistake in one sheet does not reach the others.
        String unit = random.pick(roster.rows()).post().unit();
        List<Submission> rows = new ArrayList<>();
        roster.rows().stream().filter(row -> !row.post().unit().equals(unit)).forEach(rows::add);
        rows.addAll(damaged(
                kind,
                roster.rows().stream()
                        .filter(row -> row.post().unit().equals(unit))
                        .toList()));
        return roster.withRows(rows);
    }

    private List<Submission> damaged(Damage kind, List<Submission> rows) {
        return switch (kind) {
            case FILE_NIK_SHIFTED ->
                shifted(kind, rows, rows.size() / 5 + random.below(rows.size() / 2 + 1), rows.size());
            case FILE_NIK_BLOCK_SHIFTED -> {
                int from = random.below(rows.size() / 2 + 1);
                yield shifted(kind, rows, from, Math.min(rows.size(), from + random.between(5, 20)));
            }
            case FILE_DATES_MONTH_FIRST -> each(kind, rows, FileDamage::monthFirst);
            case FILE_DATES_1904 -> {
                int days = random.chance(0.7) ? -DAYS_FROM_1900_TO_1904 : DAYS_FROM_1900_TO_1904;
                yield each(kind, rows, row -> moved(row, days));
            }
            case FILE_NAMES_SORTED -> namesSorted(kind, rows);
            default -> throw new IllegalArgumentException(kind + " is not done to whole files");
        };
    }

    /** The NIKs of the rows from {@code from} up to {@code to} move by one; the one that has no neighbour stays empty. */
    private List<Submission> shifted(Damage kind, List<Submission> rows, int from, int to) {
        int step = random.chance(0.7) ? 1 : -1;
        List<Submission> shifted = new ArrayList<>(rows);
        for (int i = from; i < to; i++) {
            int source = i + step;
            Submission of = source >= from && source < to ? rows.get(source) : null;
            NikCell nik = of == null ? NikCell.of("") : of.nik();
            shifted.set(i, marked(kind, rows.get(i).withNik(nik), of, OF_NIK));
        }
        return shifted;
    }

    private static List<Submission> namesSorted(Damage kind, List<Submission> rows) {
        List<Submission> byName =
                rows.stream().sorted(Comparator.comparing(Submission::name)).toList();
        List<Submission> sorted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Submission row = rows.get(i);
            Submission of = byName.get(i);
            sorted.add(
                    of.equals(row) ? row : marked(kind, row.withName(of.name()).withTitles(of.titles()), of, OF_NAME));
        }
        return sorted;
    }

    /** {@return the row with this kind of damage; what was done to the values that moved has moved with them} */
    private static Submission marked(Damage kind, Submission row, @Nullable Submission source, Set<Field> moved) {
        Set<Damage> damage = EnumSet.of(kind);
        row.damage().stream().filter(old -> !moved.contains(old.field())).forEach(damage::add);
        if (source != null) {
            source.damage().stream().filter(old -> moved.contains(old.field())).forEach(damage::add);
        }
        return row.withDamage(damage);
    }

    private static List<Submission> each(Damage kind, List<Submission> rows, UnaryOperator<Submission> change) {
        return rows.stream()
                .map(row -> {
                    Submission changed = change.apply(row);
                    return changed.equals(row) ? row : changed.withDamage(kind);
                })
                .toList();
    }

    /** Days up to 12 are taken for months and become dates; the others stay as the text that was typed. */
    private static Submission monthFirst(Submission row) {
        LocalDate date = row.birthDate();
        if (date == null) {
            return row;
        }
        return date.getDayOfMonth() > 12
                ? row.withBorn(new DateCell(date, DateForm.SLASHED))
                : row.withBorn(new DateCell(
                        LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()), DateForm.CELL));
    }

    private static Submission moved(Submission row, int days) {
        LocalDate date = row.birthDate();
        return date == null ? row : row.withBirthDate(date.plusDays(days));
    }
}
