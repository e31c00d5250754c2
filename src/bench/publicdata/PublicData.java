import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Makes jobs of public data sets in which several records are one person, beside their files, which whoever runs it has
 * fetched (docs/public-data.md): {@code java src/bench/publicdata/PublicData.java FOLDER}, in the folder of the project. The first record of each person is
 * the registry, the others are rows. Every tenth person is left out of the registry, so that there are rows with nobody to
 * find. The rows of one half of all people are for tuning, those of the other half for reporting; both against one registry.
 */
final class PublicData {

    /**
     * A public data set; columns and fields as in a job file.
     *
     * @param joined values that stand in several columns
     */
    private record DataSet(
            String name, String person, String id, String columns, String fields, List<Joined> joined) {}

    /** One value of several columns; for a part that is not there its blank stands, if it has one. */
    private record Joined(String heading, String separator, List<Part> parts) {

        String of(List<String> headings, List<String> record) {
            return parts.stream()
                    .map(part -> {
                        String value = record.get(headings.indexOf(part.heading));
                        return value.isEmpty() || value.equals("NA") ? part.blank : value;
                    })
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(separator));
        }
    }

    private record Part(String heading, String blank) {}

    private static Joined words(String heading, String... parts) {
        return new Joined(
                heading, " ", Stream.of(parts).map(part -> new Part(part, "")).toList());
    }

    /** What is not known of a date is 0, which Padan reads as such. */
    private static final Joined BORN_IN_PARTS = new Joined(
            "born",
            "-",
            List.of(new Part("dob_day", "00"), new Part("dob_mon", "00"), new Part("dob_year", "0000")));

    private static final List<DataSet> SETS = List.of(
            new DataSet(
                    "historical_50k",
                    "cluster",
                    "unique_id",
                    "name: first_name, last_name: surname, birth_date: dob, birth_place: birth_place, gender: gender",
                    """
                    fields: {postcode_fake: {kind: place}, occupation: {kind: category}}
                    dictionaries: {spellings: nicknames.txt}
                    """,
                    List.of()),
            new DataSet(
                    "RLdata10000",
                    "ent_id",
                    "rec_id",
                    "name: first, last_name: last, birth_date: born",
                    "",
                    List.of(
                            words("first", "fname_c1", "fname_c2"),
                            words("last", "lname_c1", "lname_c2"),
                            new Joined("born", "-", List.of(new Part("by", ""), new Part("bm", ""), new Part("bd", ""))))),
            new DataSet(
                    "essnet",
                    "person_id",
                    "id",
                    "name: pername1, last_name: pername2, birth_date: born, gender: sex",
                    "",
                    List.of(BORN_IN_PARTS)),
            new DataSet(
                    "essnet-address",
                    "person_id",
                    "id",
                    "name: pername1, last_name: pername2, birth_date: born, gender: sex",
                    "fields: {enumpc: {kind: place}, enumcap: {kind: place}}\n",
                    List.of(BORN_IN_PARTS)),
            new DataSet(
                    "foreigners",
                    "true_id",
                    "id",
                    "name: first, last_name: surname, birth_date: date",
                    "",
                    List.of(words("first", "fname", "sname"))),
            new DataSet(
                    "fake_1000",
                    "cluster",
                    "unique_id",
                    "name: first_name, last_name: surname, birth_date: dob, birth_place: city",
                    "fields: {email: {kind: identifier}}\n",
                    List.of()));

    private static final String JOB =
            """
            name: %1$s-%2$s
            language: en
            rosters:
              files: %1$s-%2$s.csv
              columns: {%3$s}
            registry:
              files: %1$s-registry.csv
              columns: {nik: %4$s, %3$s}
            %5$sduplicates: expected
            output: out
            workspace: workspace-%1$s-%2$s
            """;

    private final DataSet set;
    private final List<String> headings;
    private final List<List<String>> registry = new ArrayList<>();
    private final Map<String, String> idOfPerson = new HashMap<>();

    private PublicData(DataSet set, List<String> headings) {
        this.set = set;
        this.headings = headings;
    }

    /** {@code args[0]}: the folder with the files; sets that are not there are left out. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path nicknames = Path.of("src", "bench", "publicdata", "nicknames.txt");
        Files.copy(nicknames, folder.resolve("nicknames.txt"), StandardCopyOption.REPLACE_EXISTING);
        for (DataSet set : SETS) {
            Path file = folder.resolve(set.name.replace("-address", "") + ".csv");
            if (Files.exists(file)) {
                List<List<String>> records = joined(set, records(Files.readString(file)));
                new PublicData(set, records.get(0)).write(folder, records.subList(1, records.size()));
            } else {
                System.out.println(file + " is not there; docs/public-data.md says where it is to be had");
            }
        }
    }

    private void write(Path folder, List<List<String>> records) throws IOException {
        Half tune = new Half("tune");
        Half report = new Half("report");
        Set<String> met = new HashSet<>();
        for (List<String> record : records) {
            String person = value(record, set.person);
            long hash = hash(person);
            boolean isKnown = hash / 2 % 10 != 0;
            if (!met.add(person)) {
                (hash % 2 == 0 ? tune : report).add(record, person);
            } else if (isKnown) {
                idOfPerson.put(person, value(record, set.id));
                registry.add(withoutPerson(record));
            }
        }
        writeCsv(folder.resolve(set.name + "-registry.csv"), withoutPerson(headings), registry);
        tune.write(folder);
        report.write(folder);
    }

    /** The rows of one half of the people. */
    private final class Half {
        private final String name;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<List<String>> truth = new ArrayList<>();

        Half(String name) {
            this.name = set.name + "-" + name;
        }

        void add(List<String> record, String person) {
            rows.add(withoutPerson(record));
            // Rows count as a spreadsheet counts them: the headings are row 1.
            String row = String.valueOf(rows.size() + 1);
            truth.add(List.of(name + ".csv", row, idOfPerson.getOrDefault(person, "")));
        }

        void write(Path folder) throws IOException {
            writeCsv(folder.resolve(name + ".csv"), withoutPerson(headings), rows);
            writeCsv(folder.resolve(name + "-truth.csv"), List.of("file", "row", "nik"), truth);
            String half = name.substring(set.name.length() + 1);
            String job = JOB.formatted(set.name, half, set.columns, set.id, set.fields);
            Files.writeString(folder.resolve(name + ".yml"), job);
            long absent = truth.stream().filter(line -> line.get(2).isEmpty()).count();
            System.out.println(name + ": " + rows.size() + " rows against " + registry.size() + " people; "
                    + absent + " rows are of people whom the registry does not have");
        }
    }

    /** Spreads people evenly, whatever their numbers. */
    private static long hash(String person) {
        CRC32 crc = new CRC32();
        crc.update(person.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private String value(List<String> record, String heading) {
        return record.get(headings.indexOf(heading));
    }

    private List<String> withoutPerson(List<String> record) {
        List<String> rest = new ArrayList<>(record);
        rest.remove(headings.indexOf(set.person));
        return rest;
    }

    /** The records with the joined values behind the others. */
    private static List<List<String>> joined(DataSet set, List<List<String>> records) {
        List<String> headings = records.get(0);
        List<List<String>> all = new ArrayList<>();
        for (List<String> record : records) {
            List<String> longer = new ArrayList<>(record);
            for (Joined value : set.joined) {
                longer.add(all.isEmpty() ? value.heading : value.of(headings, record));
            }
            all.add(longer);
        }
        return all;
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean isDoubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                cell.append(isDoubled ? "\"" : "");
                i += isDoubled ? 1 : 0;
                quoted = isDoubled || !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        return records;
    }

    private static void writeCsv(Path file, List<String> headings, List<List<String>> records) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", headings));
        for (List<String> record : records) {
            lines.add(record.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",")));
        }
        Files.write(file, lines);
    }
}
