package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the same rows and people in another order, and otherwise spread over files. */
class OrderTest {

    private static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK";

    @TempDir
    private Path folder;

    private List<String> a = List.of();
    private List<String> b = List.of();
    private List<String> people = List.of();

    @BeforeEach
    void make() throws IOException {
        Path data = folder.resolve("data");
        TestData.make(data, 800, 60);
        people = content(data.resolve("registry/penduduk.csv"));
        b = content(data.resolve("rosters/Dinas B.csv"));
        a = content(data.resolve("rosters/Dinas A.csv"));
        // Somebody twice, in all ways: the very same, as good but otherwise written, worse, and in both OPD.
        a.add(a.get(0));
        a.add(a.get(1).replaceFirst(",", ",Drs. "));
        a.add(a.get(1).replace("Makassar", "Kota Makassar"));
        a.add(a.get(2).replace("Makassar", "Bone"));
        b.add(a.get(10));
    }

    private static List<String> content(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new ArrayList<>(lines.subList(1, lines.size()));
    }

    /** Runs the job; the seed says in which order everything stands in which files. */
    private Path run(long seed) throws Exception {
        Random random = new Random(seed);
        Path place = folder.resolve("order" + seed);
        String registry = "NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN";
        write(place.resolve("registry"), registry, people, random);
        write(place.resolve("rosters/Dinas A"), HEADING, a, random);
        write(place.resolve("rosters/Dinas B"), HEADING, b, random);
        Files.writeString(
                place.resolve("job.yml"),
                """
                name: order
                language: en
                rosters: {files: "rosters/*/*.csv", opd: folder}
                registry: {files: "registry/*.csv"}
                output: out
                workspace: ws
                """);
        RunOptions options = new RunOptions(place.resolve("result"), null, LocalDate.of(2026, 1, 31), true);
        new Runner(Clock.systemUTC(), 1 << 14, 2)
                .run(JobFileReader.read(place.resolve("job.yml")), options, RunListener.NONE, new StopSignal());
        return place.resolve("result");
    }

    /** Shuffled, and in two files of unlike size. */
    private static void write(Path to, String heading, List<String> lines, Random random) throws IOException {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        int cut = 1 + random.nextInt(shuffled.size() - 1);
        Files.createDirectories(to);
        String first = random.nextBoolean() ? "1.csv" : "3.csv";
        Files.writeString(to.resolve(first), heading + "\n" + String.join("\n", shuffled.subList(0, cut)) + "\n");
        Files.writeString(
                to.resolve("2.csv"), heading + "\n" + String.join("\n", shuffled.subList(cut, shuffled.size())) + "\n");
    }

    /** What is said of each row, but for where it stands; sorted. */
    private static SortedMap<String, List<String>> outcomes(Path result) throws IOException {
        SortedMap<String, List<String>> outcomes = new TreeMap<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
            outcomes.put(file, without(result.resolve(file), "file", "row"));
        }
        outcomes.put("duplicates.csv", without(result.resolve("duplicates.csv"), "group", "file", "row"));
        return outcomes;
    }

    private static List<String> without(Path file, String... columns) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> headings = List.of(lines.get(0).split(",", -1));
        List<Integer> left = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            if (!Arrays.asList(columns).contains(headings.get(column))) {
                left.add(column);
            }
        }
        assertThat(left).hasSize(headings.size() - columns.length);
        return lines.stream()
                .map(line -> List.of(line.split(",", -1)))
                .peek(cells -> assertThat(cells).hasSameSizeAs(headings))
                .map(cells -> String.join(",", left.stream().map(cells::get).toList()))
                .sorted()
                .toList();
    }

    @Test
    @ExtendWith(Seeds.class)
    void theOrderOfRowsPeopleAndFilesChangesNoOutcome(long seed) throws Exception {
        SortedMap<String, List<String>> first = outcomes(run(seed));

        assertThat(first.get("reconciled.csv")).hasSizeGreaterThan(80);
        assertThat(first.get("review.csv"))
                .filteredOn(line -> line.contains("DUPLICATE_ACROSS_OPD"))
                .isNotEmpty();
        assertThat(first.get("rejected.csv"))
                .filteredOn(line -> line.contains("DUPLICATE_IN_OPD"))
                .hasSizeGreaterThan(3);
        for (int i = 1; i <= 4; i++) {
            SortedMap<String, List<String>> other = outcomes(run(seed + i));
            first.forEach((file, lines) -> assertThat(other.get(file)).as(file).containsExactlyElementsOf(lines));
        }
    }
}
