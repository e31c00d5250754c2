package id.padan.report;

import id.padan.filedamage.Finding.FileFinding;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list in figures.
 *
 * @param entries how many entries it has
 * @param total its lines by status
 * @param peopleTwice how many people are on a roster and several times in the list
 * @param byOpd the lines by the OPD of the row; those of people on no roster are not in it
 * @param files what was understood of its files, in order of their names
 * @param fileFindings what is wrong with files as a whole, in reading order
 */
public record ListFigures(
        long entries,
        Counts total,
        long peopleTwice,
        SortedMap<String, Counts> byOpd,
        List<FileReport> files,
        List<FileFinding> fileFindings) {

    /** Keeps lists and map unmodifiable. */
    public ListFigures {
        byOpd = Collections.unmodifiableSortedMap(new TreeMap<>(byOpd));
        files = List.copyOf(files);
        fileFindings = List.copyOf(fileFindings);
    }

    /**
     * Lines by status.
     *
     * @param byStatus how many there are of each
     */
    public record Counts(Map<ListStatus, Long> byStatus) {

        /** Keeps the map unmodifiable. */
        public Counts {
            EnumMap<ListStatus, Long> all = new EnumMap<>(ListStatus.class);
            for (ListStatus status : ListStatus.values()) {
                all.put(status, byStatus.getOrDefault(status, 0L));
            }
            byStatus = Collections.unmodifiableMap(all);
        }

        /**
         * {@return how many lines have a status}
         *
         * @param status the status
         */
        public long of(ListStatus status) {
            return byStatus.getOrDefault(status, 0L);
        }
    }

    /** {@return how many people are on a roster and in the list, once or several times} */
    long people() {
        return total.of(ListStatus.LINKED) + peopleTwice;
    }

    /** {@return where each problem of its files is, in reading order: "riwayat.xlsx [2021] E14"} */
    SortedMap<RosterProblemCode, List<String>> problemPlaces() {
        SortedMap<RosterProblemCode, List<String>> places = new TreeMap<>();
        for (FileReport file : files) {
            for (RosterProblem problem : file.problems()) {
                String sheet = problem.sheet().isEmpty() ? "" : " [" + problem.sheet() + "]";
                places.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                        .add(file.file() + sheet + " " + problem.cell());
            }
        }
        return places;
    }

    /**
     * {@return a list counted}
     *
     * @param lines its lines
     * @param entries how many entries it has
     * @param files what was understood of its files
     * @param fileFindings what is wrong with files as a whole
     */
    public static ListFigures of(
            List<ListLine> lines, long entries, List<FileReport> files, List<FileFinding> fileFindings) {
        Map<ListStatus, Long> total = new EnumMap<>(ListStatus.class);
        SortedMap<String, Map<ListStatus, Long>> byOpd = new TreeMap<>();
        Set<Integer> twice = new HashSet<>();
        for (ListLine line : lines) {
            total.merge(line.status(), 1L, Long::sum);
            Member row = line.row();
            if (row != null) {
                byOpd.computeIfAbsent(row.decided().row().opd(), opd -> new EnumMap<>(ListStatus.class))
                        .merge(line.status(), 1L, Long::sum);
            }
            if (row != null && line.status() == ListStatus.TWICE_IN_LIST) {
                twice.add(row.number());
            }
        }
        SortedMap<String, Counts> counted = new TreeMap<>();
        byOpd.forEach((opd, counts) -> counted.put(opd, new Counts(counts)));
        return new ListFigures(entries, new Counts(total), twice.size(), counted, files, fileFindings);
    }
}
