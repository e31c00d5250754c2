package id.padan.generate;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What an earlier run left in a folder. */
public final class EarlierOutput {
    private EarlierOutput() {}

    /**
     * Deletes the rosters that an earlier run made and names in its truth; the other files are overwritten anyway. Nothing
     * else is touched, so that no roster that an office has sent can be lost.
     *
     * @param folder the folder
     * @throws IOException if a file cannot be read or deleted
     */
    public static void deleteRosters(Path folder) throws IOException {
        Path truth = folder.resolve("truth.csv");
        if (!Files.isRegularFile(truth)) {
            return;
        }
        Path rosters = folder.resolve("rosters");
        for (String name : rostersNamedIn(truth)) {
            Path file = rosters.resolve(name).normalize();
            if (rosters.normalize().equals(file.getParent())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Set<String> rostersNamedIn(Path truth) throws IOException {
        Set<String> names = new TreeSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(truth)) {
            for (CSVRecord row : format.parse(reader)) {
                if (row.isMapped("file")) {
                    names.add(row.get("file"));
                }
            }
        }
        return names;
    }
}
