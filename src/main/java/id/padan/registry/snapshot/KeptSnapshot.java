package id.padan.registry.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A snapshot that lies somewhere, of whatever registry and version of the program: for whoever clears up.
 *
 * @param folder the folder with its parts
 * @param since when it was taken; of one that serves no more, when it was last written
 * @param serves whether it is the last good one of its registry
 */
public record KeptSnapshot(Path folder, Instant since, boolean serves) {

    /** The names that {@link SnapshotStore} gives, of any version. */
    private static final String OF_A_STORE = "v\\d+-[0-9a-f]{16}";

    /**
     * {@return all snapshots in a folder}
     *
     * @param base where snapshots are kept; need not be there
     * @throws IOException if it cannot be read
     */
    public static List<KeptSnapshot> in(Path base) throws IOException {
        List<KeptSnapshot> all = new ArrayList<>();
        for (Path store : stores(base)) {
            for (Path parts : folders(store)) {
                all.add(at(parts));
            }
        }
        return all;
    }

    /**
     * {@return the folders in which snapshots of a registry each are}
     *
     * @param base where snapshots are kept; need not be there
     * @throws IOException if it cannot be read
     */
    public static List<Path> stores(Path base) throws IOException {
        return folders(base).stream()
                .filter(store -> String.valueOf(store.getFileName()).matches(OF_A_STORE))
                .toList();
    }

    /**
     * {@return the snapshot with these parts}
     *
     * @param parts the folder with its parts, one of {@link #in}
     * @throws IOException if it is not there
     */
    public static KeptSnapshot at(Path parts) throws IOException {
        try {
            Manifest manifest = Manifest.read(Files.readString(parts.resolveSibling(SnapshotStore.MANIFEST)));
            if (parts.endsWith(manifest.folder())) {
                return new KeptSnapshot(parts, manifest.takenAt(), true);
            }
        } catch (IOException e) {
            // Another version wrote it, or it is of none.
        }
        return new KeptSnapshot(parts, Files.getLastModifiedTime(parts).toInstant(), false);
    }

    /**
     * {@return the file whose lock keeps others from taking a snapshot meanwhile}
     *
     * @param inStore what lies in the folder of the snapshots of a registry
     */
    public static Path lock(Path inStore) {
        return inStore.resolveSibling("lock");
    }

    /**
     * Deletes it: first what says that it serves.
     *
     * @throws IOException if it cannot be deleted whole
     */
    public void delete() throws IOException {
        if (serves) {
            Files.deleteIfExists(folder.resolveSibling(SnapshotStore.MANIFEST));
        }
        Taking.delete(folder);
    }

    private static List<Path> folders(Path base) throws IOException {
        try (Stream<Path> all = Files.list(base)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
