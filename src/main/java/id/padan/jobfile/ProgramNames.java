package id.padan.jobfile;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names that programs give to files that are theirs: what they have not finished, and what they keep to be safe. */
final class ProgramNames {

    /** Of browsers, of programs that copy or synchronise, of what is between two savings. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i).*\\.(part|partial|filepart|crdownload|download|opdownload|aria2|tmp|temp)|~.*");

    /** Excel writes a workbook under such a name first, and leaves it there if that fails. */
    private static final Pattern BETWEEN_SAVINGS = Pattern.compile("(?=.*[A-F])[0-9A-F]{8}");

    private static final Pattern KEPT = Pattern.compile("(?i).*(\\.(bak|xlk|old|orig)|~)");

    private ProgramNames() {}

    /** {@return whether a program has not finished the file, or has given it up} */
    static boolean isOfUnfinished(Path file) {
        return UNFINISHED.matcher(name(file)).matches();
    }

    /** {@return whether the file is a program's own, and not what somebody handed in} */
    static boolean isOfProgram(Path file) {
        return isOfUnfinished(file)
                || BETWEEN_SAVINGS.matcher(name(file)).matches()
                || KEPT.matcher(name(file)).matches();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
