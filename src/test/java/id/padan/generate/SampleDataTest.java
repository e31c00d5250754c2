package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample data is what {@code padan generate sample-data --overwrite} makes. */
class SampleDataTest {
    private static final Path COMMITTED = Path.of("sample-data");
    private static final long LARGEST = 4L * 1024 * 1024;

    @Test
    void isWhatTheGeneratorMakes(@TempDir Path again) throws IOException {
        new Generator(GeneratorSettings.SAMPLE).writeTo(again);

        List<Path> files = files(again);
        assertThat(files(COMMITTED)).containsAll(files);
        assertThat(files(COMMITTED.resolve("rosters"))).hasSize(8);
        for (Path file : files) {
            if (file.toString().matches(".*\\.xlsx?")) {
                assertThat(cells(again.resolve(file))).as("%s", file).isEqualTo(cells(COMMITTED.resolve(file)));
            } else {
                assertThat(again.resolve(file)).hasSameBinaryContentAs(COMMITTED.resolve(file));
            }
        }
    }

    @Test
    void isSmall() throws IOException {
        long size = 0;
        for (Path file : files(COMMITTED)) {
            size += Files.size(COMMITTED.resolve(file));
        }
        assertThat(size).isLessThan(LARGEST);
    }

    /** What a workbook holds: its bytes differ from one version of POI or of the JDK's compression to the next. */
    private static List<String> cells(Path workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            for (Sheet sheet : book) {
                cells.add(sheet.getSheetName() + " " + sheet.getMergedRegions());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(cell.getAddress() + " " + cell.getCellType() + " " + cell + " "
                                + cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
        return cells;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
