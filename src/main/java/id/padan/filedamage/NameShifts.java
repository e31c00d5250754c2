package id.padan.filedamage;

import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the owner of a row's NIK and birth date has the name of the row, or that of another row. */
final class NameShifts {

    private static final FileDamage DAMAGE = new FileDamage(FileDamageKind.NAMES_MISPLACED, 0);

    private final List<SheetRow> rows;
    private final Set<String> names;

    NameShifts(List<SheetRow> rows) {
        this.rows = rows;
        this.names = rows.stream().map(row -> row.written().name().key()).collect(Collectors.toSet());
    }

    List<FileDamage> damages() {
        return List.of(DAMAGE);
    }

    List<Testimony> testimonies(FileDamage damage) {
        return rows.stream().map(this::testimony).toList();
    }

    private Testimony testimony(SheetRow row) {
        Person written = row.written();
        for (RegistryPerson owner : row.owners()) {
            Person person = owner.person();
            boolean isOwner = Likeness.sameNik(written, person)
                    && written.birthDate() != null
                    && written.birthDate().equals(person.birthDate());
            if (isOwner) {
                return testimony(written, person);
            }
        }
        return Testimony.SILENT;
    }

    private Testimony testimony(Person written, Person owner) {
        if (Likeness.sameName(written.name(), owner.name())) {
            return Testimony.CONTRADICTS;
        }
        boolean elsewhere = !Likeness.shareWord(written.name(), owner.name())
                && names.contains(owner.name().key());
        return elsewhere ? Testimony.SUPPORTS : Testimony.SILENT;
    }
}
