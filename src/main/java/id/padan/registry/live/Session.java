package id.padan.registry.live;

import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database that can only read: the connection and its one transaction say so, and nothing is ever committed.
 */
final class Session implements AutoCloseable {

    /** So many people the database hands over at a time: it keeps the others, and so does not this program. */
    private static final int FETCH_SIZE = 5_000;

    /** A database that says nothing for so long will say nothing more. */
    private static final int PATIENCE_MILLIS = 15 * 60_000;

    private final Database database;
    private final Connection connection;

    private Session(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param environment the values of environment variables
     */
    static Session open(Database database, UnaryOperator<@Nullable String> environment)
            throws RegistryProblemException, IOException {
        Properties account = new Properties();
        put(account, "user", database, database.userVariable(), environment);
        put(account, "password", database, database.passwordVariable(), environment);
        Driver driver = driver(database).orElseThrow(() -> refused(Code.SOURCE_DRIVER, database.name()));
        try {
            Connection connection = driver.connect(database.url(), account);
            if (connection == null) {
                throw refused(Code.SOURCE_DRIVER, database.name());
            }
            Session session = new Session(database, connection);
            session.beginToRead();
            return session;
        } catch (SQLException e) {
            throw whileConnecting(database, e);
        }
    }

    private static void put(
            Properties account,
            String property,
            Database database,
            @Nullable String variable,
            UnaryOperator<@Nullable String> environment)
            throws RegistryProblemException {
        if (variable != null) {
            String value = environment.apply(variable);
            if (value == null || value.isEmpty()) {
                throw refused(Code.SOURCE_VARIABLE, database.name(), variable);
            }
            account.setProperty(property, value);
        }
    }

    private void beginToRead() throws SQLException {
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        } catch (SQLFeatureNotSupportedException patient) {
            // It waits as long as the database makes it wait.
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Optional<Driver> driver(Database database) throws IOException {
        Path folder = database.drivers();
        ClassLoader loader = Session.class.getClassLoader();
        return Stream.of(folder == null ? loader : new URLClassLoader(jars(folder), loader))
                .flatMap(each -> ServiceLoader.load(Driver.class, each).stream())
                .map(Session::usable)
                .flatMap(Optional::stream)
                .filter(driver -> accepts(driver, database.url()))
                .findFirst();
    }

    /** One that cannot be loaded is not the one that is sought, or another message would say no more. */
    private static Optional<Driver> usable(ServiceLoader.Provider<Driver> provider) {
        try {
            return Optional.of(provider.get());
        } catch (ServiceConfigurationError e) {
            return Optional.empty();
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Session::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return a statement that reads}
     *
     * @param sql the statement
     */
    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCH_SIZE);
        return statement;
    }

    /** Ends the transaction without a trace. */
    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    private static RegistryProblemException whileConnecting(Database database, SQLException e) {
        String state = state(e);
        return state.startsWith("28")
                ? refused(Code.SOURCE_LOGIN, database.name())
                : refused(Code.SOURCE_UNREACHABLE, database.name());
    }

    /** {@return whether the database did not understand the query, or does not allow it: asked again it says the same} */
    static boolean isOfTheQuery(SQLException e) {
        return List.of("42", "25", "07", "0A", "22", "21").contains(state(e).substring(0, 2));
    }

    /** {@return what the database says to the query} Digits may be a person's, and are left out. */
    RegistryProblemException ofTheQuery(SQLException e) {
        String said = Objects.requireNonNullElse(e.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\d{4,}", "…")
                .replaceFirst("[;:]? SQL statement:$", "");
        return refused(Code.SOURCE_QUERY, database.name(), said);
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "??" : state;
    }

    static RegistryProblemException refused(Code code, String... details) {
        return new RegistryProblemException(
                List.of(new RegistryProblem(code, details[0], List.of(details).subList(1, details.length))));
    }
}
