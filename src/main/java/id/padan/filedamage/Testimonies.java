package id.padan.filedamage;

import id.padan.filedamage.FileDamage.Testimony;
import id.padan.filedamage.SheetExamination.SheetRow;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a sheet say about the damage that one of its columns may have: each row is held against the registry people
 * whose NIK stands in the sheet, once as it is written and once with the damage undone.
 */
sealed interface Testimonies {

    /** {@return the damage that the column may have} */
    List<FileDamage> damages();

    /**
     * {@return what each row says, in order}
     *
     * @param damage one of {@link #damages()}
     */
    List<Testimony> of(FileDamage damage);

    /** Of dates: whether a row's date is that of the owner of its NIK, or fits the NIK itself where the registry does not have it. */
    static final class Dates implements Testimonies {

        /** Days between the first days of the two calendars of spreadsheets. */
        private static final int DAYS_FROM_1900_TO_1904 = 1_462;

        private static final List<FileDamage> DAMAGES = List.of(
                new FileDamage(FileDamage.Kind.DATES_MONTH_FIRST, 0),
                new FileDamage(FileDamage.Kind.DATES_1904, -DAYS_FROM_1900_TO_1904),
                new FileDamage(FileDamage.Kind.DATES_1904, DAYS_FROM_1900_TO_1904));

        private final List<WrittenDate> dates = new ArrayList<>();

        Dates(List<SheetRow> rows) {
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

        @Override
        public List<FileDamage> damages() {
            return DAMAGES;
        }

        @Override
        public List<Testimony> of(FileDamage damage) {
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
            boolean hasOwner = owners != null
                    || row.owners().stream().anyMatch(owner -> Likeness.sameNik(written, owner.person()));
            Nik own = !hasOwner && written.nik() instanceof NikReading.Complete complete ? complete.nik() : null;
            return new WrittenDate(written.birthDate(), owners, own);
        }

        /** The date before the damage, or null if that did not change it. */
        static @Nullable LocalDate undone(LocalDate written, FileDamage damage) {
            return damage.kind() == FileDamage.Kind.DATES_MONTH_FIRST
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

    /** Of NIK: in which row of the sheet each row's own NIK stands. */
    static final class Niks implements Testimonies {

        private static final int SEVERAL = -1;

        private final List<SheetRow> rows;
        private final Map<String, Integer> placeOfNik = new HashMap<>();
        private final @Nullable Integer[] distances;

        Niks(List<SheetRow> rows) {
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

        /** One for each number of rows by which enough rows have their NIK elsewhere. */
        @Override
        public List<FileDamage> damages() {
            TreeMap<Integer, Integer> counts = new TreeMap<>();
            for (Integer distance : distances) {
                if (distance != null && distance != 0) {
                    counts.merge(distance, 1, Integer::sum);
                }
            }
            return counts.keySet().stream()
                    .filter(distance -> counts.getOrDefault(distance, 0) >= Range.FEWEST)
                    .map(distance -> new FileDamage(FileDamage.Kind.NIK_SHIFTED, distance))
                    .toList();
        }

        @Override
        public List<Testimony> of(FileDamage damage) {
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

    /** Of names: whether the owner of a row's NIK and birth date has the name of the row, or that of another row. */
    static final class Names implements Testimonies {

        private static final FileDamage DAMAGE = new FileDamage(FileDamage.Kind.NAMES_MISPLACED, 0);

        private final List<SheetRow> rows;
        private final Set<String> names;

        Names(List<SheetRow> rows) {
            this.rows = rows;
            this.names = rows.stream().map(row -> row.written().name().key()).collect(Collectors.toSet());
        }

        @Override
        public List<FileDamage> damages() {
            return List.of(DAMAGE);
        }

        @Override
        public List<Testimony> of(FileDamage damage) {
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
}
