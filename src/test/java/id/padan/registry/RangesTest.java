package id.padan.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** However an extract is cut, its records are the same. */
class RangesTest {

    private static final String HEADINGS = "NIK%1$sNAMA%1$sTGL_LHR";

    private static Path folder = Path.of("");

    @BeforeContainer
    static void createFolder() throws IOException {
        folder = Files.createTempDirectory("ranges");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("registry.csv"));
        Files.deleteIfExists(folder);
    }

    /** How a table is written. */
    record Dialect(char separator, String lineEnd, QuoteMode quotes, Charset charset) {}

    @Property(tries = 300)
    void cutAnywhereATableGivesTheRecordsThatCommonsCsvFindsInTheWhole(
            @ForAll("tables") List<List<String>> table,
            @ForAll("dialects") Dialect dialect,
            @ForAll @LongRange(min = 1, max = 300) long rangeBytes)
            throws Exception {
        String text = write(table, dialect);
        RegistryFile file = Extracts.file(folder, "registry.csv", text.getBytes(dialect.charset()));

        RegistryExtract whole = Extracts.survey(file, Extracts.WHOLE);
        RegistryExtract cut = Extracts.survey(file, rangeBytes);

        assertThat(names(Extracts.records(cut))).isEqualTo(namesByCommonsCsv(text, dialect));
        assertThat(Extracts.records(cut)).isEqualTo(Extracts.records(whole));
    }

    @Property(tries = 1000)
    void cutAnywhereEvenBrokenQuotingGivesTheSameRecords(
            @ForAll("brokenTexts") String broken, @ForAll @LongRange(min = 1, max = 30) long rangeBytes)
            throws Exception {
        String text = HEADINGS.formatted(",") + "\n7371011205900001,A,12-05-1990\n" + broken;
        RegistryFile file = Extracts.file(folder, "registry.csv", text.getBytes(UTF_8));
        RegistryExtract whole = surveyOrNothing(file, Extracts.WHOLE);
        RegistryExtract cut = surveyOrNothing(file, rangeBytes);

        assertThat(Extracts.records(cut)).isEqualTo(Extracts.records(whole));
        assertThat(Extracts.broken(cut)).isEqualTo(Extracts.broken(whole));
    }

    @Property(tries = 100)
    void rangesCoverTheFileWithoutGapOrOverlap(
            @ForAll("tables") List<List<String>> table, @ForAll @LongRange(min = 1, max = 100) long rangeBytes)
            throws Exception {
        Dialect dialect = new Dialect(',', "\n", QuoteMode.MINIMAL, UTF_8);
        byte[] bytes = write(table, dialect).getBytes(UTF_8);
        RegistryExtract extract = Extracts.survey(Extracts.file(folder, "registry.csv", bytes), rangeBytes);

        long position = HEADINGS.formatted(",").length() + 1L;
        for (RegistryExtract.Range range : extract.ranges()) {
            assertThat(range.start()).isEqualTo(position);
            assertThat(range.end()).isGreaterThan(range.start());
            position = range.end();
        }
        assertThat(position).isEqualTo(bytes.length);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> name = Arbitraries.strings()
                .withChars("AB,;|\t\"\n\r 'é")
                .ofMinLength(0)
                .ofMaxLength(12)
                .map(n -> "X" + n + "Y");
        Arbitrary<String> nik = Arbitraries.strings().numeric().ofLength(16);
        Arbitrary<String> date = Arbitraries.of("12-05-1990", "1985-07-01", "", "x");
        return Combinators.combine(nik, name, date)
                .as(List::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(QuoteMode.MINIMAL, QuoteMode.ALL),
                        Arbitraries.of(UTF_8, Charset.forName("windows-1252")))
                .as(Dialect::new);
    }

    @Provide
    Arbitrary<String> brokenTexts() {
        return Arbitraries.strings().withChars("1A,\"\n\r").ofMaxLength(60);
    }

    private static RegistryExtract surveyOrNothing(RegistryFile file, long rangeBytes) {
        try {
            return Extracts.survey(file, rangeBytes);
        } catch (RegistryProblemException unclosedQuote) {
            Assume.that(false);
            throw new AssertionError(unclosedQuote);
        }
    }

    private static String write(List<List<String>> table, Dialect dialect) throws IOException {
        StringWriter text = new StringWriter();
        text.append(HEADINGS.formatted(dialect.separator())).append(dialect.lineEnd());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.separator())
                .setRecordSeparator(dialect.lineEnd())
                .setQuoteMode(dialect.quotes())
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(table);
        }
        return text.toString();
    }

    private static List<String> namesByCommonsCsv(String text, Dialect dialect) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.separator())
                .setSkipHeaderRecord(true)
                .setHeader()
                .get();
        List<String> names = new ArrayList<>();
        for (CSVRecord record : format.parse(new StringReader(text))) {
            names.add(record.get(0) + "|" + record.get(1).strip());
        }
        return names;
    }

    private static List<String> names(List<String> records) {
        return records.stream()
                .map(record -> record.substring(0, record.lastIndexOf('Y') + 1))
                .toList();
    }
}
