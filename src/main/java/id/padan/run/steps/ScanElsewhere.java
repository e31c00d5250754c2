package id.padan.run.steps;

import id.padan.access.ClusterPaths;
import id.padan.decision.NamedPeople;
import id.padan.matching.model.RegistryCounts;
import id.padan.parallel.Cluster;
import id.padan.person.Nik;
import id.padan.registry.snapshot.Snapshot;
import id.padan.registry.snapshot.SnapshotStore;
import id.padan.run.steps.ScanParts.Passes;
import id.padan.run.steps.ScanRegistry.Asked;
import id.padan.run.steps.ScanRegistry.Scanned;
import id.padan.store.ByteReader;
import id.padan.store.ByteWriter;
import id.padan.store.CandidateStore;
import id.padan.store.FoundCandidates;
import id.padan.store.RowBlock;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The registry scanned by a {@link Cluster}: a task a part, in each pass. What travels to all is who the rows are; each process
 * makes the index of a pass once. What comes back is what a thread of this process would have handed to the store.
 */
final class ScanElsewhere {

    private final Cluster cluster;
    private final byte[] common;
    private final Snapshot registry;
    private final Passes passes;
    private final CandidateStore candidates;
    private final Set<Integer> kept;
    private final List<Pass> all = new ArrayList<>();

    /**
     * Begins with what is not kept of the first pass.
     *
     * @param cluster does it
     * @param common as {@link #common} has it
     * @param registry has the parts
     * @param passes what is to be done
     * @param candidates keep what a run that was cut off has found
     */
    ScanElsewhere(Cluster cluster, byte[] common, Snapshot registry, Passes passes, CandidateStore candidates) {
        this.cluster = cluster;
        this.common = common;
        this.registry = registry;
        this.passes = passes;
        this.candidates = candidates;
        kept = candidates.ranges();
        for (int pass = 0; pass < passes.passes(); pass++) {
            all.add(new Pass(pass));
        }
        all.get(0).begin();
    }

    /** One pass, which begins when all parts of the one before are done: a part has to know who was asked in it. */
    private final class Pass {

        private final int number;
        /** By part; let go when they are taken, for they are large. */
        private @Nullable Map<Integer, Supplier<byte[]>> begun;
        /** By part, of results that were taken. */
        private final Map<Integer, byte[]> asked = new ConcurrentHashMap<>();

        Pass(int number) {
            this.number = number;
        }

        synchronized Map<Integer, Supplier<byte[]>> begin() {
            Map<Integer, Supplier<byte[]>> known = begun;
            if (known == null) {
                known = new ConcurrentHashMap<>();
                List<Integer> parts = passes.parts().stream()
                        .filter(part -> !kept.contains(passes.number(number, part)))
                        .toList();
                List<Supplier<byte[]>> results = parts.isEmpty()
                        ? List.of()
                        : cluster.begin(
                                JobParcel.Elsewhere.SCAN_PART,
                                common,
                                parts.stream().map(this::task).toList());
                for (int i = 0; i < parts.size(); i++) {
                    known.put(parts.get(i), results.get(i));
                }
                begun = known;
            }
            return known;
        }

        private byte[] task(int part) {
            ByteWriter out = new ByteWriter();
            out.putInt(number);
            out.putText(registry.file(part).toString());
            out.putPart(number == 0 ? new byte[0] : all.get(number - 1).asked(part));
            return out.bytes();
        }

        private byte[] asked(int part) {
            int range = passes.number(number, part);
            if (kept.contains(range)) {
                return candidates.asked(range);
            }
            Supplier<byte[]> result = begin().get(part);
            return result == null
                    ? Objects.requireNonNull(asked.get(part), "taken")
                    : new ByteReader(result.get()).takePart();
        }

        Scanned of(int part) {
            byte[] result =
                    Objects.requireNonNull(begin().get(part), "begun with").get();
            ByteReader in = new ByteReader(result);
            byte[] askedNow = in.takePart();
            asked.put(part, askedNow);
            begin().remove(part);
            if (askedNow.length > 0) {
                candidates.addAsked(passes.number(number, part), askedNow);
            }
            long people = in.takeLong();
            RegistryCounts counts = RegistryCounts.ofBytes(in.takePart());
            byte[] ofLists = in.takePart();
            return new Scanned(
                    people,
                    counts,
                    ofLists.length == 0 ? null : RegistryCounts.ofBytes(ofLists),
                    FoundCandidates.ofBytes(in.takePart()));
        }
    }

    /** {@return what was found in a part by the rows of a pass; waits for it} */
    Scanned of(int pass, int part) {
        return all.get(pass).of(part);
    }

    /** {@return what all tasks have in common: the job, in how many passes, and who the rows are} */
    static byte[] common(byte[] job, int passes, List<RowStore> rosters, List<RowStore> lists, NamedPeople named) {
        ByteWriter out = new ByteWriter();
        out.putPart(job);
        out.putInt(passes);
        out.putPart(bytes(rosters, named));
        out.putPart(lists.isEmpty() ? new byte[0] : bytes(lists, named));
        return out.bytes();
    }

    private static byte[] bytes(List<RowStore> parts, NamedPeople named) {
        ByteWriter blocks = new ByteWriter();
        ByteWriter namedForRows = new ByteWriter();
        int[] place = new int[1];
        parts.forEach(part -> part.forEachPage(ScanRegistry.ROWS_OF_A_PAGE, page -> {
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
        int passes = in.takeInt();
        SentRows rosters = new SentRows(in.takePart(), passes, parcel.normaliser());
        byte[] ofLists = in.takePart();
        @Nullable SentRows lists = ofLists.length == 0 ? null : new SentRows(ofLists, passes, parcel.normaliser());
        String password = parcel.job().access().protection().snapshot();
        return task -> {
            ByteReader of = new ByteReader(task);
            int pass = of.takeInt();
            Path file = ClusterPaths.of(of.takeText());
            Asked asked = asked(of.takePart());
            Scanned scanned = Scanned.of(
                    SnapshotStore.part(file, password),
                    pass == 0,
                    asked,
                    rosters.index(pass),
                    lists == null ? null : lists.index(pass));
            return bytes(scanned, pass + 1 < passes ? bytes(asked) : new byte[0]);
        };
    }

    private static Asked asked(byte[] bytes) {
        if (bytes.length == 0) {
            return Asked.nobody();
        }
        ByteReader in = new ByteReader(bytes);
        return new Asked(BitSet.valueOf(in.takePart()), BitSet.valueOf(in.takePart()));
    }

    private static byte[] bytes(Asked asked) {
        ByteWriter out = new ByteWriter();
        out.putPart(asked.byRosters().toByteArray());
        out.putPart(asked.byLists().toByteArray());
        return out.bytes();
    }

    private static byte[] bytes(Scanned scanned, byte[] asked) {
        ByteWriter out = new ByteWriter();
        out.putPart(asked);
        out.putLong(scanned.people());
        out.putPart(scanned.counts().toBytes());
        @Nullable RegistryCounts ofLists = scanned.listCounts();
        out.putPart(ofLists == null ? new byte[0] : ofLists.toBytes());
        out.putPart(scanned.found().toBytes());
        return out.bytes();
    }
}
