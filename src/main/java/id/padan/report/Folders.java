package id.padan.report;

import id.padan.access.OfficeLock;
import id.padan.access.Renaming;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Operations on whole folders. */
public final class Folders {

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
            Renaming.rename(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Renaming.rename(from, to);
        }
    }

    /**
     * Deletes a folder with everything in it, or a file, if it is there. Links are deleted, not followed.
     *
     * @param folder the folder
     * @throws IOException if a part of it cannot be deleted
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
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
                .filter(name -> !CLUTTER.contains(name) && !OfficeLock.isOne(name))
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

    /** Where the files of a run are collected. */
    enum Place {
        /** In a folder beside the target. */
        BESIDE,
        /** In a folder within the target, because it must stay where it is. */
        WITHIN;

        /** The name of the folder that holds files in a state. */
        Path hidden(Path target, String state) {
            String name = hiddenName(target, state);
            return this == BESIDE ? target.resolveSibling(name) : target.resolve(name);
        }
    }

    /**
     * A folder of new files takes the place of that of the run before, for {@link OutputFolder}. Each of its steps can be done
     * again after it was cut short, and so the next one completes it.
     */
    static final class Exchange {

        private static final String OLD = "old";
        private static final String SHOWS_ALL_THERE = OutputFile.SUMMARY.fileName();

        private final Path target;
        private final Place place;
        private final Path ready;

        /**
         * An exchange.
         *
         * @param target the folder that gets the files
         * @param place where they were collected
         */
        Exchange(Path target, Place place) {
            this.target = target;
            this.place = place;
            this.ready = place.hidden(target, "ready");
        }

        /** Puts complete files in place; if that fails, what was there before stays. */
        void install(Path complete) throws IOException {
            rename(complete, ready);
            install();
        }

        /** What a kill left: complete files are put in place, else those of the run before come back. */
        void completeOrUndo() throws IOException {
            if (Files.exists(ready)) {
                install();
                return;
            }
            if (!Files.exists(target)) {
                takeBack();
            }
            deleteOld();
        }

        /** Deletes a hidden folder, or at least makes room in its place. */
        void discard(Path folder) throws IOException {
            try {
                delete(folder);
            } catch (FileSystemException mustStay) {
                rename(folder, freeOld());
            }
        }

        private void install() throws IOException {
            if (place == Place.BESIDE && isOutOfTheWay()) {
                try {
                    rename(ready, target);
                } catch (IOException e) {
                    takeBack();
                    discard(ready);
                    throw e;
                }
            } else {
                fill(target, ready, SHOWS_ALL_THERE);
                discard(ready);
            }
            deleteOld();
        }

        /** Moves the folder of the run before aside; where it must stay, it is filled instead. */
        private boolean isOutOfTheWay() throws IOException {
            if (!Files.exists(target)) {
                return true;
            }
            try {
                // At once: it can be filled as well.
                Files.move(target, freeOld(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            } catch (FileSystemException mustStay) {
                return false;
            }
        }

        /** Of several the last one was moved aside last; the others are those that could not be deleted. */
        private void takeBack() throws IOException {
            List<Path> whole = old().stream()
                    .filter(old -> Files.exists(old.resolve(SHOWS_ALL_THERE)))
                    .toList();
            if (!whole.isEmpty()) {
                rename(whole.get(whole.size() - 1), target);
            }
        }

        /**
         * Deletes what earlier runs left; {@return what of it cannot be deleted} A file of it is open, or somebody else's. It is in
         * nobody's way: the next has another name.
         */
        List<Path> deleteOld() throws IOException {
            List<Path> undeleted = new ArrayList<>();
            for (Path old : old()) {
                try {
                    // From the first moment on nobody may take it for whole.
                    Files.deleteIfExists(old.resolve(SHOWS_ALL_THERE));
                    delete(old);
                } catch (FileSystemException mustStay) {
                    undeleted.add(old);
                }
            }
            return undeleted;
        }

        private Path freeOld() throws IOException {
            Path first = place.hidden(target, OLD);
            List<Path> taken = old();
            int number = taken.isEmpty() ? 1 : number(taken.get(taken.size() - 1)) + 1;
            return number == 1 ? first : first.resolveSibling(first.getFileName() + "-" + number);
        }

        /** In the order in which they were moved aside. */
        private List<Path> old() throws IOException {
            Path folder = Objects.requireNonNull(ready.getParent(), "a hidden folder is in a folder");
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .filter(path -> number(path) > 0)
                        .sorted(Comparator.comparingInt(this::number))
                        .toList();
            }
        }

        /** {@code .NAME.old} is 1, {@code .NAME.old-2} is 2; any other name is 0. */
        private int number(Path path) {
            String name = String.valueOf(path.getFileName());
            String first = String.valueOf(place.hidden(target, OLD).getFileName());
            if (name.equals(first)) {
                return 1;
            }
            boolean isNumbered = name.startsWith(first + "-")
                    && name.substring(first.length() + 1).matches("[1-9]\\d{0,5}");
            return isNumbered ? Integer.parseInt(name.substring(first.length() + 1)) : 0;
        }
    }
}
