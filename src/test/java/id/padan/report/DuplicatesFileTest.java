package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateGroup.Member;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.RowOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesFileTest {

    private static final List<DuplicateGroup> GROUPS = List.of(
            group(DuplicateKind.SAME_NAME, Rows.reconciled("Dinas Sosial", 2), Rows.rejected("Dinas Sosial", 9)),
            group(
                    DuplicateKind.SAME_PERSON_IN_OPD,
                    Rows.reconciled("Dinas Sosial", 4),
                    Rows.reconciled("Dinas Sosial", 3)),
            group(
                    DuplicateKind.SAME_PERSON_IN_OPD,
                    Rows.reconciled("Dinas Sosial", 3),
                    Rows.reconciled("Dinas Kesehatan", 12)));

    @Test
    void groupsAreNumberedByKindAndFirstRow(@TempDir Path folder) throws Exception {
        SortedMap<DuplicateKind, DuplicatesFile.Counts> counts = new TreeMap<>();

        assertThat(write(folder, GROUPS, counts))
                .isEqualTo(
                        """
                        group,kind,opd,file,sheet,row,nik,name,birth_date,kept
                        1,SAME_PERSON_IN_OPD,Dinas Kesehatan,dinkes.xlsx,Sheet1,12,7371011205900001,ANDI BASO,1990-05-12,no
                        1,SAME_PERSON_IN_OPD,Dinas Sosial,dinkes.xlsx,Sheet1,3,7371011205900001,ANDI BASO,1990-05-12,yes
                        2,SAME_PERSON_IN_OPD,Dinas Sosial,dinkes.xlsx,Sheet1,3,7371011205900001,ANDI BASO,1990-05-12,no
                        2,SAME_PERSON_IN_OPD,Dinas Sosial,dinkes.xlsx,Sheet1,4,7371011205900001,ANDI BASO,1990-05-12,yes
                        3,SAME_NAME,Dinas Sosial,dinkes.xlsx,Sheet1,2,7371011205900001,Andi Baso,1990-05-12,yes
                        3,SAME_NAME,Dinas Sosial,dinkes.xlsx,Sheet1,9,7371011205900001,Nobody,1990-05-12,no
                        """);
        assertThat(counts)
                .containsEntry(DuplicateKind.SAME_PERSON_IN_OPD, new DuplicatesFile.Counts(2, 4))
                .containsEntry(DuplicateKind.SAME_PERSON_ACROSS_OPD, DuplicatesFile.Counts.NONE)
                .containsEntry(DuplicateKind.SAME_NAME, new DuplicatesFile.Counts(1, 2));
    }

    @Test
    void theOrderInWhichGroupsWereFoundDoesNotMatter(@TempDir Path folder) throws Exception {
        List<DuplicateGroup> reversed = Arrays.asList(GROUPS.toArray(DuplicateGroup[]::new));
        Collections.reverse(reversed);

        assertThat(write(folder.resolve("b"), reversed, new TreeMap<>()))
                .isEqualTo(write(folder.resolve("a"), GROUPS, new TreeMap<>()));
    }

    private static DuplicateGroup group(DuplicateKind kind, RowOutcome kept, RowOutcome other) {
        return new DuplicateGroup(kind, List.of(new Member(kept, true), new Member(other, false)));
    }

    private static String write(
            Path parent, List<DuplicateGroup> groups, SortedMap<DuplicateKind, DuplicatesFile.Counts> counts)
            throws Exception {
        try (OutputFolder folder = OutputFolder.prepare(parent.resolve("out"))) {
            counts.putAll(DuplicatesFile.write(folder, groups));
            return Files.readString(folder.file("duplicates.csv"));
        }
    }
}
