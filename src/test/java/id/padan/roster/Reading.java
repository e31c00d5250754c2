package id.padan.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file read to its end.
 *
 * @param rows its people
 * @param report what was understood
 */
public record Reading(List<SubmittedRow> rows, FileReport report) {

    public static Reading of(Path file, RosterSettings settings) {
        List<SubmittedRow> rows = new ArrayList<>();
        Path name = file.getFileName();
        try (RosterSession session =
                new RosterReader(settings).open(new RosterFile(file, name == null ? "" : name.toString()))) {
            for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                rows.add(row);
            }
            return new Reading(rows, session.report());
        }
    }

    public static Reading of(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(file, RosterSettings.DEFAULT);
    }
}
