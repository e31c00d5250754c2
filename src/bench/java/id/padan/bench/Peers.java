package id.padan.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Other tools on the same data. They get the rows as Padan understood them, one clean CSV, and so are spared the reading of
 * workbooks; they get the registry as it is. Each is a process of its own and leaves {@code id,nik,probability}.
 */
final class Peers {

    private static final List<String> FIELDS = List.of("nik", "name", "birth_place", "birth_date", "gender");

    private static final String SPLINK = "splink==4.0.7";

    private final Path folder;
    private final Path registry;

    /**
     * @param folder for what they read and write
     * @param registry the registry's file
     */
    Peers(Path folder, Path registry) {
        this.folder = folder;
        this.registry = registry;
    }

    /**
     * A tool.
     *
     * @param name for people
     * @param command starts it
     */
    record Peer(String name, List<String> command) {}

    Path links() {
        return folder.resolve("links.csv");
    }

    /** Writes the rows of a run as one file. */
    void writeRows(Path output) throws IOException {
        Files.createDirectories(folder);
        try (Writer writer = Files.newBufferedWriter(rows());
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.print("id");
            csv.printRecord(FIELDS);
            for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
                Quality.each(output.resolve(file), row -> {
                    try {
                        csv.print(Quality.place(row));
                        csv.printRecord(FIELDS.stream()
                                .map(field -> row.get("submitted_" + field))
                                .toList());
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
            }
        }
    }

    /** The tools that can be had here: their jars come with the Maven profile, Splink from Python's package index. */
    List<Peer> available() throws IOException, InterruptedException {
        List<Peer> peers = new java.util.ArrayList<>();
        if (has("org.duckdb.DuckDBDriver")) {
            peers.add(new Peer("SQL on DuckDB", java(SqlPeer.class, "-Xmx1g")));
        }
        if (has("no.priv.garshol.duke.Duke")) {
            peers.add(new Peer("Duke 1.2", java(DukePeer.class, "-Xmx4g")));
        }
        if (hasSplink()) {
            peers.add(new Peer(
                    SPLINK.replace("==", " "),
                    List.of(
                            python(),
                            "src/bench/python/splink_peer.py",
                            rows().toString(),
                            registry.toString(),
                            links().toString())));
        }
        return peers;
    }

    private Path rows() {
        return folder.resolve("rows.csv");
    }

    private List<String> java(Class<?> main, String heap) {
        return List.of(
                Benchmark.java(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                rows().toString(),
                registry.toString(),
                links().toString());
    }

    private static boolean has(String name) {
        try {
            Class.forName(name, false, Peers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private String python() {
        return folder.resolve("python/bin/python").toString();
    }

    private boolean hasSplink() throws IOException, InterruptedException {
        return succeeds("python3", "-m", "venv", folder.resolve("python").toString())
                && succeeds(python(), "-m", "pip", "install", "--quiet", SPLINK);
    }

    private boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("python.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
