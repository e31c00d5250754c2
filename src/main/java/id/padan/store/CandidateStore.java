package id.padan.store;

import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.WrittenPerson;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the scan of the registry found: the candidates of each row, and the counts of each range. */
public final class CandidateStore {

    /** Rows, by their numbers, whose candidates are read together: who asks for a part of a block reads all of it. */
    public static final int BLOCK = FoundCandidates.ROWS;

    private final Database database;
    private final long run;

    /**
     * A view of one run.
     *
     * @param dataSource the workspace's database
     * @param run the run's number
     */
    public CandidateStore(DataSource dataSource, long run) {
        this.database = new Database(dataSource);
        this.run = run;
    }

    /**
     * What was counted in one range of the registry.
     *
     * @param records how many records it has
     * @param broken how many are broken; of some of these enough is left to be records
     * @param lost of how many broken ones nobody can tell who stood there
     * @param counts the frequencies of names and places in it, of those that occur in the rosters
     * @param listCounts the same of those that occur in the lists; null if the job has none
     */
    public record Range(
            long records, long broken, long lost, RegistryCounts counts, @Nullable RegistryCounts listCounts) {}

    /**
     * The size of the extract.
     *
     * @param all how many records it has
     * @param broken how many are broken; of some of these enough is left to be records
     * @param lost of how many broken ones nobody can tell who stood there
     * @param withoutNik how many of them have no NIK of sixteen digits
     * @param withoutBirthDate how many of them have no birth date that can be read
     */
    public record Records(long all, long broken, long lost, long withoutNik, long withoutBirthDate) {}

    /**
     * Adds all that the scan of a range found, in one go.
     *
     * @param rangeNumber the number of the range, from 0
     * @param range what was counted in it
     * @param candidates the candidates that it has
     */
    public void add(int rangeNumber, Range range, FoundCandidates candidates) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (FoundCandidates.Block block : candidates.blocks()) {
            values.add(new @Nullable Object[] {
                run, block.number(), rangeNumber, block.rows().toByteArray(), block.bytes()
            });
        }
        database.batch(
                "INSERT INTO found_block (run, number, range_number, rows_found, content) VALUES (?, ?, ?, ?, ?)",
                values);
        database.update(
                "INSERT INTO registry_range"
                        + " (run, number, records, broken, lost, without_nik, without_birth_date, counts, list_counts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                rangeNumber,
                range.records(),
                range.broken(),
                range.lost(),
                range.counts().withoutNik(),
                range.counts().withoutBirthDate(),
                range.counts().toBytes(),
                range.listCounts() == null ? null : range.listCounts().toBytes());
    }

    /**
     * Keeps who of a range was held against any row, where it is scanned by some of the rows at a time.
     *
     * @param rangeNumber the number of the range
     * @param people what stands for them
     */
    public void addAsked(int rangeNumber, byte[] people) {
        database.update(
                "INSERT INTO asked_people (run, range_number, people) VALUES (?, ?, ?)", run, rangeNumber, people);
    }

    /** {@return what stands for them; of a range for which they are kept} */
    public byte[] asked(int rangeNumber) {
        return database.list(
                        "SELECT people FROM asked_people WHERE run = ? AND range_number = ?",
                        row -> Database.bytes(row, "people"),
                        run,
                        rangeNumber)
                .get(0);
    }

    /** {@return the numbers of the ranges that are there} */
    public Set<Integer> ranges() {
        return new HashSet<>(
                database.list("SELECT number FROM registry_range WHERE run = ?", row -> row.getInt("number"), run));
    }

    /** {@return how many records all ranges have} */
    public Records records() {
        return database.list(
                        "SELECT SUM(records), SUM(broken), SUM(lost), SUM(without_nik), SUM(without_birth_date)"
                                + " FROM registry_range WHERE run = ?",
                        row -> new Records(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        run)
                .get(0);
    }

    /** {@return what was counted in all ranges together, of what occurs in the rosters} */
    public RegistryCounts counts() {
        return counts("counts");
    }

    /** {@return what was counted in all ranges together, of what occurs in the lists; only if the job has any} */
    public RegistryCounts listCounts() {
        return counts("list_counts");
    }

    private RegistryCounts counts(String column) {
        return RegistryCounts.sumOfBytes(database.list(
                "SELECT " + column + " FROM registry_range WHERE run = ? ORDER BY number",
                row -> Database.bytes(row, column),
                run));
    }

    /** {@return how many rows have candidates} */
    public long rowsFound() {
        Int2ObjectMap<BitSet> rows = new Int2ObjectOpenHashMap<>();
        database.each(
                "SELECT number, rows_found FROM found_block WHERE run = ?",
                row -> rows.computeIfAbsent(row.getInt("number"), unknown -> new BitSet())
                        .or(BitSet.valueOf(row.getBytes("rows_found"))),
                run);
        return rows.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /**
     * {@return the candidates of each row that has any; where one is the {@linkplain Closeness#SAME same}, those only that are
     * worth weighing beside it}
     *
     * @param from the lowest row number wanted
     * @param to the highest row number wanted
     */
    public Candidates ofRows(int from, int to) {
        return Candidates.of(blocks(from, to), from, to, false, LongSets.EMPTY_SET);
    }

    /**
     * {@return those candidates of each row that have one of certain numbers}
     *
     * @param from the lowest row number wanted
     * @param to the highest row number wanted
     * @param niks the digits as numbers; other candidates take neither time nor memory
     */
    public Candidates ofRows(int from, int to, LongSet niks) {
        return Candidates.of(blocks(from, to), from, to, true, niks);
    }

    /**
     * {@return the candidates of single rows}
     *
     * @param normaliser puts the people in normal form
     */
    public Pages pages(Normaliser normaliser) {
        return new Pages(normaliser);
    }

    /**
     * {@return the candidates of rows as they are stored, to travel: by block of rows what each range found}
     *
     * @param from the lowest row number wanted
     * @param to the highest row number wanted
     */
    public List<List<byte[]>> blocks(int from, int to) {
        List<List<byte[]>> blocks = new ArrayList<>();
        for (int number = from / FoundCandidates.ROWS; number <= to / FoundCandidates.ROWS; number++) {
            blocks.add(database.list(
                    "SELECT content FROM found_block WHERE run = ? AND number = ? ORDER BY range_number",
                    row -> Database.bytes(row, "content"),
                    run,
                    number));
        }
        return blocks;
    }

    /** The candidates of some rows; for any number of threads. */
    public static final class Candidates {

        private final Int2ObjectMap<List<WrittenPerson>> byRow;

        private Candidates(Int2ObjectMap<List<WrittenPerson>> byRow) {
            this.byRow = byRow;
        }

        /**
         * {@return the candidates of some rows}
         *
         * @param blocks as {@link CandidateStore#blocks} gives them
         * @param from the lowest row number wanted
         * @param to the highest row number wanted
         */
        public static Candidates of(List<List<byte[]>> blocks, int from, int to) {
            return of(blocks, from, to, false, LongSets.EMPTY_SET);
        }

        private static Candidates of(List<List<byte[]>> blocks, int from, int to, boolean only, LongSet niks) {
            Int2ObjectMap<List<WrittenPerson>> candidates = new Int2ObjectOpenHashMap<>();
            FoundCandidates.Taker taker = new FoundCandidates.Taker() {
                @Override
                public boolean wants(int row, long nik) {
                    return row >= from && row <= to && (!only || niks.contains(nik));
                }

                @Override
                public void take(int row, WrittenPerson person) {
                    candidates
                            .computeIfAbsent(row, unknown -> new ArrayList<>())
                            .add(person);
                }
            };
            blocks.forEach(block -> FoundCandidates.read(block, taker));
            return new Candidates(candidates);
        }

        /**
         * {@return the candidates of a row, in the order of the extract}
         *
         * @param row its number
         * @param normaliser puts the people in normal form
         */
        public List<RegistryPerson> of(int row, Normaliser normaliser) {
            return byRow.getOrDefault(row, List.of()).stream()
                    .map(candidate -> candidate.read(normaliser))
                    .toList();
        }
    }

    /**
     * The candidates of single rows, for who asks for many. They are stored in blocks, and a row costs as much to read as its
     * whole block; so the blocks asked for last are kept. For one thread.
     */
    public final class Pages {

        private static final int KEPT = 4;

        private final Normaliser normaliser;
        private final Map<Integer, Candidates> pages = new LinkedHashMap<>(2 * KEPT, 0.75f, true);

        private Pages(Normaliser normaliser) {
            this.normaliser = normaliser;
        }

        /**
         * {@return the candidates of a row, in the order of the extract}
         *
         * @param row its number
         */
        public List<RegistryPerson> of(int row) {
            int page = row / BLOCK;
            Candidates candidates = pages.get(page);
            if (candidates == null) {
                if (pages.size() == KEPT) {
                    pages.remove(pages.keySet().iterator().next());
                }
                int first = page * BLOCK;
                candidates = ofRows(first, first + BLOCK - 1);
                pages.put(page, candidates);
            }
            return candidates.of(row, normaliser);
        }
    }
}
