package id.padan.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How right the answers are.
 *
 * @param precision of the rows that were linked, the share that is the right person
 * @param recall of the rows whose person is in the registry, the share that was linked with it
 */
record Quality(double precision, double recall) {

    /** Where a tool says how sure it is: from where on its links count. The best of them is taken for it. */
    private static final List<Double> THRESHOLDS = List.of(0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999);

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Of what Padan reconciled by itself. */
    static Quality ofRun(Path truthFile, Path reconciled) throws IOException {
        Map<String, String> links = new HashMap<>();
        each(reconciled, row -> links.put(place(row), row.get("nik")));
        return of(truth(truthFile), links);
    }

    /** Of the links of a peer, {@code id,nik,probability}: the best of each row, where it is likely enough. */
    static Quality ofPeer(Path truthFile, Path linksFile) throws IOException {
        Map<String, String> truth = truth(truthFile);
        Quality best = new Quality(0, 0);
        for (double threshold : THRESHOLDS) {
            Map<String, String> links = new HashMap<>();
            Map<String, Double> probabilities = new HashMap<>();
            each(linksFile, row -> {
                double probability = Double.parseDouble(row.get("probability"));
                if (probability >= threshold && probability > probabilities.getOrDefault(row.get("id"), 0.0)) {
                    probabilities.put(row.get("id"), probability);
                    links.put(row.get("id"), row.get("nik"));
                }
            });
            Quality quality = of(truth, links);
            best = quality.f1() > best.f1() ? quality : best;
        }
        return best;
    }

    private static Quality of(Map<String, String> truth, Map<String, String> links) {
        long present = truth.values().stream().filter(nik -> !nik.isEmpty()).count();
        long right = links.entrySet().stream()
                .filter(link -> link.getValue().equals(truth.get(link.getKey())))
                .count();
        return new Quality((double) right / Math.max(1, links.size()), (double) right / Math.max(1, present));
    }

    private static Map<String, String> truth(Path file) throws IOException {
        Map<String, String> truth = new HashMap<>();
        each(file, row -> truth.put(place(row), row.get("nik")));
        return truth;
    }

    static void each(Path file, Consumer<CSVRecord> consumer) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            FORMAT.parse(reader).forEach(consumer);
        }
    }

    /** Where a row stands, as peers have it for its name. */
    static String place(CSVRecord row) {
        return row.get("file") + ":" + row.get("sheet") + ":" + row.get("row");
    }
}
