package id.padan.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What is known of files that were read or written before: by this it is seen that nothing has changed. */
public final class KnownFiles {

    private final Database database;

    /**
     * The files that a workspace knows.
     *
     * @param dataSource the workspace's database
     */
    public KnownFiles(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * Notes what the files of a finished run are like.
     *
     * @param number the run's number
     * @param sha256 a checksum of all of them
     */
    public void rememberOutputs(long number, String sha256) {
        database.update("MERGE INTO run_files (run, sha256) KEY (run) VALUES (?, ?)", number, sha256);
    }

    /** {@return the checksum of the files of a run, if it was noted} */
    public Optional<String> checksumOfOutputs(long number) {
        return database.first("SELECT sha256 FROM run_files WHERE run = ?", row -> row.getString(1), number);
    }

    /** Notes the checksums of files, in place of what was known of files at these paths. */
    public void rememberInputs(List<KnownFile> files) {
        for (KnownFile file : files) {
            database.update(
                    "MERGE INTO known_file (path, bytes, modified, sha256) KEY (path) VALUES (?, ?, ?, ?)",
                    file.path(),
                    file.bytes(),
                    file.modified(),
                    file.sha256());
        }
    }

    /**
     * {@return the checksum of a file, if it was taken when the file was like this}
     *
     * @param path the file
     * @param bytes its size
     * @param modified when it was last written, as text
     */
    public Optional<String> checksum(String path, long bytes, String modified) {
        return database.first(
                "SELECT sha256 FROM known_file WHERE path = ? AND bytes = ? AND modified = ?",
                row -> row.getString(1),
                path,
                bytes,
                modified);
    }

    /**
     * A file and its checksum.
     *
     * @param path where it is
     * @param bytes its size
     * @param modified when it was last written, as text
     * @param sha256 its checksum
     */
    public record KnownFile(String path, long bytes, String modified, String sha256) {}
}
