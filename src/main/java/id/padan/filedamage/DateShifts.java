package id.padan.filedamage;

import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How each row's date stands to that of the owner of its NIK, or to the NIK itself where the registry does not have it. */
final class DateShifts {

    /** Days between the first days of the two calendars of spreadsheets. */
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;

    private static final List<FileDamage> DAMAGES = List.of(
            new FileDamage(FileDamageKind.DATES_MONTH_FIRST, 0),
            new FileDamage(FileDamageKind.DATES_1904, -DAYS_FROM_1900_TO_1904),
            new FileDamage(FileDamageKind.DATES_1904, DAYS_FROM_1900_TO_1904));

    private final List<WrittenDate> dates = new ArrayList<>();

    DateShifts(List<SheetRow> rows) {
        for (SheetRow row : rows) {
            dates.add(new WrittenDate(row.written().birthDate(), right(row)));
        }
    }

    /** The date of a row, if it has one, and which dates would be right there. */
    private record WrittenDate(@Nullable LocalDate written, Predicate<LocalDate> right) {}

    List<FileDamage> damages() {
        return DAMAGES;
    }

    List<Testimony> testimonies(FileDamage damage) {
        return dates.stream().map(date -> testimony(date, damage)).toList();
    }

    private static Testimony testimony(WrittenDate date, FileDamage damage) {
        LocalDate written = date.written();
        LocalDate undone = written == null ? null : undone(written, damage);
        if (written == null || undone == null) {
            return Testimony.SILENT;
        }
        if (date.right().test(undone)) {
            return Testimony.SUPPORTS;
        }
        return date.right().test(written) ? Testimony.CONTRADICTS : Testimony.SILENT;
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
        for (RegistryPerson candidate : row.owners()) {
            Person owner = candidate.person();
            boolean isOwner = Likeness.sameNik(written, owner) && Likeness.shareWord(written.name(), owner.name());
            if (isOwner && owner.birthDate() != null) {
                return owner.birthDate();
            }
        }
        return null;
    }
}
