package id.padan.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.DecisionProblem.Code;
import id.padan.decision.RowKey;
import id.padan.decision.ShownPerson;
import id.padan.decision.Ticket;
import id.padan.message.Language;
import id.padan.reconcile.Implausibility;
import id.padan.roster.RosterFile;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers write where nobody expects it, in the text files and pages that other programs make of a report. */
class WrittenByOthersTest {

    private static final List<String> HEADINGS = List.of(
            "Keputusan", "Catatan", "Mengapa ditanyakan", "Berkas, lembar, baris", "ID", "Pilihan", "Nama diajukan");

    private static final ShownPerson FIRST = new ShownPerson("7371015505900001", "SITI NURAINI", "1990-05-15");
    private static final ShownPerson SECOND = new ShownPerson("7371015505900002", "SITI AINI", "1990-05-15");

    @TempDir
    private Path folder;

    private static Ticket ticket(String name, List<Set<Implausibility>> implausible) {
        return new Ticket(
                "uji",
                "uji-2026-01-31-00000000",
                new RowKey("00112233445566778899-1"),
                0,
                "Dinas A",
                new RowLocation("a.csv", "", 2),
                name,
                List.of(FIRST, SECOND),
                implausible,
                "");
    }

    private static List<String> row(String decision, String note) {
        return new ArrayList<>(List.of(
                decision,
                note,
                "Data lain cocok.",
                "a.csv, baris 2",
                ticket("SITI NUR", List.of()).text(),
                "Padan_Pilihan_12",
                "SITI NUR"));
    }

    /** As every spreadsheet in Indonesia writes it. */
    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")) + "\n";
    }

    private DecisionFiles.Incoming read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("laporan.csv"), text, StandardCharsets.UTF_8);
        return DecisionFiles.read(new RosterFile(file, "laporan.csv"), "uji", List.of());
    }

    private DecisionFiles.Incoming read(List<String> row) throws IOException {
        return read(line(HEADINGS) + line(row));
    }

    private static List<Verdict> verdicts(DecisionFiles.Incoming incoming) {
        return incoming.decisions().stream().map(Decision::verdict).toList();
    }

    private static List<String> problems(DecisionFiles.Incoming incoming) {
        return incoming.problems().stream()
                .map(problem -> problem.code() + " " + problem.cell())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2, C2", "4, E2", "6, G2"})
    void aWordInTheWrongCellOfItsRowIsNamed(int column, String cell) throws IOException {
        List<String> row = row("", "");
        row.set(column, "Tolak");

        DecisionFiles.Incoming incoming = read(row);

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("OTHER_COLUMN " + cell);
        assertThat(incoming.problems().get(0).text(Language.ID)).contains("\"Tolak\"", "\"Keputusan\"");
        assertThat(incoming.problems().get(0).text(Language.EN)).contains("\"Tolak\"", "\"Keputusan\"");
    }

    @Test
    void aWordBehindTheTableIsNamedToo() throws IOException {
        List<String> row = row("", "");
        row.add("TUNDA");

        assertThat(problems(read(row))).containsExactly("OTHER_COLUMN H2");
    }

    @Test
    void aWordBehindTheTableThatContradictsTheDecisionLeavesNeither() throws IOException {
        List<String> row = row("TERIMA", "");
        row.add("TOLAK");

        DecisionFiles.Incoming incoming = read(row);

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("TWO_DECISIONS H2");
        assertThat(incoming.problems().get(0).text(Language.EN)).contains("A2");

        row.set(row.size() - 1, "Terima");
        assertThat(verdicts(read(row))).containsExactly(Verdict.ACCEPT);
    }

    @Test
    void ofARowThatStandsTwiceWithTheSameDecisionBothNotesAreKept() throws IOException {
        DecisionFiles.Incoming incoming = read(line(HEADINGS)
                + line(row("TOLAK", "sudah pindah"))
                + line(row("TOLAK", "ada di Dinas B"))
                + line(row("TOLAK", "sudah pindah")));

        assertThat(incoming.decisions()).extracting(Decision::note).containsExactly("sudah pindah; ada di Dinas B");
    }

    @Test
    void aPersonWhoIsCalledLikeAWordDecidesNothing() throws IOException {
        List<String> row = row("", "");
        row.set(4, ticket("TERIMA", List.of()).text());
        row.set(6, "TERIMA");

        DecisionFiles.Incoming incoming = read(row);

        assertThat(incoming.decisions()).isEmpty();
        assertThat(incoming.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keputusan akhir", "KEPUTUSAN:", "Keputusan *", "Keputusan (pilih)"})
    void aHeadingWithMoreBehindItIsTheColumnOfDecisions(String heading) throws IOException {
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.set(0, heading);

        assertThat(verdicts(read(line(headings) + line(row("TOLAK", ""))))).containsExactly(Verdict.REJECT);
    }

    @Test
    void aNoteUnderAnotherUsualHeadingIsKept() throws IOException {
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.set(1, "Keterangan");

        assertThat(read(line(headings) + line(row("TOLAK", "sudah pindah"))).decisions())
                .extracting(Decision::note)
                .containsExactly("sudah pindah");
    }

    @Test
    void aSecondColumnWithTheFinalDecisionContradictsTheFirst() throws IOException {
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.add("Keputusan Kabid");
        List<String> row = row("TERIMA", "");
        row.add("TOLAK");

        DecisionFiles.Incoming incoming = read(line(headings) + line(row));

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("TWO_DECISIONS H2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "7371015505900001, ACCEPT",
                "'7371015505900002, CANDIDATE_2",
                "737101 550590 0002, CANDIDATE_2",
                "NIK: 7371015505900002, CANDIDATE_2"
            })
    void theNikOfACandidateStandsForThatOne(String written, Verdict meant) throws IOException {
        assertThat(verdicts(read(row(written, "")))).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7371015505900009", "KANDIDAT 4", "kandidat 10"})
    void whoIsNoCandidateIsNotTakenAndNeverGuessed(String written) throws IOException {
        DecisionFiles.Incoming incoming = read(row(written, ""));

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("NOT_OFFERED A2");
        assertThat(incoming.problems().get(0).text(Language.EN))
                .contains("2 candidate(s)")
                .doesNotContain("7371015505900009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"737101550590000", "737101550590000l", "7,37E+15"})
    void halfANikIsNobodys(String written) throws IOException {
        DecisionFiles.Incoming incoming = read(row(written, ""));

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("UNKNOWN_WORD A2");
    }

    /** Filling down by dragging makes a series of it. */
    @ParameterizedTest
    @CsvSource({"1, TERIMA", "2, KANDIDAT 2", "2.0, KANDIDAT 2", "3, KANDIDAT 3"})
    void aNumberAloneIsNotTakenButItsWordIsSaid(String written, String word) throws IOException {
        DecisionFiles.Incoming incoming = read(row(written, ""));

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("UNKNOWN_WORD A2");
        assertThat(incoming.problems().get(0).text(Language.ID)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "NaN", "null"})
    void aNoteThatSaysNothingIsNoReason(String note) throws IOException {
        List<String> row = row("TERIMA", note);
        row.set(
                4,
                ticket("SITI NUR", List.of(Set.of(Implausibility.DECEASED), Set.of()))
                        .text());

        DecisionFiles.Incoming incoming = read(row);

        assertThat(incoming.decisions()).isEmpty();
        assertThat(problems(incoming)).containsExactly("NOTE_MISSING A2");
        assertThat(read(row("", note)).problems()).isEmpty();
    }

    /** LibreOffice writes all sheets into one page, one below the other, and leaves hidden columns out. */
    @Test
    void ofAPageOfSeveralSheetsTheOneWithoutItsTicketsIsNamed() throws IOException {
        StringBuilder page = new StringBuilder("<html><body><table>");
        for (int i = 0; i < 60; i++) {
            page.append("<tr><td>Dinas A</td><td>").append(i).append("</td></tr>");
        }
        page.append("</table><table><tr><td>Keputusan</td><td>Catatan</td><td>Nama diajukan</td></tr>")
                .append("<tr><td>TOLAK</td><td></td><td>SITI NUR</td></tr></table></body></html>");

        assertThat(problems(read(page.toString()))).containsExactly(Code.ID_COLUMN_MISSING + " 61");
    }

    @Test
    void headingsBelowALongTextAreFound() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(line(List.of("Baris " + i)));
        }

        assertThat(verdicts(read(text + line(HEADINGS) + line(row("TUNDA", "")))))
                .containsExactly(Verdict.POSTPONE);
    }

    /** Its tickets have more commas, and more words that rosters have as headings, than the table has semicolons. */
    @Test
    void theSheetOfSeveralOpdSavedAsTextIsTaken() throws IOException {
        List<String> headings = List.of("Tetap di", "Catatan", "Nama Dukcapil", "ID", "OPD 1", "OPD 2", "Pilihan");
        Ticket one = ticket("SITI NUR", List.of());
        Ticket other = new Ticket(
                "uji",
                one.runId(),
                new RowKey("00112233445566778890-1"),
                0,
                "Dinas B",
                new RowLocation("b.csv", "", 7),
                "SITI NUR",
                List.of(FIRST));
        String tickets = Ticket.text(List.of(one, other));
        String unquoted = "Pilih OPD tempat orang ini tetap;;;;;;\n" + String.join(";", headings) + "\n";

        DecisionFiles.Incoming incoming = read(
                unquoted + "Dinas B;;SITI NURAINI;\"" + tickets.replace("\"", "\"\"") + "\";Dinas A;Dinas B;Dinas A\n");

        assertThat(incoming.problems()).isEmpty();
        assertThat(verdicts(incoming)).containsExactly(Verdict.REJECT, Verdict.ACCEPT);
    }
}
