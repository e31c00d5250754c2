package id.padan.bench;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.run.RegistrySearch;
import id.padan.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How long somebody waits who looks people up, by NIK and by name, in a process that is up, as the served page is. */
final class LookUps {

    private static final int PEOPLE = 15;
    private static final int TO_WARM_UP = 5;

    private final JobFile job;
    private final Path workspace;

    private LookUps(JobFile job, Path workspace) {
        this.job = job;
        this.workspace = workspace;
    }

    /**
     * Looks people up one after the other, and prints two lines of the table.
     *
     * @param args the job file; its workspace, with a snapshot; a registry file; how the lines begin
     */
    public static void main(String[] args) throws Exception {
        LookUps lookUps = new LookUps(JobFileReader.read(Path.of(args[0])), Path.of(args[1]));
        List<CSVRecord> people = somePeople(Path.of(args[2]));
        System.out.println(args[3] + lookUps.line("look-up by NIK", people, "NIK"));
        System.out.println(args[3] + lookUps.line("look-up by name", people, "NAMA_LGKP"));
    }

    private static List<CSVRecord> somePeople(Path registry) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(registry))) {
            Stream<CSVRecord> records = parser.stream();
            return records.limit(TO_WARM_UP + PEOPLE).toList();
        }
    }

    private String line(String what, List<CSVRecord> people, String column) throws JobException {
        List<Long> nanos = new ArrayList<>();
        for (CSVRecord person : people) {
            long start = System.nanoTime();
            RegistrySearch.Found found =
                    new RegistrySearch(job, person.get(column)).search(workspace, looked -> {}, new StopSignal());
            nanos.add(System.nanoTime() - start);
            if (found.people().isEmpty()) {
                throw new IllegalStateException("somebody of the registry was not found in it, by " + column);
            }
        }
        List<Long> warm = IntStream.range(TO_WARM_UP, nanos.size()).mapToObj(nanos::get).sorted().toList();
        return String.format(
                Locale.ROOT,
                "%s, median and longest of %d | %.2f and %.2f | | | | | | | |",
                what,
                PEOPLE,
                warm.get(PEOPLE / 2) / 1e9,
                Collections.max(warm) / 1e9);
    }
}
