package id.padan.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files for OPD: the OPD's name, as near as every file system lets it be, and what the file is, so that it never
 * takes the place of the OPD's own roster. No name twice, not even where capitals do not count.
 */
public final class FileNames {

    /** File systems end at 255 bytes; ending, number and the marks of office programs need room too. */
    private static final int LONGEST = 180;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\uFFFE\uFFFF]+");
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CLOCK\\$|COM[0-9\u00b9\u00b2\u00b3]|LPT[0-9\u00b9\u00b2\u00b3])(\\..*)?");
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

    private final Set<String> taken = new HashSet<>();
    private final String nameless;
    private final String ending;

    /**
     * No names so far.
     *
     * @param nameless for rows without an OPD
     * @param what the file is, with its ending
     */
    public FileNames(String nameless, String what) {
        this.nameless = nameless;
        this.ending = " - " + what;
    }

    /**
     * {@return a name that is not taken yet, with its ending}
     *
     * @param opd the OPD's name; may be empty
     */
    public String next(String opd) {
        String name = safe(opd);
        String free = name;
        for (int number = 2; !taken.add(key(free)); number++) {
            free = name + " (" + number + ")";
        }
        return free + ending;
    }

    private String safe(String opd) {
        String name = Normalizer.normalize(FORBIDDEN.matcher(opd).replaceAll("-"), Normalizer.Form.NFC);
        // Hidden files, and the marks that office programs put before the names of open files.
        name = name.strip().replaceAll("^[.~$ ]+", "");
        name = cut(name).replaceAll("[. ]+$", "");
        if (name.isEmpty() || name.chars().allMatch(c -> c == '-')) {
            name = nameless;
        }
        return fit(RESERVED.matcher(name).matches() ? "_" + name : name);
    }

    private static String cut(String name) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int c : name.codePoints().toArray()) {
            String one = Character.toString(c);
            bytes += one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            cut.append(one);
        }
        return cut.toString();
    }

    /** A system whose locale knows only ASCII refuses the rest. */
    private String fit(String name) {
        try {
            return Path.of(name + ending).toString().isEmpty() ? "_" : name;
        } catch (InvalidPathException e) {
            return NOT_ASCII
                    .matcher(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""))
                    .replaceAll("_");
        }
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
