package id.padan.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Operations on whole folders, for {@link OutputFolder}. */
final class Folders {

    /** What file managers leave in every folder that somebody opens. */
    private static final Set<String> CLUTTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private Folders() {}

    /** {@return the name of a folder in which files for another are kept} */
    static String hiddenName(Path folder, String state) {
        return "." + folder.getFileName() + "." + state;
    }

    /** Moves a folder to where nothing is, at once. */
    static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Deletes a folder with everything in it, if it is there. Links in it are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /**
     * Makes the visible content of a folder that of another, file by file. Done again after it was cut short, it gives the
     * same.
     *
     * @param last the name of the file that shows that all are there
     */
    static void fill(Path folder, Path from, String last) throws IOException {
        Files.deleteIfExists(folder.resolve(last));
        for (String name : names(folder)) {
            if (!name.startsWith(".") && !Files.exists(from.resolve(name))) {
                delete(folder.resolve(name));
            }
        }
        for (String name : names(from)) {
            if (!name.equals(last)) {
                replace(from.resolve(name), folder.resolve(name));
            }
        }
        replace(from.resolve(last), folder.resolve(last));
    }

    private static void replace(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            delete(to);
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** {@return which of a folder's files another program keeps from being replaced, as Excel does on Windows} */
    static List<String> openElsewhere(Path folder, List<String> files) throws IOException {
        List<String> open = new ArrayList<>();
        for (String file : files) {
            try (FileChannel channel = FileChannel.open(folder.resolve(file), StandardOpenOption.WRITE)) {
                Objects.requireNonNull(channel);
            } catch (FileSystemException e) {
                // A file that is read-only can be replaced all the same, or the system says why not.
                boolean isOpen = !(e instanceof AccessDeniedException || e instanceof NoSuchFileException);
                if (isOpen) {
                    open.add(file);
                }
            }
        }
        return open;
    }

    /** Deletes folders that are empty, each before the one it is in. */
    static void deleteIfEmpty(List<Path> innermostFirst) {
        for (Path folder : innermostFirst) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException inUse) {
                return;
            }
        }
    }

    /** Has the system write everything in a folder to the disk: a file that was renamed must survive a power cut. */
    static void force(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
            }
        }
    }

    /** {@return the names of files that no run wrote, in alphabetical order; none if the folder is absent or empty} */
    static List<String> foreignFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<String> names = names(folder).stream()
                .filter(name -> !CLUTTER.contains(name))
                .filter(name -> !name.startsWith(hiddenName(folder, "")))
                .toList();
        boolean isRun = names.contains(OutputFile.SUMMARY.fileName())
                || Files.exists(folder.resolve(hiddenName(folder, "ready")));
        return names.stream()
                .filter(name -> !isRun || !OutputFile.names().contains(name))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
