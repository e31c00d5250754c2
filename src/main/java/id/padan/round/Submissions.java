package id.padan.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the OPD that have to submit a roster have done so: a row was read that stands under the name, or in a file of that name
 * and under no other that is expected.
 *
 * @param opd how many have to
 * @param submitted how many of them have
 * @param missing those that have not, in the job's order
 * @param notExpected the OPD that submitted and that nobody waited for, sorted; no fault, but told
 */
public record Submissions(int opd, int submitted, List<Missing> missing, List<String> notExpected) {

    /** Keeps the lists unmodifiable. */
    public Submissions {
        missing = List.copyOf(missing);
        notExpected = List.copyOf(notExpected);
    }

    /**
     * An OPD of which no row was read.
     *
     * @param opd its name, as the job has it
     * @param perhaps an OPD that submitted under a name so near that it may be this one; empty if there is none
     * @param file a file of its name of which no row was read; empty if there is none
     */
    public record Missing(String opd, String perhaps, String file) {}

    /** {@return those of {@link #notExpected} that are not near to one that is missing} */
    public List<String> others() {
        Set<String> near = new HashSet<>();
        missing.forEach(each -> near.add(each.perhaps()));
        return notExpected.stream().filter(opd -> !near.contains(opd)).toList();
    }

    /**
     * {@return who has submitted}
     *
     * @param expected the OPD that have to, as the job names them
     * @param files the files in which rows of each OPD stand, by OPD
     * @param allFiles the files that were handed in, also those of which no row was read
     */
    public static Submissions of(List<String> expected, Map<String, Set<String>> files, List<String> allFiles) {
        Set<OpdName> wanted = new HashSet<>();
        expected.forEach(opd -> wanted.add(OpdName.of(opd)));
        Set<String> read = new TreeSet<>();
        files.values().forEach(read::addAll);
        Set<OpdName> there = there(wanted, files);
        Set<String> notExpected = notExpected(wanted, files);
        List<Missing> missing = new ArrayList<>();
        for (String opd : expected) {
            if (!there.contains(OpdName.of(opd))) {
                missing.add(new Missing(opd, nearest(opd, notExpected), unread(opd, allFiles, read)));
            }
        }
        return new Submissions(expected.size(), expected.size() - missing.size(), missing, List.copyOf(notExpected));
    }

    /** The names that rows stand under, and those of their files, unless the rows are of another OPD that is expected. */
    private static Set<OpdName> there(Set<OpdName> wanted, Map<String, Set<String>> files) {
        Set<OpdName> there = new HashSet<>();
        files.forEach((opd, its) -> {
            OpdName name = OpdName.of(opd);
            there.add(name);
            if (!wanted.contains(name)) {
                its.forEach(file -> there.add(OpdName.ofFile(file)));
            }
        });
        return there;
    }

    /** Units that stand in the file of an OPD that is expected are parts of it. */
    private static Set<String> notExpected(Set<OpdName> wanted, Map<String, Set<String>> files) {
        Set<String> others = new TreeSet<>();
        new TreeMap<>(files).forEach((opd, its) -> {
            OpdName name = OpdName.of(opd);
            boolean isPart = its.stream().map(OpdName::ofFile).allMatch(wanted::contains);
            if (!name.isBlank() && !wanted.contains(name) && !isPart) {
                others.add(opd);
            }
        });
        return others;
    }

    private static String nearest(String opd, Set<String> others) {
        OpdName name = OpdName.of(opd);
        return others.stream()
                .filter(other -> name.mayBe(OpdName.of(other)))
                .findFirst()
                .orElse("");
    }

    private static String unread(String opd, List<String> allFiles, Set<String> read) {
        OpdName name = OpdName.of(opd);
        return allFiles.stream()
                .filter(file -> !read.contains(file))
                .filter(file -> name.equals(OpdName.ofFile(file)) || name.mayBe(OpdName.ofFile(file)))
                .findFirst()
                .orElse("");
    }
}
