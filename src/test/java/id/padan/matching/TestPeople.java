package id.padan.matching;

import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.registry.columns.PartBuilder;
import id.padan.registry.columns.RegistryPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invented people, and a registry of them that is scanned as the job does it. */
public final class TestPeople {

    private static final Normaliser NORMALISER = Normaliser.standard();

    private TestPeople() {}

    /** A person; an empty NIK is missing, sixteen digits are complete, all else is malformed; an empty date is none. */
    public static Person person(String nik, String name, String place, String date, @Nullable Gender gender) {
        return NORMALISER.person(
                nik(nik), name, place, date.isEmpty() ? null : LocalDate.parse(date), gender, List.of());
    }

    public static NikReading nik(String text) {
        if (text.isEmpty()) {
            return new NikReading.Missing();
        }
        return Nik.of(text)
                .<NikReading>map(NikReading.Complete::new)
                .orElseGet(() -> new NikReading.Malformed(text.replaceAll("[^0-9]", ""), text));
    }

    public static RegistryPerson registered(
            String nik, String name, String place, String date, @Nullable Gender gender) {
        return registered(person(nik, name, place, date, gender));
    }

    public static RegistryPerson registered(Person person) {
        return new RegistryPerson(person, RegistryStatus.ACTIVE);
    }

    public static RegistryPerson onCard(RegistryPerson person, long familyCard) {
        return new RegistryPerson(person.person(), person.status(), familyCard);
    }

    /** The people as a part of a registry. */
    public static RegistryPart part(List<RegistryPerson> people) {
        return PartBuilder.of(people.stream().map(WrittenPerson::of).toList());
    }

    /** Scans a registry for rows; the candidates by row. */
    public static Scanned scan(List<Person> rows, List<RegistryPerson> registry) {
        RegistryScan scan = RosterIndex.of(rows).newScan();
        List<Offered> offered = new ArrayList<>();
        scan.pass(
                part(registry),
                (part, person, found) -> found.forEach(
                        (row, closeness) -> offered.add(new Offered(row, closeness, registry.get(person)))));
        Set<Integer> settled = offered.stream()
                .filter(each -> each.closeness() == Closeness.SAME)
                .map(Offered::row)
                .collect(Collectors.toSet());
        SortedMap<Integer, List<RegistryPerson>> candidates = new TreeMap<>();
        for (Offered each : offered) {
            if (each.closeness().isWorthWeighing(settled.contains(each.row()))) {
                candidates.computeIfAbsent(each.row(), key -> new ArrayList<>()).add(each.person());
            }
        }
        return new Scanned(scan.counts(), candidates);
    }

    private record Offered(int row, Closeness closeness, RegistryPerson person) {}

    /** What a scan found. */
    public record Scanned(RegistryCounts counts, SortedMap<Integer, List<RegistryPerson>> candidates) {
        public List<RegistryPerson> of(int row) {
            return candidates.getOrDefault(row, List.of());
        }
    }
}
