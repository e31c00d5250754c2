package id.padan.store;

import id.padan.person.FurtherValue;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people lie in tables: as written. The normal form is made anew on reading, so that it cannot disagree with the
 * dictionaries.
 */
final class PersonColumns {

    private PersonColumns() {}

    /** {@return what is written in the fields that the job adds} */
    static List<String> written(Person person) {
        return person.further().stream().map(FurtherValue::written).toList();
    }

    static String kind(NikReading nik) {
        return nik.getClass().getSimpleName();
    }

    static String digits(NikReading nik) {
        if (nik instanceof NikReading.Complete complete) {
            return complete.nik().digits();
        }
        if (nik instanceof NikReading.Damaged damaged) {
            return damaged.sureDigits();
        }
        return nik instanceof NikReading.Malformed malformed ? malformed.digits() : "";
    }

    static NikReading nik(ResultSet row, String prefix) throws SQLException {
        return nik(
                row.getString(prefix + "nik_kind"),
                row.getString(prefix + "nik_digits"),
                row.getString(prefix + "nik_written"));
    }

    static NikReading nik(String kind, String digits, String written) {
        return switch (kind) {
            case "Missing" -> new NikReading.Missing();
            case "Complete" -> new NikReading.Complete(new Nik(digits));
            case "Damaged" -> new NikReading.Damaged(digits, written);
            case "Malformed" -> new NikReading.Malformed(digits, written);
            default -> throw new IllegalStateException("unknown kind of NIK: " + kind);
        };
    }

    static @Nullable String gender(@Nullable Gender gender) {
        return gender == null ? null : gender.name();
    }

    static @Nullable Gender gender(@Nullable String name) {
        return name == null ? null : Gender.valueOf(name);
    }
}
