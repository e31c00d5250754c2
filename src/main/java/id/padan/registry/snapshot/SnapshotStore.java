package id.padan.registry.snapshot;

import id.padan.access.PasswordKey;
import id.padan.access.Renaming;
import id.padan.message.Cause;
import id.padan.parallel.Workers;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblemException;
import id.padan.registry.RegistrySettings;
import id.padan.registry.columns.PartBytes;
import id.padan.registry.columns.PartSeal;
import id.padan.registry.columns.RegistryPart;
import id.padan.table.Sha256;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the snapshots of one registry lie: the last good one, and the one before it, which somebody may still read.
 *
 * <p>The folder's name is made of the version of the form, of where the files of the extract are looked for, and of the headings
 * that the job names. So jobs that read one registry in one way share its snapshot, and another version of the program makes one
 * of its own. Whoever takes a snapshot must be the only one who does; reading needs no leave.
 */
public final class SnapshotStore {

    static final String MANIFEST = "manifest.json";

    private static final int NAME_LENGTH = 16;

    private final Path folder;
    private final PartSeal seal;

    private SnapshotStore(Path folder, PartSeal seal) {
        this.folder = folder;
        this.seal = seal;
    }

    /**
     * {@return the snapshots of a registry}
     *
     * @param base where snapshots are kept
     * @param patterns where the files of the extract are looked for, with whole paths
     * @param settings the headings that the job names
     */
    public static SnapshotStore in(Path base, List<String> patterns, RegistrySettings settings) {
        List<String> parts = new ArrayList<>(patterns);
        new TreeMap<>(settings.columns()).forEach((field, heading) -> parts.add(field + " is " + heading));
        settings.fields().forEach(heading -> parts.add("field " + heading));
        String name = Sha256.of(String.join("\n", parts)).substring(0, NAME_LENGTH);
        return new SnapshotStore(base.resolve("v" + PartBytes.VERSION + "-" + name), PartSeal.NONE);
    }

    /**
     * {@return the same snapshots, encrypted}
     *
     * @param password the password; null if they are not to be encrypted
     */
    public SnapshotStore encryptedWith(@Nullable String password) {
        return password == null
                ? this
                : new SnapshotStore(folder, PartSeal.of(PasswordKey.of(password, "padan " + folder.getFileName())));
    }

    /**
     * {@return a part, wherever it is read; held against its checksum}
     *
     * @param file as {@link Snapshot#file} gives it
     * @param password the password; null if it is not encrypted
     * @throws IOException if it cannot be read
     * @throws DamagedSnapshotException if it is not as it was written
     */
    public static RegistryPart part(Path file, @Nullable String password) throws IOException {
        Path folder = file.resolve("..").resolve("..").normalize();
        SnapshotStore store = new SnapshotStore(folder, PartSeal.NONE).encryptedWith(password);
        ByteBuffer bytes = store.seal.opened(ByteBuffer.wrap(Files.readAllBytes(file)));
        if (!PartBytes.areWhole(bytes)) {
            throw new DamagedSnapshotException(file.toString());
        }
        return PartBytes.read(bytes);
    }

    /** {@return whether the last snapshot is encrypted with another password, or this store has none} */
    public boolean isLocked() {
        String of = manifest().map(Manifest::seal).orElse("");
        return !of.isEmpty() && !of.equals(seal.check());
    }

    private Optional<Manifest> manifest() {
        try {
            return Optional.of(Manifest.read(Files.readString(folder.resolve(MANIFEST))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return the folder with the manifest} */
    public Path folder() {
        return folder;
    }

    /** {@return the last good snapshot, not yet held against its checksums; empty if there is none that can be read} */
    public Optional<Snapshot> last() {
        try {
            Optional<Manifest> manifest = ours();
            return manifest.isEmpty() ? Optional.empty() : Optional.of(Snapshot.open(manifest.get(), folder, seal));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return when the last snapshot was taken; empty if there is none that can be read} Without opening its parts. */
    public Optional<Instant> lastTakenAt() {
        return ours().map(Manifest::takenAt);
    }

    private Optional<Manifest> ours() {
        return manifest().filter(manifest -> manifest.seal().equals(seal.check()));
    }

    /**
     * {@return the last snapshot, if the files that it was taken from look as they did then}
     *
     * @param files how the files of the extract look now
     */
    public Optional<Snapshot> current(List<FileState> files) {
        return last().filter(snapshot -> snapshot.manifest().sources().stream()
                .map(Manifest.Source::state)
                .toList()
                .equals(files));
    }

    /** A damaged one must not be read, and is no measure for the next. */
    private void forget() throws IOException {
        Files.deleteIfExists(folder.resolve(MANIFEST));
        clearUp("", "");
    }

    /**
     * What a snapshot has to meet to take the place of the last one.
     *
     * @param minPeople the fewest people
     * @param isAccepted whether somebody has looked at it, and it is taken whatever is wrong with it
     * @param isLive whether its source was asked now, so that it is of now also if nobody has changed
     */
    public record Rules(long minPeople, boolean isAccepted, boolean isLive) {}

    /**
     * Takes a snapshot, and puts it in the place of the last one.
     *
     * @param extract the extract, looked at
     * @param before how its files looked before anything of them was read
     * @param rules what it has to meet
     * @param now when
     * @param workers read ranges of the extract at the same time
     * @param progress is told how many people were read, by several threads
     * @param stopped whether the end is asked for
     * @return the snapshot
     * @throws RegistryProblemException if it is refused: the last one stands
     * @throws java.util.concurrent.CancellationException if the end was asked for; what was read is kept, and need not be read again
     * @throws IOException if the extract cannot be read, or the folder not be written
     */
    public Snapshot take(
            RegistryExtract extract,
            List<FileState> before,
            Rules rules,
            Instant now,
            Workers workers,
            LongConsumer progress,
            BooleanSupplier stopped)
            throws RegistryProblemException, IOException {
        Optional<Snapshot> last = last();
        if (last.isPresent() && !last.get().isWhole(workers)) {
            forget();
            last = Optional.empty();
        }
        // One that was not encrypted so far is a measure, too.
        Optional<Manifest> measure = manifest();
        List<Manifest.Source> sources = sources(extract, before, now);
        if (last.isPresent() && last.get().sha256().equals(extract.sha256())) {
            Manifest same = last.get()
                    .manifest()
                    .with(sources, rules.isLive ? now : last.get().takenAt());
            publish(same);
            return Snapshot.open(same, folder, seal);
        }
        Taking taking = new Taking(extract, folder, seal, progress, stopped);
        Manifest taken;
        try {
            taken = taking.read(workers, sources, now);
        } catch (IOException e) {
            List<RegistryProblem> changed = Taking.changed(sources, before);
            List<RegistryProblem> why = changed.isEmpty() ? unreadable(e, sources) : changed;
            if (why.isEmpty()) {
                throw e;
            }
            throw new RegistryProblemException(why);
        }
        List<RegistryProblem> refusals =
                rules.isAccepted ? List.of() : taking.refusals(taken, measure, rules.minPeople, before);
        if (!refusals.isEmpty()) {
            taking.discard();
            throw new RegistryProblemException(refusals);
        }
        taking.keep();
        publish(taken);
        clearUp(taken.folder(), last.map(earlier -> earlier.manifest().folder()).orElse(""));
        return Snapshot.open(taken, folder, seal);
    }

    private static List<RegistryProblem> unreadable(IOException failure, List<Manifest.Source> sources) {
        return Cause.in(failure, SourceException.class).stream()
                .map(source -> RegistryProblem.unreadable(
                        sources.get(source.file()).name(), Cause.of(failure).kind()))
                .toList();
    }

    /** Deletes, as far as that can be done, what was read of extracts that no snapshot has become of yet. */
    public void discardUnfinished() {
        Optional<Snapshot> last = last();
        try {
            clearUp(last.map(it -> it.manifest().folder()).orElse(""), "");
        } catch (IOException e) {
            // What stays takes room, and nothing else.
        }
    }

    private static List<Manifest.Source> sources(RegistryExtract extract, List<FileState> before, Instant now) {
        List<Manifest.Source> sources = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            FileState state = before.get(i);
            FileFingerprint file = extract.files().get(i);
            sources.add(new Manifest.Source(
                    file.name(),
                    state.path(),
                    state.bytes(),
                    state.isSettled(now) ? state.modified() : "",
                    file.sha256()));
        }
        return sources;
    }

    /** In one step: whoever looks finds the manifest before, or this one. */
    private void publish(Manifest manifest) throws IOException {
        Path written = folder.resolve(MANIFEST + ".new");
        try (FileChannel file = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(StandardCharsets.UTF_8.encode(manifest.json()));
            file.force(true);
        }
        Renaming.rename(
                written, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What cannot be deleted, because on Windows somebody still reads it, goes the next time. */
    private void clearUp(String current, String before) throws IOException {
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path path : beside.filter(Files::isDirectory).toList()) {
                String name = path.getFileName().toString();
                if (!name.equals(current) && !name.equals(before)) {
                    Taking.delete(path);
                }
            }
        } catch (NoSuchFileException e) {
            // Gone already.
        }
    }
}
