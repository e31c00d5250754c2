package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database commits each statement by itself that makes a table: a kill can leave any number of them. */
class BatchTablesTest {

    @ParameterizedTest
    @MethodSource("numbersOfStatements")
    void areAllThereHoweverManyAKillLeft(int count) throws Exception {
        List<String> whole = made(statements());

        assertThat(made(statements().subList(0, count))).isEqualTo(whole).contains("BATCH_STEP_EXECUTION_SEQ");
    }

    static Stream<Integer> numbersOfStatements() throws IOException {
        return Stream.iterate(0, count -> count + 1).limit(statements().size());
    }

    /** {@return what there is once the statements were carried out and the rest was made} */
    private static List<String> made(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
            BatchRun.Infrastructure.createTables(new SingleConnectionDataSource(connection, true));
            return all(statement);
        }
    }

    private static List<String> statements() throws IOException {
        try (InputStream in =
                JobRepository.class.getResourceAsStream("/org/springframework/batch/core/schema-h2.sql")) {
            String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(script.split(";"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }

    private static List<String> all(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                        + " UNION ALL SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE constraint_name NOT LIKE 'CONSTRAINT%'"
                        + " UNION ALL SELECT sequence_name FROM information_schema.sequences ORDER BY 1")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
