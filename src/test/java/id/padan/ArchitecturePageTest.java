package id.padan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} leads to classes that are where it says. */
class ArchitecturePageTest {

    private static final Path SOURCES = Path.of("src/main/java/id/padan");

    /** Something in the page's code font: a package, a class, or {@code package.Class}. */
    private static final Pattern NAME = Pattern.compile("`((?:[a-z]+\\.)*)([A-Z][a-z]\\w*)`");

    private static final Pattern PACKAGE = Pattern.compile("`([a-z.]+)`");

    @Test
    void eachClassOfTheTableIsInThePackageOfItsLine() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String line : linesOfTheTable()) {
            List<String> packages = packages(line);
            NAME.matcher(line)
                    .results()
                    .filter(name -> !isIn(packages, name))
                    .forEach(name -> missing.add(name.group()));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void eachPackageHasALine() throws IOException {
        Set<String> named = new TreeSet<>();
        linesOfTheTable().forEach(line -> named.addAll(packages(line)));
        assertEquals(packagesOfTheSources(), named);
    }

    private static List<String> linesOfTheTable() throws IOException {
        return Files.readAllLines(Path.of("docs/architecture.md")).stream()
                .dropWhile(line -> !line.startsWith("| package |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<String> packages(String line) {
        String cell = line.substring(0, line.indexOf('|', 1));
        return PACKAGE.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    private static boolean isIn(List<String> packages, MatchResult name) {
        String elsewhere = name.group(1);
        List<String> where = elsewhere.isEmpty() ? packages : List.of(elsewhere.substring(0, elsewhere.length() - 1));
        return where.stream()
                .anyMatch(one ->
                        Files.exists(SOURCES.resolve(one.replace('.', '/')).resolve(name.group(2) + ".java")));
    }

    private static Set<String> packagesOfTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> packages = new TreeSet<>();
            files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> hasClasses(SOURCES.resolve(name.replace('.', '/'))))
                    .forEach(packages::add);
            packages.remove("");
            return packages;
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).count() > 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
