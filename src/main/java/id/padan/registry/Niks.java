package id.padan.registry;

import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads NIKs: sixteen digits, with spaces, dots, hyphens or apostrophes among them, or as a number ({@code …01.0}). What
 * is not sixteen digits is no NIK that could be looked up.
 */
final class Niks {

    /** 7.37101E+15, or with a comma. */
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)[.,](\\d{1,14})[eE]\\+?15");

    private Niks() {}

    /**
     * {@return the sixteen digits as a number, or {@link RegistryRecord#NO_NIK}}
     *
     * @param text holds the NIK
     * @param length how many of its characters count
     */
    static long parse(char[] text, int length) {
        long number = 0;
        int digits = 0;
        int end = withoutDecimals(text, length);
        for (int i = 0; i < end; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                digits++;
                if (digits > Nik.LENGTH) {
                    return RegistryRecord.NO_NIK;
                }
            } else if (c != '.' && c != '-' && !Blanks.isBlank(c)) {
                return RegistryRecord.NO_NIK;
            }
        }
        return digits == Nik.LENGTH ? number : RegistryRecord.NO_NIK;
    }

    /** {@return what the cell holds, with its kind of damage} */
    static NikReading read(char[] text, int length) {
        int end = withoutDecimals(text, length);
        if (parse(text, length) != RegistryRecord.NO_NIK) {
            return new NikReading.Complete(new Nik(end == Nik.LENGTH ? new String(text, 0, end) : digits(text, end)));
        }
        String written = new String(text, 0, length).strip();
        if (written.isEmpty()) {
            return new NikReading.Missing();
        }
        Matcher scientific = SCIENTIFIC.matcher(written);
        return scientific.matches()
                ? new NikReading.Damaged(scientific.group(1) + scientific.group(2), written)
                : new NikReading.Malformed(digits(text, end), written);
    }

    private static String digits(char[] text, int end) {
        StringBuilder digits = new StringBuilder(Nik.LENGTH);
        for (int i = 0; i < end; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                digits.append(text[i]);
            }
        }
        return digits.toString();
    }

    /** {@return the length without the ".0" of a number} */
    private static int withoutDecimals(char[] text, int length) {
        boolean decimals =
                length > Nik.LENGTH && text[length - 1] == '0' && (text[length - 2] == '.' || text[length - 2] == ',');
        return decimals ? length - 2 : length;
    }
}
