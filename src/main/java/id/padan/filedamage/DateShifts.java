package id.padan.filedamage;

import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            dates.add(date(row));
        }
    }

    /**
     * The date of a row.
     *
     * @param written the date, or null if it has none
     * @param owners that of the owner of the row's NIK, or null if none is known
     * @param own the row's NIK if the registry has no such owner; otherwise null
     */
    private record WrittenDate(@Nullable LocalDate written, @Nullable LocalDate owners, @Nullable Nik own) {

        boolean isRight(LocalDate date) {
            return owners == null ? own != null && own.agreesWith(date) : owners.equals(date);
        }
    }

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
        if (date.isRight(undone)) {
            return Testimony.SUPPORTS;
        }
        return date.isRight(written) ? Testimony.CONTRADICTS : Testimony.SILENT;
    }

    private static WrittenDate date(SheetRow row) {
        Person written = row.written();
        LocalDate owners = ownersDate(row);
        boolean hasOwner =
                owners != null || row.owners().stream().anyMatch(owner -> Likeness.sameNik(written, owner.person()));
        Nik own = !hasOwner && written.nik() instanceof NikReading.Complete complete ? complete.nik() : null;
        return new WrittenDate(written.birthDate(), owners, own);
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
