package id.padan.filedamage;

import id.padan.person.NikReading;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Undoes the damage of a sheet, row by row. */
final class SheetRepair {

    private final List<SheetRow> rows;
    private final NikShifts niks;
    private final List<Range> ranges;
    private final List<SortedSet<Integer>> repaired = new ArrayList<>();
    private List<RepairedRow> readings = List.of();

    SheetRepair(List<SheetRow> rows, NikShifts niks, List<Range> ranges) {
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

    SheetExamination.Result result() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            findings.add(finding(ranges.get(i), repaired.get(i)));
        }
        findings.sort(Comparator.comparingInt(Finding::firstLine)
                .thenComparing(finding -> finding.damage().kind()));
        return new SheetExamination.Result(findings, readings);
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
            LocalDate date = written == null ? null : DateShifts.undone(written, range.damage());
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
