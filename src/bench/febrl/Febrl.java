import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes job files and truth files for the public FEBRL datasets 2, 3 and 4, beside their files, which whoever runs it has
 * fetched (docs/febrl.md): {@code java src/bench/febrl/Febrl.java FOLDER}. The originals are the registry, their duplicates
 * the roster; rec-N-dup-0 is rec-N-org. Of datasets 2 and 3, on which choices are made, every tenth original is left out,
 * so that there are rows of people whom the registry does not have.
 */
final class Febrl {

    /** The standard model, and all safety rules on. */
    private static final String JOB =
            """
            name: febrl%1$d
            language: en
            rosters:
              files: dataset%1$db.csv
              columns: {name: given_name, last_name: surname, birth_date: date_of_birth}
            registry:
              files: dataset%1$da.csv
              columns: {nik: rec_id, name: given_name, last_name: surname, birth_date: date_of_birth}
            fields:
              soc_sec_id: {kind: identifier}
              street_number: {kind: place}
              address_1: {kind: place}
              address_2: {kind: place}
              suburb: {kind: place}
              postcode: {kind: place}
              state: {kind: category}
            output: out
            workspace: workspace
            """;

    /** What "padan calibrate" estimates without the truth. */
    private static final String CALIBRATED = "model: febrl%1$d-model.yml%n";

    /** Goes by the probability alone: chosen on datasets 2 and 3 (docs/febrl.md). */
    private static final String WITHOUT_RULES = "safety: {name: false, date_without_nik: false}%n";

    private Febrl() {}

    /** {@code args[0]}: the folder with the files. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (int dataset : new int[] {2, 3}) {
            part(folder, dataset);
        }
        for (int dataset : new int[] {2, 3, 4}) {
            write(folder, dataset);
        }
    }

    /** Parts originals and duplicates, which these datasets have in one file. */
    private static void part(Path folder, int dataset) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("dataset" + dataset + ".csv"));
        List<String> originals = new ArrayList<>(lines.subList(0, 1));
        List<String> duplicates = new ArrayList<>(lines.subList(0, 1));
        for (String line : lines.subList(1, lines.size())) {
            String id = id(line);
            if (!id.endsWith("-org")) {
                duplicates.add(line);
            } else if (Integer.parseInt(id.split("-")[1]) % 10 != 0) {
                originals.add(line);
            }
        }
        Files.write(folder.resolve("dataset" + dataset + "a.csv"), originals);
        Files.write(folder.resolve("dataset" + dataset + "b.csv"), duplicates);
    }

    private static void write(Path folder, int dataset) throws IOException {
        String roster = "dataset" + dataset + "b.csv";
        Set<String> known = new HashSet<>(ids(folder.resolve("dataset" + dataset + "a.csv")));
        List<String> truth = new ArrayList<>(List.of("file,row,nik"));
        List<String> duplicates = ids(folder.resolve(roster));
        for (int i = 0; i < duplicates.size(); i++) {
            String original = duplicates.get(i).replaceFirst("-dup-\\d+$", "-org");
            // Rows count as a spreadsheet counts them: the headings are row 1.
            truth.add(roster + "," + (i + 2) + "," + (known.contains(original) ? original : ""));
        }
        String job = JOB.formatted(dataset);
        String calibrated = job + CALIBRATED.formatted(dataset);
        Files.writeString(folder.resolve("febrl" + dataset + "-standard.yml"), job);
        Files.writeString(folder.resolve("febrl" + dataset + "-rules.yml"), calibrated);
        Files.writeString(folder.resolve("febrl" + dataset + ".yml"), calibrated + WITHOUT_RULES.formatted());
        Files.write(folder.resolve("truth" + dataset + ".csv"), truth);
        System.out.println("dataset " + dataset + ": " + duplicates.size() + " rows against " + known.size() + " people");
    }

    private static List<String> ids(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(Febrl::id).toList();
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(',')).strip();
    }
}
