package id.padan.table;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password of protected workbooks. Its text form does not show it.
 *
 * @param pattern which files: a glob over the name that reports give a file, or over its last part
 * @param password the password
 */
public record FilePassword(String pattern, String password) {

    /**
     * {@return the password of a file: the first whose pattern fits}
     *
     * @param passwords those that are known
     * @param name the file's name in reports
     */
    public static Optional<String> of(List<FilePassword> passwords, String name) {
        return passwords.stream()
                .filter(password -> password.isFor(name))
                .map(FilePassword::password)
                .findFirst();
    }

    private boolean isFor(String fileName) {
        var glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        Path name = Path.of(fileName);
        @Nullable Path last = name.getFileName();
        return glob.matches(name) || (last != null && glob.matches(last));
    }

    @Override
    public String toString() {
        return "FilePassword[pattern=" + pattern + ", password=***]";
    }
}
