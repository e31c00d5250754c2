package id.padan.jobfile;

import id.padan.access.Access;
import id.padan.access.Protection;
import id.padan.jobfile.Entry.ValueReader;
import id.padan.table.FilePassword;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a job has encrypted, {@code protect: {database: ${PADAN_DATABASE}}}, and says what follows from it. */
final class ProtectValues {

    private ProtectValues() {}

    /**
     * A password, by the variable that holds it. One that is not set is an error: nothing may be written open because somebody
     * forgot it.
     */
    static ValueReader<String> password(Function<String, @Nullable String> environment) {
        return (node, key, problems) -> {
            String variable = Values.variable(node, key, "value.password", problems);
            String password = variable == null ? null : environment.apply(variable);
            boolean isUnset = password == null || password.isBlank();
            if (variable != null && isUnset) {
                problems.at(node, key, "value.password.unset", key, variable);
            }
            return isUnset ? null : password;
        };
    }

    /** {@return who may read what is written, with the passwords that are needed besides} */
    static Access access(
            Access access, @Nullable String workbooks, @Nullable String database, @Nullable String snapshot) {
        return new Access(access.group(), access.isAskedFor(), new Protection(workbooks, database, snapshot));
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
