package id.padan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.generate.GeneratorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Holds two runs against the floor, whole process against whole process, in turns, and prints one table: the first, which
 * takes the snapshot of the registry, and one that finds it. Data is generated once and kept in the folder.
 */
public final class Benchmark {

    private static final String CITY = "7371";
    private static final long SEED = 1_001;
    private static final String FLAGS = "@src/main/launcher/java.args";

    private final Path folder;
    private final List<String> program;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /**
     * A benchmark.
     *
     * @param folder for data and results
     * @param program how to start Padan: what stands before the name of the command
     */
    public Benchmark(Path folder, List<String> program) {
        this.folder = folder;
        this.program = List.copyOf(program);
    }

    /**
     * Measures.
     *
     * @param args the folder; Padan's jar; how many runs of each; then sizes as PEOPLE:ROWS:HEAP, such as
     *     1500000:10000:512m, with {@code :peers} behind it where other tools are to be measured too
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        String archive = archive(folder, args[1]);
        int runs = Integer.parseInt(args[2]);
        System.out.println(heading());
        for (String size : List.of(args).subList(3, args.length)) {
            String[] parts = size.split(":", -1);
            List<String> program = List.of(
                    java(),
                    "-Xmx" + parts[2],
                    FLAGS,
                    "-XX:SharedArchiveFile=" + archive,
                    "-Xlog:disable",
                    "-jar",
                    args[1]);
            Benchmark benchmark = new Benchmark(folder, program);
            boolean peers = parts.length > 3 && parts[3].equals("peers");
            benchmark
                    .measure(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), runs, peers)
                    .forEach(System.out::println);
        }
    }

    /** The archive of classes that the launcher makes after a build, made in the same way. */
    private static String archive(Path folder, String jar) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        delete(folder.resolve("workspace"));
        Path archive = folder.resolve("padan.jsa");
        Measured.of(
                List.of(
                        java(),
                        FLAGS,
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-jar",
                        jar,
                        "run",
                        "jobs/nightly.yml",
                        "--output",
                        folder.resolve("output").toString(),
                        "--workspace",
                        folder.resolve("workspace").toString(),
                        "--quiet"),
                folder.resolve("archive.log"));
        delete(folder.resolve("workspace"));
        return archive.toString();
    }

    static String heading() {
        return "| people | rows | what | wall s | CPU s | peak MB | precision | recall | F1 | wall to floor | CPU to floor |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|";
    }

    /** {@return the lines of the table for one size: the floor, both runs, the steps of the second, and the peers if they are wanted} */
    List<String> measure(int people, int rows, int runs, boolean withPeers) throws Exception {
        Path data = data(people, rows);
        Path output = folder.resolve("output");
        List<Measured> floors = new ArrayList<>();
        List<Measured> firstRuns = new ArrayList<>();
        List<Measured> laterRuns = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            floors.add(Measured.of(floor(data), folder.resolve("floor.log")));
            delete(folder.resolve("workspace"));
            firstRuns.add(Measured.of(run(data, output), folder.resolve("run.log")));
            laterRuns.add(Measured.of(run(data, output), folder.resolve("run.log")));
        }
        Measured floor = Measured.median(floors);
        String size = "| " + people + " | " + rows + " | ";
        List<String> lines = new ArrayList<>();
        lines.add(size + "floor | " + floor.figures() + " | | | | 1.00 | 1.00 |");
        Quality quality = Quality.ofRun(data.resolve("truth.csv"), output.resolve("reconciled.csv"));
        lines.add(line(size + "first run, takes the snapshot", Measured.median(firstRuns), quality, floor));
        lines.add(line(size + "run on the snapshot", Measured.median(laterRuns), quality, floor));
        lines.addAll(steps(size, output));
        lines.addAll(lookUps(size, data));
        if (withPeers) {
            lines.addAll(peers(size, data, output, runs, floor));
        }
        return lines;
    }

    private static List<String> steps(String size, Path output) throws IOException {
        List<String> lines = new ArrayList<>();
        JsonNode summary =
                new ObjectMapper().readTree(output.resolve("summary.json").toFile());
        for (JsonNode step : summary.get("steps")) {
            lines.add(size + step.get("name").asText() + " (last run) | "
                    + step.get("seconds").asText() + " | | | | | | | |");
        }
        return lines;
    }

    private List<String> lookUps(String size, Path data) throws IOException, InterruptedException {
        Path log = folder.resolve("look-ups.log");
        Measured.of(
                List.of(
                        java(),
                        "-Xmx512m",
                        FLAGS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LookUps.class.getName(),
                        data.resolve("job.yml").toString(),
                        folder.resolve("workspace").toString(),
                        registry(data).toString(),
                        size),
                log);
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith(size))
                .toList();
    }

    private List<String> peers(String size, Path data, Path output, int runs, Measured floor) throws Exception {
        Peers peers = new Peers(folder.resolve("peers"), registry(data));
        peers.writeRows(output);
        List<String> lines = new ArrayList<>();
        for (Peers.Peer peer : peers.available()) {
            List<Measured> measured = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                measured.add(Measured.of(peer.command(), folder.resolve("peer.log")));
            }
            Quality quality = Quality.ofPeer(data.resolve("truth.csv"), peers.links());
            lines.add(line(size + peer.name(), Measured.median(measured), quality, floor));
        }
        return lines;
    }

    private static String line(String what, Measured measured, Quality quality, Measured floor) {
        return what + " | " + measured.figures()
                + String.format(
                        Locale.ROOT,
                        " | %.5f | %.5f | %.5f | %.2f | %.2f |",
                        quality.precision(),
                        quality.recall(),
                        quality.f1(),
                        Measured.ratio(measured.wall(), floor.wall()),
                        Measured.ratio(measured.cpu(), floor.cpu()));
    }

    private static Path registry(Path data) {
        return data.resolve("registry/penduduk.csv");
    }

    private List<String> floor(Path data) {
        return List.of(
                java(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                registry(data).toString(),
                Integer.toString(threads));
    }

    private List<String> run(Path data, Path output) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "run", data.resolve("job.yml").toString(), "--output", output.toString(), "--fresh", "--quiet"));
        return command;
    }

    private Path data(int people, int rows) throws IOException {
        Path data = folder.resolve("people-" + people + "-rows-" + rows);
        Path job = data.resolve("job.yml");
        if (!Files.exists(job)) {
            int offices = Math.max(2, rows / 250);
            new Generator(new GeneratorSettings(people, rows, offices, SEED, CITY, DamageSettings.USUAL))
                    .writeTo(data);
            Files.writeString(
                    job,
                    """
                    name: benchmark
                    rosters: {files: ["rosters/*"]}
                    registry: {files: ["registry/*.csv"]}
                    output: out
                    workspace: ../workspace
                    """);
        }
        return data;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
