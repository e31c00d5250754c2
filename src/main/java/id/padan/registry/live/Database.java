package id.padan.registry.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A database that has the registry, and what is asked of it.
 *
 * @param url where it is, as JDBC has it, without a password
 * @param userVariable the environment variable that has the name of the account; null if none is needed
 * @param passwordVariable the one that has its password; null if none is needed
 * @param query the statement that finds everybody, in SQL; its columns have the headings of an extract
 * @param key a column of the query in whose order it is read, so that reading can go on where it was cut off; or null
 * @param drivers a folder with the drivers of other databases; null if the program has the one that is needed
 */
public record Database(
        String url,
        @Nullable String userVariable,
        @Nullable String passwordVariable,
        String query,
        @Nullable String key,
        @Nullable Path drivers) {

    /** {@return what it is called in reports: where it is, without parameters} */
    public String name() {
        return url.replaceFirst("[?;].*", "");
    }

    /** {@return what tells its snapshots from those of another: where it is, and what is asked} */
    public List<String> identity() {
        return List.of("database " + url, query, "in the order of " + Objects.requireNonNullElse(key, "nothing"));
    }

    /**
     * {@return the same with a folder of drivers that counts from another folder}
     *
     * @param folder the other folder
     */
    public Database withDriversBelow(Path folder) {
        return drivers == null
                ? this
                : new Database(
                        url,
                        userVariable,
                        passwordVariable,
                        query,
                        key,
                        folder.resolve(drivers).normalize());
    }
}
