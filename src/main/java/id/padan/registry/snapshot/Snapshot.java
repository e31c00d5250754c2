package id.padan.registry.snapshot;

import id.padan.parallel.Workers;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryProblem;
import id.padan.registry.columns.PartBytes;
import id.padan.registry.columns.PartSeal;
import id.padan.registry.columns.RegistryPart;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry that was taken whole, and stays as it is. For any number of threads.
 *
 * <p>Its parts are read each time, and stay there until a second newer one is taken. They are not mapped into memory: a mapped
 * page that the disk or the network does not give any more ends the whole process, and not even a word is left.
 */
public final class Snapshot {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

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
            Path file = base.resolve(manifest.folder()).resolve(part.file());
            parts.add(new PartFile(file, Files.size(file)));
        }
        return new Snapshot(manifest, base, manifest.warnings(), parts, seal, new AtomicBoolean());
    }

    /**
     * {@return whether all parts are as they were written}
     *
     * @param workers look at them at the same time
     */
    public boolean isWhole(Workers workers) {
        boolean isWhole = workers.map(parts, this::isWhole).stream().allMatch(whole -> whole);
        isKnownToBeWhole.set(isWhole);
        return isWhole;
    }

    /** One that cannot be read is taken anew like one that was changed. */
    private boolean isWhole(PartFile part) {
        try {
            return PartBytes.areWhole(seal.opened(part.bytes()));
        } catch (IOException e) {
            LOG.warn("{} cannot be read", part.file(), e);
            return false;
        }
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
     * @throws DamagedSnapshotException if it is not as it was written, or cannot be read
     */
    public RegistryPart part(int number) {
        PartFile part = parts.get(number);
        try {
            ByteBuffer bytes = seal.opened(part.bytes());
            if (isKnownToBeWhole.get() || PartBytes.areWhole(bytes)) {
                return PartBytes.read(bytes);
            }
            throw new DamagedSnapshotException(part.file().toString());
        } catch (IOException e) {
            throw new DamagedSnapshotException(part.file().toString(), e);
        }
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
     * @param size in bytes, when the snapshot was opened
     */
    private record PartFile(Path file, long size) {

        ByteBuffer bytes() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != size) {
                throw new EOFException(file + " has " + bytes.length + " bytes in place of " + size);
            }
            return ByteBuffer.wrap(bytes);
        }
    }
}
