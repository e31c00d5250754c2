package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.access.Access;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.result.Row;
import org.h2.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kill can leave a row in a table that is not in its index, or the other way round; each by itself can be read. */
class IndexDamageTest {

    private static final int ROWS = 50;

    @TempDir
    private Path folder;

    /** What still has the row that the other has lost. */
    private enum Left {
        TABLE,
        INDEX
    }

    @ParameterizedTest
    @EnumSource
    void isFoundWhereTheProcessBeforeWasKilled(Left left) throws Exception {
        damage(left);
        Files.writeString(folder.resolve("lock"), "pid 1, 2026-02-01T20:00:00Z\n");

        assertThat(rowsInNewWorkspace()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**.damaged");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundOnceSomethingFailed(Left left) throws Exception {
        damage(left);

        assertThat(Workspace.setAsideIfDamaged(folder, Access.OWNER)).isTrue();
    }

    @Test
    void whatIsSoundIsKeptWhereTheProcessBeforeWasKilled() throws Exception {
        fill();
        Files.writeString(folder.resolve("lock"), "pid 1, 2026-02-01T20:00:00Z\n");

        assertThat(rowsInNewWorkspace()).isEqualTo(ROWS);
        assertThat(Workspace.setAsideIfDamaged(folder, Access.OWNER)).isFalse();
    }

    private void fill() throws Exception {
        try (Workspace workspace = Workspace.open(folder);
                Connection connection = workspace.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < ROWS; i++) {
                statement.execute("INSERT INTO officer_decision VALUES ('uji', 'id-" + i + "', '{}')");
            }
        }
    }

    private void damage(Left left) throws Exception {
        fill();
        try (Workspace workspace = Workspace.open(folder);
                Connection connection = workspace.dataSource().getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Table table = session.getDatabase().getMainSchema().getTableOrView(session, "OFFICER_DECISION");
            Index scan = table.getScanIndex(session);
            Cursor cursor = scan.find(session, null, null, false);
            assertThat(cursor.next()).isTrue();
            Row row = cursor.get();
            Index damaged = left == Left.INDEX
                    ? scan
                    : table.getIndexes().stream()
                            .filter(index ->
                                    !index.equals(scan) && index.getIndexType().isPrimaryKey())
                            .findFirst()
                            .orElseThrow();
            damaged.remove(session, row);
            session.commit(false);
        }
    }

    private long rowsInNewWorkspace() throws Exception {
        try (Workspace workspace = Workspace.open(folder);
                Connection connection = workspace.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM officer_decision")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
