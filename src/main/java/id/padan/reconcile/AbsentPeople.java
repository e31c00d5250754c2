package id.padan.reconcile;

import id.padan.person.NikReading;
import id.padan.person.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of people whom the registry does not have are one person: those with the same NIK, name and birth date, and those
 * with a typo that would be reconciled with one another if one of them stood in the registry. Only rows with a NIK, or most of
 * one: the same name and birth date prove nothing.
 */
final class AbsentPeople {

    /** Of more rows with one NIK or one name and date, each is compared with nobody: such a value is no one's own. */
    private static final int MOST_TOGETHER = 50;

    private final Reconciler reconciler;
    private final List<Row> rows = new ArrayList<>();

    AbsentPeople(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    /** A row and the set of those that are its person: a row that stands for them, itself at first. */
    private static final class Row {

        private final int place;
        private final Person person;
        private Row standsFor = this;

        Row(int place, Person person) {
            this.place = place;
            this.person = person;
        }

        Row first() {
            Row first = this;
            while (first.standsFor != first) {
                first = first.standsFor;
            }
            return first;
        }

        void join(Row other) {
            other.first().standsFor = first();
        }
    }

    /** {@return whether a row names somebody who could be told from others} */
    static boolean isNamed(Person submitted) {
        return !submitted.name().full().isEmpty()
                && submitted.birthDate() != null
                && !(submitted.nik() instanceof NikReading.Missing);
    }

    /** Adds a row that names somebody. */
    void add(int place, Person submitted) {
        rows.add(new Row(place, submitted));
    }

    /** {@return who each row is, by its place} */
    Map<Integer, Identity> found() {
        for (List<Row> alike : together(row -> digits(row).map(nik -> nameAndDate(row) + nik))) {
            alike.forEach(alike.get(0)::join);
        }
        together(AbsentPeople::digits).forEach(this::joinTypos);
        together(row -> Optional.of(nameAndDate(row))).forEach(this::joinTypos);
        Map<Integer, Identity> found = new HashMap<>();
        for (Row row : rows) {
            found.put(row.place, new Identity("absent " + row.first().place, true));
        }
        return found;
    }

    private void joinTypos(List<Row> alike) {
        if (alike.size() > MOST_TOGETHER) {
            return;
        }
        for (Row one : alike) {
            for (Row other : alike) {
                if (one.first() != other.first() && reconciler.isOnePerson(one.person, other.person)) {
                    one.join(other);
                }
            }
        }
    }

    /** A value that rows may share. */
    private interface Key {
        Optional<String> of(Row row);
    }

    private Collection<List<Row>> together(Key key) {
        Map<String, List<Row>> together = new HashMap<>();
        for (Row row : rows) {
            key.of(row).ifPresent(value -> together.computeIfAbsent(value, each -> new ArrayList<>(1))
                    .add(row));
        }
        return together.values();
    }

    private static Optional<String> digits(Row row) {
        return row.person.nik() instanceof NikReading.Complete complete
                ? Optional.of(complete.nik().digits())
                : Optional.empty();
    }

    private static String nameAndDate(Row row) {
        return row.person.name().full() + "\n" + row.person.birthDate() + "\n";
    }
}
