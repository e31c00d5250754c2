package id.padan.registry.snapshot;

import id.padan.access.ClusterPaths;
import id.padan.parallel.Workers;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryProblem;
import id.padan.registry.columns.PartBytes;
import id.padan.registry.columns.PartSeal;
import id.padan.registry.columns.RegistryPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A registry that was taken whole, and stays as it is. For any number of threads.
 *
 * <p>All parts are mapped into memory when it is opened: so whoever has it can read it to its end, also if a newer one takes its
 * place meanwhile. Those on another machine are read each time, and stay there until a second newer one is taken.
 */
public final class Snapshot {

    private final Manifest manifest;
    private final Path base;
    private final List<RegistryProblem> warnings;
    private final List<PartFile> parts;
    private final PartSeal seal;
    private final AtomicBoolean isKnownToBeWhole;

    private Snapshot(
            Manifest manifest,
            Path base,
            List<RegistryProblem> warnings,
            List<PartFile> parts,
            PartSeal seal,
            AtomicBoolean isKnownToBeWhole) {
        this.manifest = manifest;
        this.base = base;
        this.warnings = List.copyOf(warnings);
        this.parts = parts;
        this.seal = seal;
        this.isKnownToBeWhole = isKnownToBeWhole;
    }

    /**
     * @param base where the manifest lies
     * @param seal how the parts lie in their files
     */
    static Snapshot open(Manifest manifest, Path base, PartSeal seal) throws IOException {
        List<PartFile> parts = new ArrayList<>();
        for (Manifest.Part part : manifest.parts()) {
            parts.add(PartFile.open(base.resolve(manifest.folder()).resolve(part.file())));
        }
        return new Snapshot(manifest, base, manifest.warnings(), parts, seal, new AtomicBoolean());
    }

    /**
     * {@return whether all parts are as they were written}
     *
     * @param workers look at them at the same time
     */
    public boolean isWhole(Workers workers) {
        boolean isWhole = workers.map(parts, part -> PartBytes.areWhole(seal.opened(part.bytes()))).stream()
                .allMatch(whole -> whole);
        isKnownToBeWhole.set(isWhole);
        return isWhole;
    }

    /**
     * {@return the same with more that has to be known of it}
     *
     * @param more what; told first
     */
    public Snapshot with(List<RegistryProblem> more) {
        List<RegistryProblem> all = new ArrayList<>(more);
        all.addAll(warnings);
        return new Snapshot(manifest, base, all, parts, seal, isKnownToBeWhole);
    }

    Manifest manifest() {
        return manifest;
    }

    /** {@return when it was taken} */
    public Instant takenAt() {
        return manifest.takenAt();
    }

    /** {@return as of when it is: when its files were last written, if that was before it was taken} */
    public Instant asOf() {
        return manifest.sources().stream()
                .map(Manifest.Source::modified)
                .filter(modified -> !modified.isEmpty())
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .filter(modified -> modified.isBefore(takenAt()))
                .orElseGet(this::takenAt);
    }

    /** {@return how many people there are} */
    public long people() {
        return manifest.people();
    }

    /** {@return the files that it was taken from, with their checksums} */
    public List<FileFingerprint> files() {
        return manifest.sources().stream()
                .map(source -> new FileFingerprint(source.name(), source.bytes(), source.sha256()))
                .toList();
    }

    /** {@return the checksums of these files by how they looked, of those that would look otherwise if they had changed since} */
    public Map<FileState, String> states() {
        return manifest.sources().stream()
                .filter(source -> !source.modified().isEmpty())
                .collect(Collectors.toMap(Manifest.Source::state, Manifest.Source::sha256));
    }

    /** {@return one checksum for all of these files} */
    public String sha256() {
        return manifest.sha256();
    }

    /** {@return what has to be known of it before anything is matched} */
    public List<RegistryProblem> warnings() {
        return warnings;
    }

    /** {@return the size of all parts, in bytes} */
    public long bytes() {
        return parts.stream().mapToLong(PartFile::size).sum();
    }

    /** {@return the numbers of the parts, in the order of the extract} */
    public List<Integer> parts() {
        return IntStream.range(0, parts.size()).boxed().toList();
    }

    /** {@return how many records of the extract are broken where a part was read} */
    public long broken(int part) {
        return manifest.parts().get(part).broken();
    }

    /** {@return of how many of these nobody can tell who stood there} */
    public long lost(int part) {
        return manifest.parts().get(part).lost();
    }

    /**
     * {@return a part, which takes some forty bytes of memory a person} Where nobody asked whether all of them are whole, it is
     * held against its checksum now.
     *
     * @param number one of {@link #parts()}
     * @throws DamagedSnapshotException if it is not as it was written
     */
    public RegistryPart part(int number) {
        ByteBuffer bytes = seal.opened(parts.get(number).bytes());
        if (!isKnownToBeWhole.get() && !PartBytes.areWhole(bytes)) {
            throw new DamagedSnapshotException(manifest.parts().get(number).file());
        }
        return PartBytes.read(bytes);
    }

    /**
     * {@return where a part lies, for whoever reads it elsewhere by {@link SnapshotStore#part}}
     *
     * @param number one of {@link #parts()}
     */
    public Path file(int number) {
        return base.toAbsolutePath()
                .resolve(manifest.folder())
                .resolve(manifest.parts().get(number).file());
    }

    /**
     * A part where it lies.
     *
     * @param file its file
     * @param size in bytes
     * @param mapped its bytes; null if they are to be read, because no memory of this machine can stand for them
     */
    private record PartFile(Path file, long size, @Nullable ByteBuffer mapped) {

        static PartFile open(Path file) throws IOException {
            if (!ClusterPaths.isHere(file)) {
                return new PartFile(file, Files.size(file), null);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new PartFile(
                        file, channel.size(), channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
        }

        ByteBuffer bytes() {
            try {
                return mapped == null ? ByteBuffer.wrap(Files.readAllBytes(file)) : mapped;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
