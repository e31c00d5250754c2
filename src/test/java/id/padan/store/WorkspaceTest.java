package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    /** Its own closing would leave the file open then, or wait for itself without end. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isClosedAfterAWriteThatNobodyWaitedForFailed() throws Exception {
        Workspace workspace = Workspace.open(folder);
        MVStore store;
        try (Connection connection = workspace.dataSource().getConnection()) {
            store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
        }
        MVStoreException full = new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "full");
        assertThatThrownBy(() -> store.panic(full)).isSameAs(full);

        workspace.close();

        assertThat(store.isClosed()).isTrue();
        Workspace.open(folder).close();
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
