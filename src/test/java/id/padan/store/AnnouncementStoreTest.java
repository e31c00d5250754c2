package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementStoreTest {

    @TempDir
    private Path folder;

    @Test
    void numbersFollowTheOrderOfFirstAppearance() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = new AnnouncementStore(workspace.dataSource());

            assertThat(store.numbers("uji", List.of("b", "c"))).containsExactly(1, 2);
            assertThat(store.numbers("uji", List.of("a", "b", "c"))).containsExactly(3, 1, 2);
        }
    }

    @Test
    void whoDropsOutAndComesBackHasTheSameNumberAndNobodyElseGetsIt() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = new AnnouncementStore(workspace.dataSource());
            store.numbers("uji", List.of("a", "b"));

            assertThat(store.numbers("uji", List.of("a", "c"))).containsExactly(1, 3);
            assertThat(store.numbers("uji", List.of("d", "b", "a"))).containsExactly(4, 2, 1);
        }
    }

    @Test
    void eachJobHasNumbersOfItsOwnAndTheyOutliveTheProcess() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            new AnnouncementStore(workspace.dataSource()).numbers("uji", List.of("a", "b"));
        }
        try (Workspace workspace = Workspace.open(folder)) {
            AnnouncementStore store = new AnnouncementStore(workspace.dataSource());

            assertThat(store.numbers("lain", List.of("b"))).containsExactly(1);
            assertThat(store.numbers("uji", List.of("b"))).containsExactly(2);
        }
    }
}
