package id.padan.jobfile;

import id.padan.access.ClusterPaths;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that one pattern means. Upper and lower case are the same in a pattern on every system: a roster that
 * is left out because its ending is {@code .XLSX} would be people left out. What programs leave lying about is passed
 * over: hidden files and folders, the lock files of Excel ({@code ~$...}) and LibreOffice ({@code .~lock...#}),
 * {@code Thumbs.db} and {@code desktop.ini}. What has a fitting name and is no file that can be read (a link that leads
 * nowhere, a device) is found as well, so that reading it tells of it; only a folder that cannot be searched is a problem here.
 */
final class PatternSearch {

    private static final Set<String> LEFT_BY_WINDOWS = Set.of("thumbs.db", "desktop.ini");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    private final String key;
    private final FilePattern pattern;
    private final List<JobFileProblem> problems;
    /** The part of the pattern that is a path to one folder. */
    private Path fixed;
    /** The names of the pattern below {@link #fixed}; empty if the pattern is the path of one file. */
    private final List<String> wild = new ArrayList<>();

    /**
     * Prepares a search.
     *
     * @param folder from which a relative pattern counts
     * @param key the key that has the pattern
     * @param pattern the pattern
     * @param problems takes what goes wrong
     */
    PatternSearch(Path folder, String key, FilePattern pattern, List<JobFileProblem> problems) {
        this.key = key;
        this.pattern = pattern;
        this.problems = problems;
        this.fixed = folder;
    }

    /** {@return the files, unsorted; if there are none, that is noted as a problem} */
    List<InputFile> files() {
        return files(false);
    }

    /** {@return the files, or if the pattern is the path of a folder, those in it and in its folders; unsorted} */
    List<InputFile> filesOrThoseInFolder() {
        return files(true);
    }

    /** {@return whether the pattern is the path of a folder that is there} Of a search that is not made any more. */
    boolean isFolder() {
        try {
            split(pattern.text().replace('\\', '/'));
            return wild.isEmpty() && Files.isDirectory(fixed);
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private List<InputFile> files(boolean folderMeansAllInIt) {
        try {
            split(pattern.text().replace('\\', '/'));
            if (folderMeansAllInIt && wild.isEmpty() && Files.isDirectory(fixed)) {
                wild.add("**");
            }
            return wild.isEmpty() ? oneFile() : walk();
        } catch (InvalidPathException | PatternSyntaxException e) {
            problem("input.bad_pattern", pattern.text());
            return List.of();
        }
    }

    /** {@return the path without links, or the path itself where that cannot be told} */
    static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Parts the pattern at its first name with a wildcard. A name that exists as it is written is no wildcard. */
    private void split(String text) {
        String root = ClusterPaths.root(text);
        if (!root.isEmpty()) {
            fixed = ClusterPaths.of(root);
        } else if (text.startsWith("/")) {
            fixed = fixed.resolve("/");
        }
        for (String name : text.substring(Math.max(0, root.length() - 1)).split("/+", -1)) {
            if (name.isEmpty()) {
                continue;
            }
            if (!wild.isEmpty() || isWild(name)) {
                wild.add(name);
            } else {
                // A drive (C:) becomes its root only with the slash that follows it.
                fixed = fixed.resolve(name.endsWith(":") ? name + "/" : name).normalize();
            }
        }
    }

    private boolean isWild(String name) {
        return name.matches(".*[*?\\[{].*") && (name.matches(".*[*?].*") || !Files.exists(fixed.resolve(name)));
    }

    private List<InputFile> oneFile() {
        if (Files.isDirectory(fixed)) {
            problem("input.is_folder", pattern.text(), pattern.text().replaceAll("[/\\\\]+$", "") + "/*");
        } else if (!Files.exists(fixed)) {
            absent("input.no_file");
        } else {
            return List.of(new InputFile(fixed, String.valueOf(fixed.getFileName())));
        }
        return List.of();
    }

    /** Of what cannot be reached nobody can say that it is not there. */
    private void absent(String code) {
        if (Files.exists(fixed) || Files.notExists(fixed)) {
            problem(code, pattern.text(), fixed.toString());
        } else {
            problem("input.unreachable", fixed.toString());
        }
    }

    private List<InputFile> walk() {
        if (!Files.isDirectory(fixed)) {
            absent("input.no_folder");
            return List.of();
        }
        Visitor visitor = new Visitor(matcher());
        int depth = String.join("/", wild).contains("**") ? Integer.MAX_VALUE : wild.size();
        try {
            Files.walkFileTree(fixed, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, visitor);
        } catch (IOException e) {
            problem("input.unreadable", fixed.toString());
            return List.of();
        }
        if (visitor.found.isEmpty() && !visitor.failed) {
            problem("input.no_match", pattern.text(), fixed.toString());
        }
        return visitor.found;
    }

    private PathMatcher matcher() {
        // In Java's globs **/ wants at least one folder; in everybody else's it may be none.
        String glob = String.join("/", wild).replace("**/", "{,**/}");
        return fixed.getFileSystem().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT));
    }

    private void problem(String code, String... arguments) {
        List<Object> all = new ArrayList<>(List.of(key));
        all.addAll(List.of(arguments));
        problems.add(new JobFileProblem(pattern.line(), 1, key, code, all));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final PathMatcher matcher;
        private final List<InputFile> found = new ArrayList<>();
        private boolean failed;

        Visitor(PathMatcher matcher) {
            this.matcher = matcher;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean passedOver = !folder.equals(fixed) && isPassedOver(folder);
            return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isPassedOver(file) || !matches(file)) {
                return FileVisitResult.CONTINUE;
            }
            // Also what is no file to read, such as a link that leads nowhere: whoever handed it in must hear of it.
            if (!attributes.isDirectory()) {
                found.add(new InputFile(file, below(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (!(e instanceof FileSystemLoopException) && !isPassedOver(file)) {
                if (Files.isDirectory(file)) {
                    fails(file);
                } else if (matches(file)) {
                    found.add(new InputFile(file, below(file)));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                fails(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        private void fails(Path path) {
            failed = true;
            problem("input.unreadable", path.toString());
        }

        private boolean matches(Path file) {
            // For ** a line ends at such a sign, which may stand in a name that was pasted.
            String name = LINE_ENDS.matcher(below(file)).replaceAll("_");
            return matcher.matches(Path.of(name.toLowerCase(Locale.ROOT)));
        }

        private String below(Path file) {
            return fixed.relativize(file).toString().replace('\\', '/');
        }

        private boolean isPassedOver(Path file) throws IOException {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return name.startsWith(".")
                    || name.startsWith("~$")
                    || LEFT_BY_WINDOWS.contains(name)
                    || (Files.exists(file) && Files.isHidden(file));
        }
    }
}
