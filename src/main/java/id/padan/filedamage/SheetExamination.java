package id.padan.filedamage;

import id.padan.matching.weigh.Matcher;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** What happened to a sheet as a whole. */
public final class SheetExamination {

    private final List<SheetRow> rows;
    private final NikShifts niks;
    private final List<Range> ranges;

    private SheetExamination(List<SheetRow> rows, NikShifts niks, List<Range> ranges) {
        this.rows = rows;
        this.niks = niks;
        this.ranges = ranges;
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
        List<Range> found = new ArrayList<>();
        DateShifts dates = new DateShifts(rows);
        dates.damages().forEach(damage -> found.addAll(Ranges.of(damage, dates.testimonies(damage))));
        NikShifts niks = new NikShifts(rows);
        niks.damages().forEach(damage -> found.addAll(Ranges.of(damage, niks.testimonies(damage))));
        NameShifts names = new NameShifts(rows);
        names.damages().forEach(damage -> found.addAll(Ranges.of(damage, names.testimonies(damage))));
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
        return new SheetRepair(rows, niks, ranges).result();
    }

    /**
     * {@return the sheet with its damage undone in every row that is the likelier for it}
     *
     * @param matcher weighs a row as it stands against the row undone
     * @param candidates the registry people that a row may be, by its number within the run
     */
    public Result repaired(Matcher matcher, IntFunction<List<RegistryPerson>> candidates) {
        SheetRepair repair = new SheetRepair(rows, niks, ranges);
        repair.undo(new Readings(rows, matcher, candidates));
        return repair.result();
    }
}
