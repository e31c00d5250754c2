package id.padan.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {

    @Property(tries = 500)
    void anyTextSurvivesTheWayThroughAParserUpToTheApostropheBeforeFormulas(@ForAll("tables") List<List<String>> table)
            throws IOException {
        List<List<String>> read = parse(write(table));

        assertThat(read).hasSameSizeAs(table);
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < 3; column++) {
                String text = table.get(row).get(column);
                String cell = read.get(row).get(column);
                assertThat(cell).isIn(text, "'" + text);
                assertThat(cell.strip())
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-");
                assertThat(cell).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("@");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62",
                "-",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFF1D1",
                "\t=1"
            })
    void whatASpreadsheetMayTakeForAFormulaGetsAnApostrophe(String text) {
        assertThat(Formulas.defuse(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7371011205900001",
                "1990-05-12",
                "0.9999",
                "ANDI BASO",
                "A=1",
                "'=1",
                "12-05-1990",
                "SITI-NUR"
            })
    void everythingElseStaysAsItIs(String text) {
        assertThat(Formulas.defuse(text)).isEqualTo(text);
    }

    @Test
    void halfASurrogatePairIsReplacedAndDoesNotStopTheRun() throws IOException {
        assertThat(parse(write(List.of(List.of("A\uD83D", "B", "C"))))).containsExactly(List.of("A?", "B", "C"));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab,\"\n\r\t =+-@'; é漢").ofMaxLength(8);
        return cell.list().ofSize(3).list().ofMaxSize(10);
    }

    private static String write(List<List<String>> table) throws IOException {
        Path file = Files.createTempFile("output", ".csv");
        try {
            try (CsvOutput output = new CsvOutput(file, List.of("a", "b", "c"))) {
                for (List<String> cells : table) {
                    output.write(cells);
                }
            }
            return Files.readString(file, UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> parse(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.stream().skip(1).map(CSVRecord::toList).toList();
        }
    }
}
