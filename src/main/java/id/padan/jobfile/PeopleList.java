package id.padan.jobfile;

import id.padan.roster.RosterField;
import id.padan.roster.RosterSettings;
import java.util.List;
import java.util.Map;

/**
 * A further table of people: the accounts of a portal, the participants of a selection, periods of service ...
 *
 * @param name what the job calls it: small letters, digits, {@code _} and {@code -}; {@link #HISTORY} or {@link #PROPOSALS}
 * @param files patterns; relative ones count from the job file's folder: {@link InputFiles} finds what they mean
 * @param columns headings that the job settles, by field
 */
public record PeopleList(String name, List<FilePattern> files, Map<RosterField, String> columns) {

    /** The name of the periods of service. */
    public static final String HISTORY = "history";

    /** The name of objections and proposals. */
    public static final String PROPOSALS = "proposals";

    /** {@return whether a job does without it: proposals come one by one, or not at all, and no round waits for them} */
    public boolean mayBeEmpty() {
        return name.equals(PROPOSALS);
    }

    /** {@return what it is about, which decides how its headings are read} */
    RosterSettings.Kind kind() {
        return switch (name) {
            case PROPOSALS -> RosterSettings.Kind.PROPOSALS;
            case HISTORY -> RosterSettings.Kind.SERVICE;
            default -> RosterSettings.Kind.PEOPLE;
        };
    }

    /** {@return the key of its files} */
    String filesKey() {
        return keyOf(name) + ".files";
    }

    /** {@return the key under which a table stands in the job file} */
    static String keyOf(String name) {
        return List.of(HISTORY, PROPOSALS).contains(name) ? name : JobKeys.LISTS.path() + "." + name;
    }
}
