package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final GeneratorSettings SMALL =
            new GeneratorSettings(3_000, 400, 8, 11, "7371", DamageSettings.USUAL);

    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Generator.Summary made;

    @BeforeAll
    static void generate(@TempDir Path shared) throws IOException {
        folder = shared;
        made = new Generator(SMALL).writeTo(folder);
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path again) throws IOException {
        new Generator(SMALL).writeTo(again);

        assertThat(contents(again)).isEqualTo(contents(folder));
    }

    @Test
    void anotherSeedGivesOtherPeople(@TempDir Path other) throws IOException {
        new Generator(new GeneratorSettings(3_000, 400, 8, 12, "7371", DamageSettings.USUAL)).writeTo(other);

        Set<String> common = new HashSet<>(niks(folder));
        common.retainAll(niks(other));
        assertThat(common).hasSizeLessThan(300);
    }

    @Test
    void thereAreAsManyPeopleRowsAndRostersAsAsked() throws IOException {
        assertThat(made).isEqualTo(new Generator.Summary(3_000, 400, made.damagedRows(), 8));
        assertThat(registry()).hasSize(3_000);
        assertThat(truth()).hasSize(400);
        assertThat(truth().stream()
                        .map(row -> row.get("file"))
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(rosters().stream()
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList());
        assertThat(rosters())
                .extracting(file -> file.toString().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder("csv", "csv", "csv", "csv", "xls", "xlsx", "xlsx", "xlsx");
    }

    @Test
    void aboutAThirdOfTheRowsIsDamaged() {
        assertThat(made.damagedRows()).isBetween(100, 165);
    }

    @Test
    void theTruthNamesPeopleOfTheRegistryAndNobodyForTheAbsent() throws IOException {
        Set<String> niks = new HashSet<>(niks(folder));

        assertThat(truth()).allSatisfy(row -> {
            boolean absent = kinds(row).contains("ABSENT");
            assertThat(row.get("nik").isEmpty()).isEqualTo(absent);
            assertThat(absent || niks.contains(row.get("nik"))).isTrue();
        });
        assertThat(truth()).anyMatch(row -> kinds(row).contains("ABSENT"));
    }

    @Test
    void nobodyWhoIsAbsentHasTheNikOfARegisteredPerson() throws IOException {
        Set<String> niks = new HashSet<>(niks(folder));

        assertThat(truth())
                .filteredOn(row -> kinds(row).equals(List.of("ABSENT")))
                .isNotEmpty()
                .noneMatch(row -> niks.contains(digits(lineOf(row))));
    }

    @Test
    void theRowThatTheTruthNamesHoldsThePersonsNik() throws IOException {
        assertThat(truth())
                .filteredOn(
                        row -> kinds(row).stream().noneMatch(kind -> kind.startsWith("NIK_") || kind.equals("ABSENT")))
                .hasSizeGreaterThan(250)
                .allSatisfy(row -> assertThat(digits(lineOf(row))).contains(row.get("nik")));
    }

    @Test
    void aNikWithADigitWrongIsNotInItsRow() throws IOException {
        assertThat(truth())
                .filteredOn(row -> kinds(row).contains("NIK_DIGIT_WRONG")
                        && !row.get("nik").isEmpty())
                .isNotEmpty()
                .noneMatch(row -> digits(lineOf(row)).contains(row.get("nik")));
    }

    @Test
    void somebodyTwiceInAnOpdAndInTwoOpdIsNamedInEachOfTheirRows() throws IOException {
        for (String kind : List.of("DUPLICATE_IN_OPD", "DUPLICATE_ACROSS_OPD")) {
            Map<String, Set<String>> files = new HashMap<>();
            Map<String, Integer> times = new HashMap<>();
            for (CSVRecord row : truth()) {
                if (kinds(row).contains(kind) && !row.get("nik").isEmpty()) {
                    files.computeIfAbsent(row.get("nik"), key -> new HashSet<>())
                            .add(row.get("file"));
                    times.merge(row.get("nik"), 1, Integer::sum);
                }
            }
            assertThat(times.values()).isNotEmpty().allMatch(count -> count >= 2);
            assertThat(files.values()).allMatch(in -> kind.equals("DUPLICATE_IN_OPD") || in.size() >= 2);
        }
    }

    @Test
    void everySettingThatCannotBeMetIsNamed() {
        var messages = Messages.of(Generator.class, Language.EN);

        assertThat(SMALL.problems(messages)).isEmpty();
        assertThat(new GeneratorSettings(50, 100, 0, 1, "9999", DamageSettings.ofShare(2)).problems(messages))
                .satisfiesExactly(
                        people -> assertThat(people).startsWith("--people"),
                        opd -> assertThat(opd).startsWith("--opd"),
                        rows -> assertThat(rows).startsWith("--rows"),
                        city -> assertThat(city).startsWith("--city").contains("9999"),
                        damage -> assertThat(damage).startsWith("--damage"));
        var wrong =
                new DamageSettings(0.3, 0.9, false, Map.of("TYPO", 2.0), Map.of("NIK_OCR", 1, "FILE_DATES_1904", 9));
        assertThat(new GeneratorSettings(3_000, 400, 8, 1, "7371", wrong).problems(messages))
                .satisfiesExactly(
                        surprises -> assertThat(surprises).startsWith("--surprises"),
                        kind -> assertThat(kind).startsWith("--rate").contains("TYPO", "NAME_TYPO"),
                        rate -> assertThat(rate).startsWith("--rate").contains("0.8"),
                        file -> assertThat(file).startsWith("--file-damage").contains("NIK_OCR", "FILE_NAMES_SORTED"),
                        many -> assertThat(many).startsWith("--file-damage").contains("8"));
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws IOException {
        assertThat(messageKeys("id")).isEqualTo(messageKeys("en")).isNotEmpty();
    }

    private static Set<String> messageKeys(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Generator.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }

    @Test
    void theFewestRowsAreMade(@TempDir Path few) throws IOException {
        for (int rows = 1; rows <= 12; rows++) {
            int offices = (rows + 2) / 3;
            var settings = new GeneratorSettings(
                    100, rows, offices, 3, "7371", new DamageSettings(0.8, 0.5, true, Map.of(), Map.of()));

            assertThat(new Generator(settings).writeTo(few).rows()).isEqualTo(rows);
        }
    }

    private static Map<String, List<Byte>> contents(Path of) throws IOException {
        Map<String, List<Byte>> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(of.relativize(file).toString(), bytes(file));
            }
        }
        return contents;
    }

    private static List<Byte> bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new AbstractList<>() {
            @Override
            public Byte get(int index) {
                return bytes[index];
            }

            @Override
            public int size() {
                return bytes.length;
            }
        };
    }

    private static List<Path> rosters() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("rosters"))) {
            return files.toList();
        }
    }

    private static List<String> niks(Path of) throws IOException {
        return read(of.resolve("registry/penduduk.csv")).stream()
                .map(row -> row.get("NIK").strip())
                .toList();
    }

    private static List<CSVRecord> registry() throws IOException {
        return read(folder.resolve("registry/penduduk.csv"));
    }

    private static List<CSVRecord> truth() throws IOException {
        return read(folder.resolve("truth.csv"));
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private static List<String> kinds(CSVRecord row) {
        return List.of(row.get("kinds").split(";"));
    }

    /** {@return everything that stands in the row which the truth names, read back from the file} */
    private static String lineOf(CSVRecord truth) {
        Path file = folder.resolve("rosters").resolve(truth.get("file"));
        int row = Integer.parseInt(truth.get("row"));
        try {
            return file.toString().endsWith(".csv") ? csvLine(file, row) : sheetLine(file, truth.get("sheet"), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvLine(Path file, int row) throws IOException {
        boolean windows = file.toString().contains("Perhubungan");
        Charset charset = windows ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        String text = Files.readString(file, charset);
        char delimiter = text.lines().filter(line -> line.contains(";")).count() > 3 ? ';' : ',';
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            return String.join("|", parser.getRecords().get(row - 1));
        }
    }

    private static final Map<Path, Workbook> WORKBOOKS = new HashMap<>();

    private static String sheetLine(Path file, String sheet, int row) throws IOException {
        Workbook workbook = WORKBOOKS.get(file);
        if (workbook == null) {
            workbook = WorkbookFactory.create(file.toFile(), null, true);
            WORKBOOKS.put(file, workbook);
        }
        Row line = workbook.getSheet(sheet).getRow(row - 1);
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        line.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('|'));
        return text.toString();
    }

    /** {@return the text without what is written into NIKs to keep spreadsheets off them} */
    private static String digits(String line) {
        return line.replaceAll("['. ]", "");
    }
}
