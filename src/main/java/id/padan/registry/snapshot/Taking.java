package id.padan.registry.snapshot;

import static id.padan.registry.snapshot.SourceException.next;

import id.padan.access.ClusterPaths;
import id.padan.access.Renaming;
import id.padan.message.Cause;
import id.padan.parallel.Cluster;
import id.padan.parallel.Workers;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryExtract.Range;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblem.Code;
import id.padan.registry.RegistryReader;
import id.padan.registry.columns.PartBuilder;
import id.padan.registry.columns.PartBytes;
import id.padan.registry.columns.PartSeal;
import id.padan.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A snapshot in the making. Each range of the extract becomes one or several parts, and behind them a note that it is done: so a
 * range that was read before the program was cut off is not read again.
 */
final class Taking {

    /** A part of so many people takes some five megabytes, and twice as much while it is made. */
    private static final int MOST_IN_A_PART = 1 << 17;

    private static final int NAME_LENGTH = 16;

    /** A registry does not lose a tenth of its people from one extract to the next. */
    private static final double LEAST_SHARE_OF_LAST = 0.9;

    private final RegistryExtract extract;
    private final Path base;
    private final PartSeal seal;
    private final Path unfinished;
    private final String name;
    private final LongConsumer progress;
    private final BooleanSupplier stopped;
    private final AtomicLong people = new AtomicLong();
    private final List<RegistryProblem> cutOff = new ArrayList<>();

    Taking(RegistryExtract extract, Path base, PartSeal seal, LongConsumer progress, BooleanSupplier stopped) {
        this.extract = extract;
        this.base = base;
        this.seal = seal;
        this.progress = progress;
        this.stopped = stopped;
        name = Sha256.of(extract.sha256() + extract.ranges() + seal.check()).substring(0, NAME_LENGTH);
        unfinished = base.resolve("unfinished-" + name);
    }

    /** Reads what is not read yet; {@return what a manifest of it would say} */
    Manifest read(Workers workers, List<Manifest.Source> sources, Instant now) throws IOException {
        if (Files.isDirectory(base.resolve(name)) && !Files.isDirectory(unfinished)) {
            // The program was cut off before the manifest was there.
            Renaming.rename(base.resolve(name), unfinished);
        }
        delete(base.resolve(name));
        Files.createDirectories(unfinished);
        List<Range> ranges = extract.ranges();
        List<TakenRange> all = result(workers, ranges);
        List<Manifest.Part> parts = new ArrayList<>();
        for (int range = 0; range < all.size(); range++) {
            TakenRange done = all.get(range);
            parts.addAll(done.parts(range));
            if (done.endsShort() && extract.endsOpen(ranges.get(range))) {
                cutOff.add(new RegistryProblem(
                        Code.RECORD_UNFINISHED,
                        sources.get(ranges.get(range).file()).name()));
            }
        }
        List<RegistryProblem> warnings = TakenRange.warnings(all, extract, sources);
        return new Manifest(now, name, extract.sha256(), seal.check(), sources, warnings, parts);
    }

    private List<TakenRange> result(Workers workers, List<Range> ranges) throws IOException {
        try {
            Cluster cluster = workers.cluster();
            if (cluster != null && seal == PartSeal.NONE) {
                Optional<String> travelling = extract.json();
                if (travelling.isPresent()) {
                    return result(cluster, travelling.get(), ranges.size());
                }
            }
            List<Workers.Task<TakenRange>> begun = IntStream.range(0, ranges.size())
                    .mapToObj(range -> workers.begin(() -> readOnce(range, ranges.get(range))))
                    .toList();
            return begun.stream().map(Workers.Task::result).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The same elsewhere, where the folder of the parts is seen as it is here. */
    private List<TakenRange> result(Cluster cluster, String travelling, int ranges) {
        byte[] common = (base.toAbsolutePath() + "\n" + travelling).getBytes(StandardCharsets.UTF_8);
        List<byte[]> tasks = IntStream.range(0, ranges)
                .mapToObj(range -> Integer.toString(range).getBytes(StandardCharsets.UTF_8))
                .toList();
        List<TakenRange> all = new ArrayList<>();
        for (Supplier<byte[]> begun : cluster.begin(Elsewhere.TAKE_RANGE, common, tasks)) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("the end was asked for");
            }
            TakenRange done = TakenRange.read(new String(begun.get(), StandardCharsets.UTF_8))
                    .orElseThrow();
            progress.accept(people.addAndGet(
                    done.people().stream().mapToLong(each -> each).sum()));
            all.add(done);
        }
        return all;
    }

    /** What of it is done by others. */
    private enum Elsewhere implements Cluster.Kind {
        TAKE_RANGE;

        @Override
        public Cluster.Work ready(byte[] common) {
            String[] told = new String(common, StandardCharsets.UTF_8).split("\n", 2);
            RegistryExtract extract = RegistryExtract.ofJson(told[1]);
            Taking taking = new Taking(extract, ClusterPaths.of(told[0]), PartSeal.NONE, people -> {}, () -> false);
            return task -> {
                int number = Integer.parseInt(new String(task, StandardCharsets.UTF_8));
                TakenRange done = taking.readOnce(number, extract.ranges().get(number));
                return done.text().getBytes(StandardCharsets.UTF_8);
            };
        }
    }

    private TakenRange readOnce(int number, Range range) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("the end was asked for");
        }
        try {
            Path note = unfinished.resolve(number + ".done");
            Optional<TakenRange> before = TakenRange.read(note);
            boolean isThere = before.isPresent() && areWhole(number, before.get());
            TakenRange done = isThere ? before.get() : read(number, range, note);
            progress.accept(people.addAndGet(
                    done.people().stream().mapToLong(each -> each).sum()));
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A power cut can leave a note on the disk, and not the parts that were written before it. */
    private boolean areWhole(int range, TakenRange done) throws IOException {
        for (int part = 0; part < done.people().size(); part++) {
            Path file = unfinished.resolve(partName(range, part));
            if (!Files.exists(file) || !PartBytes.areWhole(seal.opened(ByteBuffer.wrap(Files.readAllBytes(file))))) {
                return false;
            }
        }
        return true;
    }

    private TakenRange read(int number, Range range, Path note) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        try (RegistryReader reader = extract.open(range)) {
            PartBuilder builder = new PartBuilder();
            for (var record = next(reader, range); record != null; record = next(reader, range)) {
                builder.add(record);
                if (builder.people() == MOST_IN_A_PART) {
                    write(builder, partName(number, sizes.size()));
                    sizes.add(builder.people());
                    builder = new PartBuilder();
                }
            }
            if (builder.people() > 0 || sizes.isEmpty()) {
                write(builder, partName(number, sizes.size()));
                sizes.add(builder.people());
            }
            TakenRange done =
                    new TakenRange(reader.brokenRecords(), reader.lostRecords(), reader.onlyLastIsShort(), sizes);
            write(ByteBuffer.wrap(done.text().getBytes(StandardCharsets.UTF_8)), note);
            return done;
        }
    }

    private void write(PartBuilder builder, String file) throws IOException {
        write(seal.closed(PartBytes.write(builder.build())), unfinished.resolve(file));
    }

    /** In one step: where the same range is read twice at a time, by a cluster that makes sure, both write the same. */
    private static void write(ByteBuffer bytes, Path file) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Renaming.rename(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String partName(int range, int part) {
        return range + "-" + part + ".part";
    }

    /**
     * {@return why the snapshot must not take the place of the last one}
     *
     * @param taken what it would be
     * @param last the last one
     * @param minPeople the fewest people that the job expects
     * @param before how the files looked before anything of them was read
     */
    List<RegistryProblem> refusals(Manifest taken, Optional<Manifest> last, long minPeople, List<FileState> before) {
        List<RegistryProblem> refusals = new ArrayList<>(cutOff);
        refusals.addAll(changed(taken.sources(), before));
        String files = String.join(
                ", ", taken.sources().stream().map(Manifest.Source::name).toList());
        if (taken.people() < minPeople) {
            refusals.add(new RegistryProblem(
                    Code.TOO_FEW_PEOPLE, files, Long.toString(taken.people()), Long.toString(minPeople)));
        }
        if (last.isPresent()
                && taken.people() < LEAST_SHARE_OF_LAST * last.get().people()) {
            refusals.add(new RegistryProblem(
                    Code.SHRUNK,
                    files,
                    Long.toString(taken.people()),
                    Long.toString(last.get().people())));
        }
        if (last.isPresent()
                && last.get().warnings().stream().noneMatch(it -> it.code().isDamage())) {
            taken.warnings().stream()
                    .filter(warning -> warning.code().isDamage())
                    .forEach(refusals::add);
        }
        return refusals;
    }

    /** {@return the files that do not look any more as they did before anything of them was read, or are gone} */
    static List<RegistryProblem> changed(List<Manifest.Source> sources, List<FileState> before) {
        List<RegistryProblem> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String name = sources.get(i).name();
            Optional<FileState> now = FileState.of(ClusterPaths.of(before.get(i).path()));
            if (now.isEmpty()) {
                changed.add(RegistryProblem.unreadable(name, Cause.Kind.NOT_REACHABLE));
            } else if (!now.get().equals(before.get(i))) {
                changed.add(new RegistryProblem(Code.CHANGED_WHILE_READ, name));
            }
        }
        return changed;
    }

    /** Gives the parts their place; the manifest can name them now. */
    void keep() throws IOException {
        Renaming.rename(unfinished, base.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    void discard() throws IOException {
        delete(unfinished);
    }

    /** Deletes a folder of parts, as far as that can be done. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException e) {
            // Somebody else was faster.
        }
    }
}
