package id.padan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * What reading the registry costs at least: every record parsed with Commons CSV, nothing else done. One range a thread,
 * cut at line breaks, which is right for generated registries: they have none inside quotes.
 */
final class Floor {

    private final Path registry;
    private final int threads;

    private Floor(Path registry, int threads) {
        this.registry = registry;
        this.threads = threads;
    }

    /**
     * Parses a registry.
     *
     * @param args the file, and how many threads
     */
    public static void main(String[] args) throws Exception {
        System.out.println(new Floor(Path.of(args[0]), Integer.parseInt(args[1])).records());
    }

    private long records() throws IOException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Long> borders = borders();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long from = borders.get(i);
                long to = borders.get(i + 1);
                counts.add(pool.submit(() -> parse(from, to)));
            }
            long records = 0;
            for (Future<Long> count : counts) {
                records += count.get();
            }
            return records;
        } finally {
            pool.shutdown();
        }
    }

    private List<Long> borders() throws IOException {
        List<Long> borders = new ArrayList<>();
        try (RandomAccessFile file = new RandomAccessFile(registry.toFile(), "r")) {
            borders.add(0L);
            for (int i = 1; i < threads; i++) {
                file.seek(file.length() / threads * i);
                int next = file.read();
                while (next != '\n' && next >= 0) {
                    next = file.read();
                }
                borders.add(file.getFilePointer());
            }
            borders.add(file.length());
        }
        return borders;
    }

    private long parse(long from, long to) throws IOException {
        long records = 0;
        try (RandomAccessFile file = new RandomAccessFile(registry.toFile(), "r")) {
            file.seek(from);
            InputStream part = BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(file.getChannel()))
                    .setMaxCount(to - from)
                    .get();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8), 256 * 1024);
            for (CSVRecord row : CSVFormat.RFC4180.parse(reader)) {
                records += row.size() > 1 ? 1 : 0;
            }
        }
        return records;
    }
}
