package id.padan.reconcile;

import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.Regions;
import java.util.EnumSet;
import java.util.Set;

/** What the parts of a submitted NIK say against the rest of its row. Warnings: the number stays when facts are corrected. */
final class NikFlags {

    private NikFlags() {}

    /** {@return the flags of a row} */
    static Set<Flag> of(Person submitted, Regions regions) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!(submitted.nik() instanceof NikReading.Complete complete)) {
            return flags;
        }
        Nik nik = complete.nik();
        if (submitted.birthDate() != null && !nik.agreesWith(submitted.birthDate())) {
            flags.add(Flag.NIK_BIRTH_DATE);
        }
        Gender gender = nik.gender();
        if (submitted.gender() != null && gender != null && gender != submitted.gender()) {
            flags.add(Flag.NIK_GENDER);
        }
        if (!regions.isKnown(nik.region())) {
            flags.add(Flag.NIK_REGION);
        }
        return flags;
    }
}
