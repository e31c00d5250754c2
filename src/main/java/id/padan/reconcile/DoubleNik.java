package id.padan.reconcile;

import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A NIK that several entries of the registry have. Matching holds them all against a row and uses the one that fits better.
 *
 * @param nik the NIK
 * @param entries how many entries have it; at least 2
 */
public record DoubleNik(Nik nik, int entries) {

    /**
     * {@return the NIK of a person, if more entries than this person's have it; otherwise null}
     *
     * @param person the person that a row is or may be, or null
     * @param candidates the entries that the registry has for the row, each as often as it is there
     */
    public static @Nullable DoubleNik of(@Nullable RegistryPerson person, List<RegistryPerson> candidates) {
        if (person == null || !(person.person().nik() instanceof NikReading.Complete complete)) {
            return null;
        }
        long entries = candidates.stream()
                .filter(candidate -> candidate.person().nik().equals(complete))
                .count();
        return entries > 1 ? new DoubleNik(complete.nik(), (int) entries) : null;
    }
}
