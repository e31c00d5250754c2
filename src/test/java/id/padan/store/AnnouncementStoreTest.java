package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementStoreTest {

    @TempDir
    private Path folder;

    @Test
    void numbersFollowTheOrderOfFirstAppearance() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = AnnouncementStore.open(workspace);

            assertThat(store.numbers("uji", List.of("b", "c"))).containsExactly(1, 2);
            assertThat(store.numbers("uji", List.of("a", "b", "c"))).containsExactly(3, 1, 2);
        }
    }

    @Test
    void whoDropsOutAndComesBackHasTheSameNumberAndNobodyElseGetsIt() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = AnnouncementStore.open(workspace);
            store.numbers("uji", List.of("a", "b"));

            assertThat(store.numbers("uji", List.of("a", "c"))).containsExactly(1, 3);
            assertThat(store.numbers("uji", List.of("d", "b", "a"))).containsExactly(4, 2, 1);
        }
    }

    @Test
    void aLostDatabaseGetsEverybodysNumberBackFromTheFileBesideIt() throws Exception {
        numbers("uji", "a", "b", "c");
        Files.delete(folder.resolve("padan.mv.db"));

        assertThat(numbers("uji", "d", "c", "a")).containsExactly(4, 3, 1);
    }

    @Test
    void aLostFileIsMadeAgainFromTheDatabase() throws Exception {
        numbers("uji", "a", "b");
        Files.delete(folder.resolve("announced.jsonl"));
        numbers("uji");
        Files.delete(folder.resolve("padan.mv.db"));

        assertThat(numbers("uji", "b", "a")).containsExactly(2, 1);
    }

    @Test
    void nobodyHasTheNumberOfAnotherThoughFileAndDatabaseDisagree() throws Exception {
        numbers("uji", "a");
        Files.writeString(folder.resolve("announced.jsonl"), "{\"job\":\"uji\",\"person\":\"b\",\"number\":1}\n");

        assertThat(numbers("uji", "a", "b")).containsExactly(2, 1);
        assertThat(numbers("uji", "a", "b")).containsExactly(2, 1);
    }

    @Test
    void aLineThatSomebodyChangedIsToldAndTheOthersAreRead() throws Exception {
        numbers("uji", "a");
        Files.writeString(folder.resolve("announced.jsonl"), "halo\n", StandardOpenOption.APPEND);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(AnnouncementStore.open(workspace).problems())
                    .extracting(problem -> problem.file() + " " + problem.cell() + " " + problem.code())
                    .containsExactly("announced.jsonl 2 LEDGER_LINE");
        }
    }

    @Test
    void aChangedLineAboutARoundIsTold() throws Exception {
        Files.writeString(folder.resolve("rounds.jsonl"), "{}\n");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(RoundStore.open(workspace).problems())
                    .extracting(problem -> problem.file() + " " + problem.cell() + " " + problem.code())
                    .containsExactly("rounds.jsonl 1 LEDGER_LINE");
        }
    }

    private List<Integer> numbers(String job, String... people) throws WorkspaceException {
        try (Workspace workspace = Workspace.open(folder)) {
            return AnnouncementStore.open(workspace).numbers(job, List.of(people));
        }
    }

    @Test
    void eachJobHasNumbersOfItsOwnAndTheyOutliveTheProcess() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore.open(workspace).numbers("uji", List.of("a", "b"));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = AnnouncementStore.open(workspace);

            assertThat(store.numbers("lain", List.of("b"))).containsExactly(1);
            assertThat(store.numbers("uji", List.of("b"))).containsExactly(2);
        }
    }

    @Test
    void ofPeopleWhoArePurgedNothingIsLeftAndNobodyElseGetsTheirNumbers() throws Exception {
        numbers("uji", "a-person", "b-person");
        numbers("lain", "c-person");
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = AnnouncementStore.open(workspace);
            assertThat(store.count("uji")).isEqualTo(2);
            store.purge("uji", "Rahmi", Instant.parse("2026-06-01T00:00:00Z"));
            assertThat(store.count("uji")).isZero();
        }

        assertThat(Files.readString(folder.resolve("announced.jsonl")))
                .doesNotContain("a-person", "b-person")
                .contains("c-person");
        Files.delete(folder.resolve("padan.mv.db"));
        assertThat(numbers("uji", "d-person").get(0)).isGreaterThan(2);
        assertThat(numbers("lain", "c-person")).containsExactly(1);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(AnnouncementStore.open(workspace).problems()).isEmpty();
        }
    }
}
