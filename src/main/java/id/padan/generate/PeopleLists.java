package id.padan.generate;

import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.Spellings.Typing;
import id.padan.generate.Workforce.Staff;
import id.padan.generate.Workforce.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lists beside the rosters, {@code lists/akun.csv} (accounts of the portal) and {@code lists/thk2.csv}, and the
 * truth about them: {@code file,row,nik,kind,roster_file,roster_sheet,roster_row}. An empty nik means that the person is not in
 * the registry, an empty roster_file that no roster has them; else it is their first row.
 */
final class PeopleLists {

    private static final double WITH_ACCOUNT = 0.9;
    private static final double IN_THK2 = 0.08;

    /** Of THK-II, which was counted before everybody had a NIK. */
    private static final double WITHOUT_NIK = 0.2;

    private static final String THK2 = "thk2.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final RandomStream random;
    private final Staff staff;
    private final Map<Worker, Place> rosters;
    private final List<Entry> entries = new ArrayList<>();

    /** Where a person's row stands. */
    record Place(String file, String sheet, int row) {}

    /** What is wrong with an entry. */
    private enum Kind {
        AS_REGISTERED,
        OTHER_NIK,
        NAMES_SWAPPED,
        NAME_TYPO,
        OTHER_DATE,
        TWICE,
        WITHOUT_NIK
    }

    private record Entry(Worker worker, Kind kind, String nik, String name, LocalDate born) {

        static Entry of(Worker worker) {
            Resident person = worker.person();
            return new Entry(worker, Kind.AS_REGISTERED, person.nik().digits(), person.name(), person.birthDate());
        }

        Entry with(Kind other, String otherNik, String otherName, LocalDate otherBorn) {
            return new Entry(worker, other, otherNik, otherName, otherBorn);
        }
    }

    /**
     * Begins.
     *
     * @param random decides
     * @param staff who works for the city
     * @param rosters where each of them stands first
     */
    PeopleLists(RandomStream random, Staff staff, Map<Worker, Place> rosters) {
        this.random = random;
        this.staff = staff;
        this.rosters = rosters;
    }

    /**
     * Writes both lists and the truth.
     *
     * @param folder where
     * @param outsiders people of the registry; those of them who stand in no roster are in the lists as well
     */
    void write(Path folder, List<Worker> outsiders) throws IOException {
        List<Worker> everybody = new ArrayList<>(staff.everybody());
        random.fork("order").shuffle(everybody);
        List<Worker> others = outsiders.stream()
                .filter(worker -> !rosters.containsKey(worker))
                .toList();
        Path lists = Files.createDirectories(folder.resolve("lists"));
        try (CSVPrinter truth = printer(folder.resolve("list-truth.csv"))) {
            truth.printRecord("file", "row", "nik", "kind", "roster_file", "roster_sheet", "roster_row");
            addAccounts(everybody, others);
            write(lists.resolve("akun.csv"), truth);
            addThk2(everybody, others);
            write(lists.resolve(THK2), truth);
        }
    }

    private void addAccounts(List<Worker> everybody, List<Worker> others) {
        RandomStream of = random.fork("accounts");
        List<Worker> holders = new ArrayList<>();
        everybody.stream().filter(worker -> of.chance(WITH_ACCOUNT)).forEach(holders::add);
        for (int i = 0; i < holders.size(); i++) {
            Entry right = Entry.of(holders.get(i));
            int drawn = of.below(100);
            if (drawn < 3) {
                String other = of.pick(everybody).person().nik().digits();
                entries.add(right.with(Kind.OTHER_NIK, other, right.name(), right.born()));
            } else if (drawn < 4 && i + 1 < holders.size()) {
                Entry next = Entry.of(holders.get(++i));
                entries.add(right.with(Kind.NAMES_SWAPPED, right.nik(), next.name(), right.born()));
                entries.add(next.with(Kind.NAMES_SWAPPED, next.nik(), right.name(), next.born()));
            } else if (drawn < 7) {
                entries.add(right.with(Kind.NAME_TYPO, right.nik(), Typing.typo(of, right.name()), right.born()));
            } else if (drawn < 9) {
                entries.add(right.with(
                        Kind.OTHER_DATE, right.nik(), right.name(), right.born().plusDays(of.between(1, 60))));
            } else if (drawn < 10) {
                entries.add(right.with(Kind.TWICE, right.nik(), right.name(), right.born()));
                entries.add(right.with(Kind.TWICE, right.nik(), Typing.typo(of, right.name()), right.born()));
            } else {
                entries.add(right);
            }
        }
        others.forEach(worker -> entries.add(Entry.of(worker)));
        of.shuffle(entries);
    }

    private void addThk2(List<Worker> everybody, List<Worker> others) {
        RandomStream of = random.fork("thk2");
        List<Worker> some = new ArrayList<>(everybody);
        some.addAll(others);
        for (Worker worker : some) {
            if (of.chance(IN_THK2)) {
                Entry right = Entry.of(worker);
                entries.add(
                        of.chance(WITHOUT_NIK) ? right.with(Kind.WITHOUT_NIK, "", right.name(), right.born()) : right);
            }
        }
    }

    /** Writes what was added, and forgets it. */
    private void write(Path file, CSVPrinter truth) throws IOException {
        String name = file.getFileName().toString();
        try (CSVPrinter list = printer(file)) {
            list.printRecord(name.equals(THK2) ? "NO PESERTA" : "NO", "NIK", "NAMA", "TEMPAT LAHIR", "TANGGAL LAHIR");
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                list.printRecord(
                        i + 1,
                        entry.nik(),
                        entry.name(),
                        entry.worker().person().birthPlace(),
                        DateForm.DASHED.text(entry.born()));
                tell(name, i + 2, entry, truth);
            }
        }
        entries.clear();
    }

    private void tell(String file, int row, Entry entry, CSVPrinter truth) throws IOException {
        @Nullable Place place = rosters.get(entry.worker());
        truth.printRecord(
                file,
                row,
                staff.isRegistered(entry.worker())
                        ? entry.worker().person().nik().digits()
                        : "",
                entry.kind(),
                place == null ? "" : place.file(),
                place == null ? "" : place.sheet(),
                place == null ? "" : place.row());
    }

    private static CSVPrinter printer(Path file) throws IOException {
        return new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
    }
}
