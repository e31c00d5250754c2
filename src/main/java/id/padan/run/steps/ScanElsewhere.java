package id.padan.run.steps;

import id.padan.decision.NamedPeople;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.RosterIndex;
import id.padan.parallel.Cluster;
import id.padan.parallel.Workers;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.registry.snapshot.Snapshot;
import id.padan.registry.snapshot.SnapshotStore;
import id.padan.run.steps.ScanRegistry.IndexedRows;
import id.padan.run.steps.ScanRegistry.Scanned;
import id.padan.store.ByteReader;
import id.padan.store.ByteWriter;
import id.padan.store.FoundCandidates;
import id.padan.store.RowBlock;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The registry scanned by a {@link Cluster}: a task a part. What travels to all is who the rows are; each process makes the index
 * of it once. What comes back is what a thread of this process would have handed to the store.
 */
final class ScanElsewhere {

    private static final int ROWS_OF_A_PAGE = 1_000;

    private final Map<Integer, Supplier<byte[]>> begun = new HashMap<>();

    /** Begins with these parts of the registry. */
    ScanElsewhere(Cluster cluster, byte[] common, Snapshot registry, Set<Integer> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<byte[]> tasks = parts.stream()
                .map(part -> registry.file(part).toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        List<Supplier<byte[]>> all = cluster.begin(JobParcel.Elsewhere.SCAN_PART, common, tasks);
        int next = 0;
        for (int part : parts) {
            begun.put(part, all.get(next++));
        }
    }

    /** {@return what was found in a part; waits for it} */
    Scanned of(int part) {
        ByteReader in = new ByteReader(
                Objects.requireNonNull(begun.get(part), "begun with").get());
        long people = in.takeLong();
        RegistryCounts counts = RegistryCounts.ofBytes(in.takePart());
        byte[] ofLists = in.takePart();
        return new Scanned(
                people,
                counts,
                ofLists.length == 0 ? null : RegistryCounts.ofBytes(ofLists),
                FoundCandidates.ofBytes(in.takePart()));
    }

    /** {@return what all tasks have in common: the job, and who the rows are} */
    static byte[] common(byte[] job, List<RowStore> rosters, List<RowStore> lists, NamedPeople named) {
        ByteWriter out = new ByteWriter();
        out.putPart(job);
        out.putPart(bytes(rosters, named));
        out.putPart(lists.isEmpty() ? new byte[0] : bytes(lists, named));
        return out.bytes();
    }

    private static byte[] bytes(List<RowStore> parts, NamedPeople named) {
        ByteWriter blocks = new ByteWriter();
        ByteWriter namedForRows = new ByteWriter();
        int[] place = new int[1];
        parts.forEach(part -> part.forEachPage(ROWS_OF_A_PAGE, page -> {
            RowBlock.of(page).forEach(block -> blocks.putPart(block.toBytes()));
            for (NumberedRow row : page) {
                for (Nik nik : named.of(row.row())) {
                    namedForRows.putInt(place[0]);
                    namedForRows.putText(nik.digits());
                }
                place[0]++;
            }
        }));
        ByteWriter out = new ByteWriter();
        out.putPart(namedForRows.bytes());
        out.putPart(blocks.bytes());
        return out.bytes();
    }

    static Cluster.Work ready(byte[] common) {
        ByteReader in = new ByteReader(common);
        JobParcel parcel = JobParcel.of(in.takePart());
        IndexedRows rosters;
        IndexedRows lists;
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            rosters = index(in.takePart(), parcel.normaliser(), workers);
            byte[] ofLists = in.takePart();
            lists = ofLists.length == 0 ? null : index(ofLists, parcel.normaliser(), workers);
        }
        String password = parcel.job().access().protection().snapshot();
        return task -> {
            Path file = Path.of(new String(task, StandardCharsets.UTF_8));
            return bytes(Scanned.of(SnapshotStore.part(file, password), rosters, lists));
        };
    }

    private static IndexedRows index(byte[] bytes, Normaliser normaliser, Workers workers) {
        ByteReader in = new ByteReader(bytes);
        Map<Integer, Set<Nik>> named = new HashMap<>();
        for (ByteReader each = new ByteReader(in.takePart()); each.hasMore(); ) {
            named.computeIfAbsent(each.takeInt(), place -> new HashSet<>()).add(new Nik(each.takeText()));
        }
        List<RowBlock> blocks = new ArrayList<>();
        for (ByteReader each = new ByteReader(in.takePart()); each.hasMore(); ) {
            blocks.add(RowBlock.ofBytes(each.takePart()));
        }
        IntList numbers = new IntArrayList();
        List<Person> people = new ArrayList<>();
        for (List<Map.Entry<Integer, Person>> page : workers.map(blocks, block -> people(block, normaliser))) {
            for (Map.Entry<Integer, Person> row : page) {
                numbers.add(row.getKey().intValue());
                people.add(row.getValue());
            }
        }
        return new IndexedRows(RosterIndex.of(people, named, normaliser, workers), numbers);
    }

    private static List<Map.Entry<Integer, Person>> people(RowBlock block, Normaliser normaliser) {
        return block.rows().stream()
                .map(row -> Map.entry(row.number(), row.row().person(normaliser)))
                .toList();
    }

    private static byte[] bytes(Scanned scanned) {
        ByteWriter out = new ByteWriter();
        out.putLong(scanned.people());
        out.putPart(scanned.counts().toBytes());
        @Nullable RegistryCounts ofLists = scanned.listCounts();
        out.putPart(ofLists == null ? new byte[0] : ofLists.toBytes());
        out.putPart(scanned.found().toBytes());
        return out.bytes();
    }
}
