package id.padan.filedamage;

import id.padan.person.NameReader;
import id.padan.person.NikReading;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says once the damage of its sheet is undone.
 *
 * @param number the row's number within the run
 * @param nik the NIK
 * @param name the name as written, here or in another row
 * @param birthDate the date of birth, or null
 * @param repairs what differs from what is written; not empty
 * @param sourceNumbers the other rows that values come from: their candidates are the row's too
 */
public record RepairedRow(
        int number,
        NikReading nik,
        String name,
        @Nullable LocalDate birthDate,
        List<Repair> repairs,
        List<Integer> sourceNumbers) {

    /** Keeps the lists unmodifiable. */
    public RepairedRow {
        repairs = List.copyOf(repairs);
        sourceNumbers = List.copyOf(sourceNumbers);
    }

    /**
     * {@return the person whom the row names once the damage is undone}
     *
     * @param written the row in normal form as it is written: what no damage touched stays
     * @param names puts names in normal form
     */
    public Person person(Person written, NameReader names) {
        return written.withNik(nik).withName(names.read(name)).withBirthDate(birthDate);
    }
}
