package id.padan.jobfile;

import id.padan.access.Access;
import id.padan.access.Protection;
import id.padan.jobfile.Entry.ValueReader;
import id.padan.table.FilePassword;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a job has encrypted, {@code protect: {database: ${PADAN_DATABASE}}}, and says what follows from it. */
final class ProtectValues {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private ProtectValues() {}

    /**
     * A password, by the variable that holds it. One that is not set is an error: nothing may be written open because somebody
     * forgot it.
     */
    static ValueReader<String> password(Function<String, @Nullable String> environment) {
        return (node, key, problems) -> {
            String text = Values.text(node, key, problems);
            if (text == null) {
                return null;
            }
            Matcher variable = VARIABLE.matcher(text);
            if (!variable.matches()) {
                problems.at(node, key, "value.password", key);
                return null;
            }
            String password = environment.apply(variable.group(1));
            if (password == null || password.isBlank()) {
                problems.at(node, key, "value.password.unset", key, variable.group(1));
                return null;
            }
            return password;
        };
    }

    /** {@return who may read what is written, with the passwords that are needed besides} */
    static Access access(
            Access access, @Nullable String workbooks, @Nullable String database, @Nullable String snapshot) {
        return new Access(access.group(), new Protection(workbooks, database, snapshot));
    }

    /** {@return the passwords of files that come in: those that the job names, and for all others that of its own workbooks} */
    static List<FilePassword> ofFiles(List<FilePassword> named, @Nullable String workbooks) {
        List<FilePassword> all = new ArrayList<>(named);
        if (workbooks != null) {
            all.add(new FilePassword("**", workbooks));
        }
        return List.copyOf(all);
    }
}
