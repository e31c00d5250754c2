package id.padan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A small made-up city with rosters, for tests that run jobs for real. The same numbers make the same files. */
public final class TestData {

    private static final List<String> FIRST = List.of(
            "ANDI", "SITI", "MUHAMMAD", "AHMAD", "NUR", "BUDI", "DEWI", "RATNA", "AGUS", "HASAN", "FITRI", "WAHYU");
    private static final List<String> MIDDLE = List.of(
            "", "EKA", "DWI", "TRI", "INDAH", "PUTRA", "PUTRI", "ARIF", "RAHMA", "JAYA", "BAKTI", "CAHYA", "MULIA");
    private static final List<String> LAST = List.of(
            "SAPUTRA", "HAYATI", "RIDWAN", "LESTARI", "SARI", "AMIN", "BASRI", "YUSUF", "IDRIS", "KADIR", "TAHIR");

    private final Random random;
    private final Path folder;

    private TestData(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    private record Person(String nik, String name, LocalDate born, String gender) {

        String registryLine() {
            return "%s,%s,MAKASSAR,%s,%s".formatted(nik, name, dayFirst(born), gender);
        }

        String rosterLine() {
            return "%s,%s,Makassar,%s,%s".formatted(nik, name, dayFirst(born), gender);
        }
    }

    /**
     * Makes a folder with a job, a registry and rosters of three OPD.
     *
     * @param folder where to make it
     * @param people people in the registry
     * @param rows rows of each roster; the third is a workbook of none, its file being damaged
     * @return the job file
     */
    public static Path make(Path folder, int people, int rows) {
        try {
            return new TestData(folder, 7).make(people, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the NIK cell of a line of a roster, as a spreadsheet does with "shift cells up": the last line has none. */
    static void deleteNikCell(Path roster, int line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(roster));
        for (int i = line - 1; i < lines.size(); i++) {
            String nik = i + 1 < lines.size()
                    ? lines.get(i + 1).substring(0, lines.get(i + 1).indexOf(','))
                    : "";
            String row = lines.get(i);
            lines.set(i, nik + row.substring(row.indexOf(',')));
        }
        Files.write(roster, lines);
    }

    private Path make(int people, int rows) throws IOException {
        Files.createDirectories(folder.resolve("rosters"));
        Files.createDirectories(folder.resolve("registry"));
        List<Person> registry = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            registry.add(person(i));
        }
        write(
                "registry/penduduk.csv",
                "NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN",
                registry.stream().map(Person::registryLine).toList());
        for (String opd : List.of("Dinas A", "Dinas B")) {
            write("rosters/" + opd + ".csv", "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK", rows(registry, rows));
        }
        Files.write(folder.resolve("rosters/Dinas C.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path job = folder.resolve("job.yml");
        Files.writeString(
                job,
                """
                name: uji
                language: en
                rosters:
                  files: rosters/*
                registry:
                  files: registry/*.csv
                output: out
                workspace: ws
                """);
        return job;
    }

    private List<String> rows(List<Person> registry, int rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Person person = registry.get(random.nextInt(registry.size()));
            lines.add(
                    switch (i % 10) {
                        case 3 -> mistyped(person).rosterLine();
                        case 5 -> new Person("", person.name(), person.born(), person.gender()).rosterLine();
                        case 7 -> person(90_000 + i).rosterLine();
                        default -> person.rosterLine();
                    });
        }
        return lines;
    }

    private Person mistyped(Person person) {
        String name = person.name();
        int letter = 1 + random.nextInt(name.length() - 1);
        return new Person(
                person.nik(), name.substring(0, letter) + name.substring(letter + 1), person.born(), person.gender());
    }

    private Person person(int number) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(365 * 40));
        boolean woman = random.nextBoolean();
        String name = String.join(" ", pick(FIRST), pick(MIDDLE), pick(LAST)).replace("  ", " ");
        String nik = String.format(
                Locale.ROOT,
                "7371%02d%02d%02d%02d%04d",
                1 + number / 9_000 % 15,
                born.getDayOfMonth() + (woman ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100,
                1 + number % 9_000);
        return new Person(nik, name, born, woman ? "P" : "L");
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String dayFirst(LocalDate date) {
        return String.format(Locale.ROOT, "%02d-%02d-%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private void write(String name, String heading, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), heading + "\n" + String.join("\n", lines) + "\n");
    }
}
