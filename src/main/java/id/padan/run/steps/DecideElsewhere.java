package id.padan.run.steps;

import id.padan.filedamage.RepairedRow;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.parallel.Cluster;
import id.padan.parallel.Late;
import id.padan.person.Nik;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.WrittenPerson;
import id.padan.reconcile.Reconciler;
import id.padan.roster.RosterFile;
import id.padan.run.steps.Decide.Page;
import id.padan.run.steps.Decide.Undecided;
import id.padan.store.ByteReader;
import id.padan.store.ByteWriter;
import id.padan.store.CandidateStore;
import id.padan.store.FindingStore;
import id.padan.store.FoundCandidates;
import id.padan.store.OutcomeStore;
import id.padan.store.RowBlock;
import id.padan.store.RowStore.NumberedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Rows decided by a {@link Cluster}: a task a page, with the candidates of its rows as they are stored. */
public final class DecideElsewhere implements Decide.Decider {

    /** Enough for all cores of a large cluster. */
    private static final int PAGES_TOGETHER = 256;

    /** Such a share of the memory of this process have candidates at a time: they are copied on their way. */
    private static final int SHARE_OF_MEMORY = 8;

    private final Cluster cluster;
    private final Supplier<byte[]> common;

    /**
     * Who decides.
     *
     * @param cluster does
     * @param job as it travels
     * @param tables the files of the rows
     * @param candidates knows the frequencies of the whole registry, once the scan is done
     */
    public DecideElsewhere(Cluster cluster, Supplier<byte[]> job, List<RosterFile> tables, CandidateStore candidates) {
        this.cluster = cluster;
        this.common = new Late<>(() -> common(job.get(), tables, candidates));
    }

    private static byte[] common(byte[] job, List<RosterFile> tables, CandidateStore candidates) {
        ByteWriter out = new ByteWriter();
        out.putPart(job);
        out.putPart(candidates.counts().toBytes());
        boolean anyList = tables.stream().anyMatch(table -> table.list() != null);
        out.putPart(anyList ? candidates.listCounts().toBytes() : new byte[0]);
        // The lists come last.
        out.putInt((int) tables.stream().filter(table -> table.list() == null).count());
        return out.bytes();
    }

    @Override
    public boolean isEnough(List<Page> pages) {
        long bytes = pages.stream()
                .flatMap(page -> page.found().stream())
                .flatMap(List::stream)
                .mapToLong(found -> found.length)
                .sum();
        return pages.size() >= PAGES_TOGETHER || bytes > Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    }

    @Override
    public List<Supplier<List<OutcomeStore.Entry>>> begin(List<Page> pages) {
        List<byte[]> tasks = pages.stream().map(DecideElsewhere::bytes).toList();
        List<Supplier<byte[]>> decided = cluster.begin(JobParcel.Elsewhere.DECIDE_ROWS, common.get(), tasks);
        List<Supplier<List<OutcomeStore.Entry>>> all = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Supplier<byte[]> bytes = decided.get(i);
            // Awaited when somebody asks for the first of its rows.
            Supplier<List<OutcomeStore.Entry>> page = new Late<>(() -> OutcomeStore.Entry.ofBytes(bytes.get()));
            int rows = pages.get(i).rows().size();
            for (int from = 0; from < rows; from += Decide.ROWS_TOGETHER) {
                int first = from;
                int end = Math.min(rows, from + Decide.ROWS_TOGETHER);
                all.add(() -> page.get().subList(first, end));
            }
        }
        return all;
    }

    private static byte[] bytes(Page page) {
        ByteWriter found = new ByteWriter();
        for (List<byte[]> block : page.found()) {
            ByteWriter ranges = new ByteWriter();
            block.forEach(ranges::putPart);
            found.putPart(ranges.bytes());
        }
        ByteWriter blocks = new ByteWriter();
        RowBlock.of(page.rows().stream().map(Undecided::row).toList())
                .forEach(block -> blocks.putPart(block.toBytes()));
        ByteWriter out = new ByteWriter();
        out.putPart(found.bytes());
        out.putPart(blocks.bytes());
        page.rows().forEach(row -> write(row, out));
        return out.bytes();
    }

    private static void write(Undecided row, ByteWriter out) {
        RepairedRow repaired = row.repaired();
        out.putPart(repaired == null ? new byte[0] : FindingStore.toBytes(repaired));
        FoundCandidates ofSources = new FoundCandidates();
        for (RegistryPerson person : row.ofSources()) {
            ofSources.take(WrittenPerson.of(person));
            ofSources.add(row.row().number(), Closeness.RIVAL);
        }
        out.putPart(ofSources.toBytes());
        out.putInt(row.named().size());
        row.named().forEach(nik -> out.putText(nik.digits()));
    }

    static Cluster.Work ready(byte[] common) {
        ByteReader in = new ByteReader(common);
        JobParcel parcel = JobParcel.of(in.takePart());
        Reconciler ofRosters = parcel.reconciler(RegistryCounts.ofBytes(in.takePart()));
        byte[] listCounts = in.takePart();
        Reconciler ofLists = listCounts.length == 0 ? ofRosters : parcel.reconciler(RegistryCounts.ofBytes(listCounts));
        int rosters = in.takeInt();
        Normaliser normaliser = parcel.normaliser();
        Decide.Here decider = new Decide.Here(file -> file < rosters ? ofRosters : ofLists, normaliser);
        return task -> {
            Page page = page(new ByteReader(task), normaliser);
            return OutcomeStore.Entry.toBytes(decider.decide(page.rows(), page.candidates()));
        };
    }

    private static Page page(ByteReader in, Normaliser normaliser) {
        List<List<byte[]>> found = new ArrayList<>();
        for (ByteReader blocks = new ByteReader(in.takePart()); blocks.hasMore(); ) {
            List<byte[]> ranges = new ArrayList<>();
            for (ByteReader each = new ByteReader(blocks.takePart()); each.hasMore(); ) {
                ranges.add(each.takePart());
            }
            found.add(ranges);
        }
        List<NumberedRow> rows = new ArrayList<>();
        for (ByteReader blocks = new ByteReader(in.takePart()); blocks.hasMore(); ) {
            rows.addAll(RowBlock.ofBytes(blocks.takePart()).rows());
        }
        return new Page(rows.stream().map(row -> undecided(row, in, normaliser)).toList(), found);
    }

    private static Undecided undecided(NumberedRow row, ByteReader in, Normaliser normaliser) {
        byte[] repaired = in.takePart();
        FoundCandidates ofSources = FoundCandidates.ofBytes(in.takePart());
        Set<Nik> named = new HashSet<>();
        for (int left = in.takeInt(); left > 0; left--) {
            named.add(new Nik(in.takeText()));
        }
        return new Undecided(
                row,
                repaired.length == 0 ? null : FindingStore.repaired(row.number(), repaired),
                CandidateStore.Candidates.of(ofSources.entries(), row.number(), row.number())
                        .of(row.number(), normaliser),
                named);
    }
}
