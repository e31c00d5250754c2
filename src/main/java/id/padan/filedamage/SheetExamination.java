package id.padan.filedamage;

import id.padan.matching.weigh.Matcher;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** What happened to a sheet as a whole. */
public final class SheetExamination {

    private final List<SheetRow> rows;
    private final Testimonies.Niks niks;
    private final List<Range> ranges;

    private SheetExamination(List<SheetRow> rows, Testimonies.Niks niks, List<Range> ranges) {
        this.rows = rows;
        this.niks = niks;
        this.ranges = ranges;
    }

    /**
     * A row of a sheet with what is needed to tell whether the sheet is damaged.
     *
     * @param number the row's number within the run
     * @param line the row number that Excel shows
     * @param written the row in normal form
     * @param owners of the row's candidates, those whose NIK is written somewhere in the sheet, in any order
     */
    public record SheetRow(int number, int line, Person written, List<RegistryPerson> owners) {

        /** Keeps the owners unmodifiable. */
        public SheetRow {
            owners = List.copyOf(owners);
        }
    }

    /**
     * A sheet with its damage undone.
     *
     * @param findings the damaged parts, in the order of their rows
     * @param rows the rows that say something else now, in order
     */
    public record Result(List<Finding> findings, List<RepairedRow> rows) {

        /** Keeps the lists unmodifiable. */
        public Result {
            findings = List.copyOf(findings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * {@return what happened to a sheet}
     *
     * @param rows its rows in order
     */
    public static SheetExamination of(List<SheetRow> rows) {
        Testimonies.Niks niks = new Testimonies.Niks(rows);
        List<Range> found = new ArrayList<>();
        for (Testimonies column : List.of(new Testimonies.Dates(rows), niks, new Testimonies.Names(rows))) {
            column.damages().forEach(damage -> found.addAll(Range.find(damage, column.of(damage))));
        }
        return new SheetExamination(rows, niks, withoutOverlaps(found));
    }

    /** A value cannot have been damaged in two ways of one kind: the weightier evidence counts. */
    private static List<Range> withoutOverlaps(List<Range> found) {
        List<Range> weightiestFirst = found.stream()
                .sorted(Comparator.comparingDouble(Range::bits)
                        .reversed()
                        .thenComparing(Range::first)
                        .thenComparing(range -> range.damage().step()))
                .toList();
        List<Range> kept = new ArrayList<>();
        for (Range range : weightiestFirst) {
            if (kept.stream().noneMatch(range::overlaps)) {
                kept.add(range);
            }
        }
        kept.sort(Comparator.comparing((Range range) -> range.damage().kind()).thenComparing(Range::first));
        return List.copyOf(kept);
    }

    /** {@return whether nothing happened to it} */
    public boolean isSound() {
        return ranges.isEmpty();
    }

    /** {@return what is to be reported where nothing is to be undone} */
    public Result unrepaired() {
        return new Undoing(rows, niks, ranges).result();
    }

    /**
     * {@return the sheet with its damage undone in every row that is the likelier for it}
     *
     * @param matcher weighs a row as it stands against the row undone
     * @param candidates the registry people that a row may be, by its number within the run
     */
    public Result repaired(Matcher matcher, IntFunction<List<RegistryPerson>> candidates) {
        Undoing repair = new Undoing(rows, niks, ranges);
        repair.undo(new Readings(rows, matcher, candidates));
        return repair.result();
    }

    /** Undoes the damage of a sheet, row by row, and tells of each range what became of it. */
    private static final class Undoing {

        private final List<SheetRow> rows;
        private final Testimonies.Niks niks;
        private final List<Range> ranges;
        private final List<SortedSet<Integer>> repaired = new ArrayList<>();
        private List<RepairedRow> readings = List.of();

        Undoing(List<SheetRow> rows, Testimonies.Niks niks, List<Range> ranges) {
            this.rows = rows;
            this.niks = niks;
            this.ranges = ranges;
            ranges.forEach(range -> repaired.add(new TreeSet<>()));
        }

        void undo(Readings undone) {
            for (int i = 0; i < ranges.size(); i++) {
                undo(ranges.get(i), undone, repaired.get(i));
            }
            readings = undone.repaired();
        }

        Result result() {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < ranges.size(); i++) {
                findings.add(finding(ranges.get(i), repaired.get(i)));
            }
            findings.sort(Comparator.comparingInt(Finding::firstLine)
                    .thenComparing(finding -> finding.damage().kind()));
            return new Result(findings, readings);
        }

        private Finding finding(Range range, SortedSet<Integer> repairedPlaces) {
            int first = range.begin();
            int last = range.end();
            if (!repairedPlaces.isEmpty()) {
                first = Math.min(first, repairedPlaces.first());
                last = Math.max(last, repairedPlaces.last());
            }
            return new Finding(
                    range.damage(),
                    rows.get(first).line(),
                    rows.get(last).line(),
                    last - first + 1,
                    range.supporting(),
                    range.contradicting(),
                    repairedPlaces.size(),
                    range.bits());
        }

        private void undo(Range range, Readings undone, Set<Integer> places) {
            switch (range.damage().kind()) {
                case DATES_MONTH_FIRST, DATES_1904 -> undoDates(range, undone, places);
                case NIK_SHIFTED -> undoNiks(range, undone, places);
                case NAMES_MISPLACED -> new NameRepair(undone, range).undo(places);
            }
        }

        private static void undoDates(Range range, Readings undone, Set<Integer> places) {
            for (int place = range.from(); place <= range.to(); place++) {
                Person person = undone.person(place);
                LocalDate written = person.birthDate();
                LocalDate date = written == null ? null : Testimonies.Dates.undone(written, range.damage());
                if (date != null && undone.adopt(place, person.withBirthDate(date), range, place)) {
                    places.add(place);
                }
            }
        }

        private void undoNiks(Range range, Readings undone, Set<Integer> places) {
            Set<Integer> taken = new HashSet<>();
            int step = range.damage().step();
            for (int place = range.from(); place <= range.to(); place++) {
                int source = place + step;
                if (source < 0 || source >= rows.size() || niks.isOwn(source) || niks.isOwn(place)) {
                    continue;
                }
                NikReading nik = rows.get(source).written().nik();
                boolean written = !(nik instanceof NikReading.Missing);
                if (written && undone.adoptNik(place, undone.person(place).withNik(nik), range, source)) {
                    places.add(place);
                    taken.add(source);
                }
            }
            for (int place : List.copyOf(taken)) {
                // Its NIK is another row's, and it found none for itself: that was overwritten or deleted.
                if (!places.contains(place) && !niks.isOwn(place)) {
                    Person lost = undone.person(place).withNik(new NikReading.Missing());
                    if (undone.adopt(place, lost, range, Repair.LOST - 1)) {
                        places.add(place);
                    }
                }
            }
        }
    }
}
