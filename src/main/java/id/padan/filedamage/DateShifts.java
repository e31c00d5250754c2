package id.padan.filedamage;

import id.padan.person.NikReading;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each row's date stands to that of the owner of its NIK, or to the NIK itself where the registry does not have it. */
final class DateShifts {

    /** Days between the first days of the two calendars of spreadsheets. */
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;

    private static final List<FileDamage> DAMAGES = List.of(
            new FileDamage(FileDamageKind.DATES_MONTH_FIRST, 0),
            new FileDamage(FileDamageKind.DATES_1904, -DAYS_FROM_1900_TO_1904),
            new FileDamage(FileDamageKind.DATES_1904, DAYS_FROM_1900_TO_1904));

    private final List<SheetRow> rows;

    DateShifts(List<SheetRow> rows) {
        this.rows = rows;
    }

    List<FileDamage> damages() {
        return DAMAGES;
    }

    List<Testimony> testimonies(FileDamage damage) {
        return rows.stream().map(row -> testimony(row, damage)).toList();
    }

    private static Testimony testimony(SheetRow row, FileDamage damage) {
        LocalDate written = row.written().birthDate();
        LocalDate undone = written == null ? null : undone(written, damage);
        if (written == null || undone == null) {
            return Testimony.SILENT;
        }
        Predicate<LocalDate> right = right(row);
        if (right.test(undone)) {
            return Testimony.SUPPORTS;
        }
        return right.test(written) ? Testimony.CONTRADICTS : Testimony.SILENT;
    }

    /** Whether a date is that of the owner of the row's NIK; if the registry has no such owner, whether it is the NIK's own. */
    private static Predicate<LocalDate> right(SheetRow row) {
        LocalDate owners = ownersDate(row);
        if (owners != null) {
            return owners::equals;
        }
        return row.written().nik() instanceof NikReading.Complete complete
                        && row.owners().stream().noneMatch(owner -> Likeness.sameNik(row.written(), owner.person()))
                ? complete.nik()::agreesWith
                : date -> false;
    }

    /** The date before the damage, or null if that did not change it. */
    static @Nullable LocalDate undone(LocalDate written, FileDamage damage) {
        return damage.kind() == FileDamageKind.DATES_MONTH_FIRST
                ? Likeness.exchanged(written)
                : written.minusDays(damage.step());
    }

    private static @Nullable LocalDate ownersDate(SheetRow row) {
        Person written = row.written();
        return row.owners().stream()
                .map(owner -> owner.person())
                .filter(owner -> Likeness.sameNik(written, owner) && Likeness.shareWord(written.name(), owner.name()))
                .flatMap(owner -> Stream.ofNullable(owner.birthDate()))
                .findFirst()
                .orElse(null);
    }
}
