package id.padan;

import id.padan.message.Mask;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The one place through which the summary of every test run goes: makes the temporary folders of all tests, and after each test
 * holds every {@code summary.json} in them against its schema. Named in {@code junit-platform.properties}.
 */
public final class RunsHeldAgainstSchema implements TempDirFactory, AfterEachCallback {

    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        Path folder = Files.createTempDirectory("junit-");
        while (!Mask.niks(folder.toString()).equals(folder.toString())) {
            // Its number looks like a NIK, and what tests read on the console would not name it.
            Files.delete(folder);
            folder = Files.createTempDirectory("junit-");
        }
        FOLDERS.add(folder);
        return folder;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        FOLDERS.removeIf(folder -> !Files.exists(folder));
        for (Path folder : FOLDERS) {
            for (Path summary : summaries(folder)) {
                String text = Files.readString(summary);
                if (HELD.add(summary + " " + text.hashCode())) {
                    Stream.of(Schemas.values())
                            .filter(schema -> schema.isOf(text))
                            .forEach(schema -> schema.hold(text, summary.toString()));
                }
            }
        }
    }

    private static List<Path> summaries(Path folder) throws IOException {
        List<Path> summaries = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith("summary.json") && attributes.isRegularFile()) {
                    summaries.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A test may take away the right to read. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return summaries;
    }
}
