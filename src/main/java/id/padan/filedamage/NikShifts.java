package id.padan.filedamage;

import id.padan.person.RegistryPerson;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** In which row of the sheet each row's own NIK stands. */
final class NikShifts {

    private static final int SEVERAL = -1;

    private final List<SheetRow> rows;
    private final Map<String, Integer> placeOfNik = new HashMap<>();
    private final @Nullable Integer[] distances;

    NikShifts(List<SheetRow> rows) {
        this.rows = rows;
        for (int place = 0; place < rows.size(); place++) {
            String digits = Likeness.digits(rows.get(place).written());
            if (digits != null) {
                placeOfNik.merge(digits, place, (one, other) -> SEVERAL);
            }
        }
        distances = new Integer[rows.size()];
        for (int place = 0; place < rows.size(); place++) {
            distances[place] = distance(place);
        }
    }

    /** Whether a row has its own NIK. */
    boolean isOwn(int place) {
        Integer distance = distances[place];
        return distance != null && distance == 0;
    }

    /** How many rows away which shares of rows have their NIK; without those that have it where it belongs. */
    List<FileDamage> damages() {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Integer distance : distances) {
            if (distance != null && distance != 0) {
                counts.merge(distance, 1, Integer::sum);
            }
        }
        return counts.keySet().stream()
                .filter(distance -> counts.getOrDefault(distance, 0) >= Ranges.FEWEST)
                .map(distance -> new FileDamage(FileDamageKind.NIK_SHIFTED, distance))
                .toList();
    }

    List<Testimony> testimonies(FileDamage damage) {
        return Arrays.stream(distances)
                .map(distance -> distance == null
                        ? Testimony.SILENT
                        : distance == damage.step() ? Testimony.SUPPORTS : Testimony.CONTRADICTS)
                .toList();
    }

    /** How many rows further down the row's own NIK stands, or null if that cannot be told. */
    private @Nullable Integer distance(int place) {
        SheetRow row = rows.get(place);
        Integer distance = null;
        for (RegistryPerson owner : row.owners()) {
            if (!Likeness.withoutNik(row.written(), owner.person())) {
                continue;
            }
            if (Likeness.sameNik(row.written(), owner.person())) {
                return 0;
            }
            Integer other = placeOfNik.get(String.valueOf(Likeness.digits(owner.person())));
            if (other != null && other != SEVERAL) {
                if (distance != null && distance != other - place) {
                    return null;
                }
                distance = other - place;
            }
        }
        return distance;
    }
}
