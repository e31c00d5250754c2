import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes job files and a truth file for the public FEBRL dataset 4, beside its two files, which whoever runs it has fetched
 * (docs/febrl.md): {@code java src/bench/febrl/Febrl.java FOLDER}. The originals are the registry, their duplicates the
 * roster; rec-N-dup-0 is rec-N-org.
 */
final class Febrl {

    private static final String REGISTRY = "dataset4a.csv";
    private static final String ROSTER = "dataset4b.csv";

    /** The standard model, and all safety rules on. */
    private static final String STRICT =
            """
            name: febrl4
            language: en
            rosters:
              files: dataset4b.csv
              columns: {name: given_name, last_name: surname, birth_date: date_of_birth}
            registry:
              files: dataset4a.csv
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

    /**
     * How FEBRL damages, measured on the duplicates of datasets 2 and 3, never on 4 (docs/febrl.md). That each row has its
     * original is how dataset 4 is made.
     */
    private static final String MODEL =
            """
            prior:
              present: 0.999
            name:
              word_equal: 0.74
              one_edit: 0.16
              two_edits: 0.01
              word_different: 0.073
              word_dropped: 0.018
              word_added: 0.001
              reordered: 0.07
              different: 0.003
            birth_date:
              equal: 0.936
              year: 0.002
              day: 0.003
              month: 0.003
              different: 0.045
            """;

    /** What FEBRL needs beside: it replaces names, which no office's roster does and the safety rules hold back. */
    private static final String BENCHMARK =
            """
            model: febrl-model.yml
            safety: {name: false, date_without_nik: false}
            """;

    private Febrl() {}

    /** {@code args[0]}: the folder with the two files. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Set<String> known = new HashSet<>(ids(folder.resolve(REGISTRY)));
        List<String> truth = new ArrayList<>(List.of("file,row,nik"));
        List<String> duplicates = ids(folder.resolve(ROSTER));
        for (int i = 0; i < duplicates.size(); i++) {
            String original = duplicates.get(i).replaceFirst("-dup-\\d+$", "-org");
            // Rows count as a spreadsheet counts them: the headings are row 1.
            truth.add(ROSTER + "," + (i + 2) + "," + (known.contains(original) ? original : ""));
        }
        Files.writeString(folder.resolve("febrl4-strict.yml"), STRICT);
        Files.writeString(folder.resolve("febrl4.yml"), STRICT + BENCHMARK);
        Files.writeString(folder.resolve("febrl-model.yml"), MODEL);
        Files.write(folder.resolve("truth.csv"), truth);
        System.out.println(duplicates.size() + " rows against " + known.size() + " people; job files and truth are in "
                + folder);
    }

    private static List<String> ids(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')).strip())
                .toList();
    }
}
