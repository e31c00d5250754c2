package id.padan.generate;

import id.padan.generate.Damage.Circumstances;
import id.padan.generate.Spellings.LookAlikes;
import id.padan.generate.Spellings.Typing;
import id.padan.generate.Submission.NikCell;
import id.padan.person.Gender;
import id.padan.person.Nik;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mistakes in the NIK, the date and place of birth, and the gender. */
final class FieldDamage {
    private static final List<String> NOTHING = List.of("", "", "", "-");
    /** One off is the commonest mistake; ten off is a wrong digit. */
    private static final List<Integer> YEARS_OFF = List.of(-1, 1, -1, 1, -2, 2, -3, 3, -10, 10, 5, -5);

    private FieldDamage() {}

    static Submission nikDigitWrong(Submission row, Circumstances around) {
        StringBuilder digits = new StringBuilder(row.nik().text());
        int at = around.random().below(digits.length());
        int other = (digits.charAt(at) - '0' + 1 + around.random().below(9)) % 10;
        digits.setCharAt(at, (char) ('0' + other));
        return row.withNik(digits.toString());
    }

    static Submission nikDigitsSwapped(Submission row, Circumstances around) {
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

    static Submission nikLastDigitLost(Submission row, Circumstances around) {
        String digits = row.nik().text();
        return digits.endsWith("0") ? row : row.withNik(new NikCell(digits.substring(0, Nik.LENGTH - 1) + "0", true));
    }

    static Submission nikScientific(Submission row, Circumstances around) {
        String digits = row.nik().text();
        return row.withNik(digits.charAt(0) + "," + digits.substring(1, 6) + "E+15");
    }

    static Submission nikLength(Submission row, Circumstances around) {
        String digits = row.nik().text();
        int at = around.random().below(digits.length());
        return around.random().chance(0.7)
                ? row.withNik(digits.substring(0, at) + digits.substring(at + 1))
                : row.withNik(digits.substring(0, at) + digits.charAt(at) + digits.substring(at));
    }

    static Submission nikMissing(Submission row, Circumstances around) {
        return row.withNik(around.random().pick(NOTHING));
    }

    static Submission nikOfSpouse(Submission row, Circumstances around) {
        return row.household()
                .spouseOf(row.person())
                .map(spouse -> row.withNik(spouse.nik().digits()))
                .orElse(row);
    }

    static Submission nikWithDateOfSpouse(Submission row, Circumstances around) {
        return row.household()
                .spouseOf(row.person())
                .map(spouse -> row.withNik(spouse.nik().digits()).withBirthDate(spouse.birthDate()))
                .orElse(row);
    }

    static Submission nikIsCard(Submission row, Circumstances around) {
        return row.withNik(row.household().card());
    }

    static Submission nikOcr(Submission row, Circumstances around) {
        return row.withNik(LookAlikes.misreadDigits(around.random(), row.nik().text()));
    }

    static Submission nikOfColleague(Submission row, Circumstances around) {
        return row.withNik(around.random().pick(around.colleagues()).nik().digits());
    }

    static Submission dateDayMonthSwapped(Submission row, Circumstances around) {
        return changed(
                row,
                date -> date.getDayOfMonth() > 12
                        ? date
                        : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
    }

    static Submission dateYearOff(Submission row, Circumstances around) {
        return changed(row, date -> date.plusYears(around.random().pick(YEARS_OFF)));
    }

    static Submission dateMonthOff(Submission row, Circumstances around) {
        return changed(row, date -> {
            int month = (date.getMonthValue() + around.random().below(11)) % 12 + 1;
            return withDay(YearMonth.of(date.getYear(), month), date.getDayOfMonth());
        });
    }

    static Submission dateDayOff(Submission row, Circumstances around) {
        return changed(row, date -> {
            int days = date.lengthOfMonth();
            int step = around.random().chance(0.5)
                    ? around.random().pick(List.of(1, days - 1, 2, 10, days - 10))
                    : around.random().between(1, days - 1);
            return date.withDayOfMonth((date.getDayOfMonth() - 1 + step) % days + 1);
        });
    }

    static Submission datePlaceholder(Submission row, Circumstances around) {
        return changed(
                row,
                date -> around.random().chance(0.7)
                        ? LocalDate.of(date.getYear(), 1, 1)
                        : LocalDate.of(date.getYear(), 12, 31));
    }

    static Submission dateMissing(Submission row, Circumstances around) {
        return row.withBirthDate(null);
    }

    static Submission dateOfStart(Submission row, Circumstances around) {
        LocalDate since = row.post().since();
        return since == null ? row : row.withBirthDate(since);
    }

    private static LocalDate withDay(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Submission changed(Submission row, UnaryOperator<LocalDate> change) {
        LocalDate date = row.birthDate();
        return date == null ? row : row.withBirthDate(change.apply(date));
    }

    static Submission placeTypo(Submission row, Circumstances around) {
        String place = row.birthPlace();
        return place.length() < 3 ? row : row.withBirthPlace(Typing.typo(around.random(), place));
    }

    static Submission placeSpelling(Submission row, Circumstances around) {
        return row.withBirthPlace(around.geography().anotherName(around.random(), row.birthPlace()));
    }

    static Submission placeDifferent(Submission row, Circumstances around) {
        RandomStream random = around.random();
        Geography geography = around.geography();
        String district = random.chance(0.4) ? geography.districtOfCity(random) : geography.districtElsewhere(random);
        return row.withBirthPlace(
                geography.birthPlace(random, district, row.person().birthDate().getYear()));
    }

    static Submission placeMissing(Submission row, Circumstances around) {
        return row.withBirthPlace("");
    }

    static Submission genderWrong(Submission row, Circumstances around) {
        Gender gender = row.gender();
        return gender == null ? row : row.withGender(gender == Gender.MALE ? Gender.FEMALE : Gender.MALE);
    }

    static Submission genderMissing(Submission row, Circumstances around) {
        return row.withGender(null);
    }
}
