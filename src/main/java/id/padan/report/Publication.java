package id.padan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a round tells others of the people who are reconciled and eligible, each of them once: the announcement to the public, and
 * the upload to the national agency.
 *
 * @param day the day of the run
 * @param people all of them, by OPD and name
 * @param parts those who go to the national agency, a part of the upload after the other
 * @param leftOut those for whom a mandatory column of the upload would stay empty
 */
public record Publication(
        LocalDate day, List<Announced> people, List<List<EligiblePerson>> parts, List<EligiblePerson> leftOut) {

    /** Keeps the lists unmodifiable. */
    public Publication {
        people = List.copyOf(people);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * {@return the publication of some people}
     *
     * @param day the day of the run
     * @param people the people, in any order
     * @param numbers gives each of them a number, by what they are known by from run to run
     * @param rowsOfAPart how many rows a part of the upload has at most
     */
    public static Publication of(
            LocalDate day,
            List<EligiblePerson> people,
            Function<List<String>, List<Integer>> numbers,
            int rowsOfAPart) {
        List<EligiblePerson> ordered = new ArrayList<>(people);
        ordered.sort(EligiblePerson.ORDER);
        List<Integer> given =
                numbers.apply(ordered.stream().map(EligiblePerson::key).toList());
        List<Announced> announced = new ArrayList<>(ordered.size());
        List<EligiblePerson> uploaded = new ArrayList<>();
        List<EligiblePerson> leftOut = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            EligiblePerson person = ordered.get(i);
            announced.add(new Announced(given.get(i), person));
            (UploadColumn.missing(person).isEmpty() ? uploaded : leftOut).add(person);
        }
        return new Publication(day, announced, parts(uploaded, rowsOfAPart), leftOut);
    }

    /** {@return how many people each OPD has, in its order; those without anybody are left out} */
    public SortedMap<String, Long> byOpd() {
        SortedMap<String, Long> counts = new TreeMap<>();
        people.forEach(each -> counts.merge(each.person().opd(), 1L, Long::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    private static List<List<EligiblePerson>> parts(List<EligiblePerson> uploaded, int rowsOfAPart) {
        List<List<EligiblePerson>> parts = new ArrayList<>();
        for (int from = 0; from < uploaded.size(); from += rowsOfAPart) {
            parts.add(uploaded.subList(from, Math.min(uploaded.size(), from + rowsOfAPart)));
        }
        return parts;
    }

    /** {@return the upload in figures} */
    UploadCounts upload() {
        return new UploadCounts(parts.size(), people.size() - leftOut.size(), leftOut.size());
    }

    /** The upload in figures, as {@code summary.json} has it. */
    record UploadCounts(int parts, long rows, long leftOut) {}
}
