package id.padan.roster;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The OPD of rows that do not name theirs. */
final class OpdNames {

    private OpdNames() {}

    /** {@return the OPD; the file's name where the source says nothing} */
    static String of(RosterFile file, String sheet, OpdSource source) {
        String name = last(file.path());
        String byFile = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String chosen =
                switch (source) {
                    case FILE -> byFile;
                    case FOLDER -> last(file.path().toAbsolutePath().getParent());
                    case SHEET -> sheet;
                };
        return chosen.isBlank() ? byFile : chosen;
    }

    private static String last(@Nullable Path path) {
        Path name = path == null ? null : path.getFileName();
        return name == null ? "" : name.toString();
    }
}
