package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    @TempDir
    private Path folder;

    private void makeWithARun() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            new RunStore(workspace.dataSource())
                    .start("job", "id", "f".repeat(64), "build", "out", LocalDate.EPOCH, Instant.EPOCH);
        }
    }

    @Test
    void isThereAgainWhenItIsOpenedAgain() throws Exception {
        makeWithARun();

        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(new RunStore(workspace.dataSource()).recent(null, 10)).hasSize(1);
        }
    }

    @Test
    void isWaitedForWithAWordWhileAnotherHasItForAMoment() throws Exception {
        List<String> words = new CopyOnWriteArrayList<>();
        Workspace.onWaiting((where, holder) -> words.add(where + " " + holder));
        Workspace held = Workspace.open(folder);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(
                held::close, CompletableFuture.delayedExecutor(1_500, TimeUnit.MILLISECONDS));

        Workspace.open(folder).close();

        closed.get();
        assertThat(words)
                .singleElement()
                .asString()
                .startsWith(folder + " pid " + ProcessHandle.current().pid() + ", ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP TABLE layout", "UPDATE layout SET version = version + 1"})
    void isRefusedIfItsTablesAreThoseOfAnotherVersion(String change) throws Exception {
        makeWithARun();
        try (Workspace workspace = Workspace.open(folder)) {
            new Database(workspace.dataSource()).update(change);
        }

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(WorkspaceException.class)
                    .isThrownBy(() -> Workspace.open(folder).close())
                    .satisfies(refused -> {
                        assertThat(refused.kind()).isEqualTo(WorkspaceException.Kind.UNUSABLE);
                        assertThat(refused.detail()).isEqualTo("another version of the program made it");
                    });
        }
    }

    @Test
    void whatAKillLeftOfItsFirstOpeningIsCompleted() throws Exception {
        makeWithARun();
        try (Workspace workspace = Workspace.open(folder)) {
            Database database = new Database(workspace.dataSource());
            for (String table : database.list(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name <> 'LAYOUT'",
                    row -> row.getString(1))) {
                database.update("DROP TABLE " + table + " CASCADE");
            }
        }

        makeWithARun();
    }
}
