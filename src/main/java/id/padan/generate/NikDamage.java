package id.padan.generate;

import id.padan.generate.Submission.NikCell;
import id.padan.person.Nik;
import java.util.List;

/** Mistakes in the NIK. */
final class NikDamage {
    private static final List<String> NOTHING = List.of("", "", "", "-");

    private NikDamage() {}

    static Submission digitWrong(Submission row, Circumstances around) {
        StringBuilder digits = new StringBuilder(row.nik().text());
        int at = around.random().below(digits.length());
        int other = (digits.charAt(at) - '0' + 1 + around.random().below(9)) % 10;
        digits.setCharAt(at, (char) ('0' + other));
        return row.withNik(digits.toString());
    }

    static Submission digitsSwapped(Submission row, Circumstances around) {
        String digits = row.nik().text();
        int start = around.random().below(digits.length() - 1);
        for (int i = 0; i < digits.length() - 1; i++) {
            int at = (start + i) % (digits.length() - 1);
            if (digits.charAt(at) != digits.charAt(at + 1)) {
                return row.withNik(
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2));
            }
        }
        return row;
    }

    static Submission lastDigitLost(Submission row, Circumstances around) {
        String digits = row.nik().text();
        return digits.endsWith("0") ? row : row.withNik(new NikCell(digits.substring(0, Nik.LENGTH - 1) + "0", true));
    }

    static Submission scientific(Submission row, Circumstances around) {
        String digits = row.nik().text();
        return row.withNik(digits.charAt(0) + "," + digits.substring(1, 6) + "E+15");
    }

    static Submission length(Submission row, Circumstances around) {
        String digits = row.nik().text();
        int at = around.random().below(digits.length());
        return around.random().chance(0.7)
                ? row.withNik(digits.substring(0, at) + digits.substring(at + 1))
                : row.withNik(digits.substring(0, at) + digits.charAt(at) + digits.substring(at));
    }

    static Submission missing(Submission row, Circumstances around) {
        return row.withNik(around.random().pick(NOTHING));
    }

    static Submission ofSpouse(Submission row, Circumstances around) {
        return row.household()
                .spouseOf(row.person())
                .map(spouse -> row.withNik(spouse.nik().digits()))
                .orElse(row);
    }

    static Submission withDateOfSpouse(Submission row, Circumstances around) {
        return row.household()
                .spouseOf(row.person())
                .map(spouse -> row.withNik(spouse.nik().digits()).withBirthDate(spouse.birthDate()))
                .orElse(row);
    }

    static Submission isCard(Submission row, Circumstances around) {
        return row.withNik(row.household().card());
    }

    static Submission ocr(Submission row, Circumstances around) {
        return row.withNik(LookAlikes.misreadDigits(around.random(), row.nik().text()));
    }

    static Submission ofColleague(Submission row, Circumstances around) {
        return row.withNik(around.random().pick(around.colleagues()).nik().digits());
    }
}
