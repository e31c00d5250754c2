package id.padan.generate;

import java.util.List;

/** Months as decree numbers write them. */
final class Roman {
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private Roman() {}

    static String month(int month) {
        return MONTHS.get(month - 1);
    }
}
