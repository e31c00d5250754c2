package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster and a registry that know no NIK: people have a NIP, a name in two columns, and dates as YYYYMMDD. */
class FurtherFieldsTest {

    private static final List<String> FIRST = List.of(
            "Andi", "Baso", "Citra", "Dewi", "Eko", "Fitri", "Gita", "Hasan", "Indah", "Joko", "Kartini", "Lukman");

    private static final List<String> LAST = List.of(
            "Pratama", "Wijaya", "Saputra", "Lestari", "Hidayat", "Kusuma", "Nugroho", "Rahman", "Siregar", "Tanjung");

    private static final int PEOPLE = FIRST.size() * LAST.size();

    @TempDir
    private Path folder;

    private static String first(int person) {
        return FIRST.get(person % FIRST.size());
    }

    private static String last(int person) {
        return LAST.get(person / FIRST.size());
    }

    private static String born(int person) {
        return LocalDate.of(1970, 1, 1).plusDays(person * 97L).toString().replace("-", "");
    }

    private static String nip(int person) {
        return "19" + (700_000 + person * 7_919L) + "2010" + (1_000 + person * 31);
    }

    private static String village(int person) {
        return LAST.get(person % LAST.size()) + "sari";
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.write(folder.resolve(file), lines);
    }

    private void registry(String... further) throws IOException {
        List<String> lines = new ArrayList<>(List.of("KODE,NAMA_DEPAN,NAMA_BELAKANG,LAHIR,NIP_BARU,KELURAHAN"));
        for (int person = 0; person < PEOPLE; person++) {
            lines.add(String.join(
                    ",", "P-" + person, first(person), last(person), born(person), nip(person), village(person)));
        }
        lines.addAll(List.of(further));
        write("registry.csv", lines);
    }

    private static String row(String first, String last, String born, String nip, String village) {
        return String.join(",", first, last, born, nip, village);
    }

    private void rosters(List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("Depan,Belakang,Lahir,NIP,Desa"));
        lines.addAll(rows);
        write("Dinas A.csv", lines);
    }

    private void run(String registryColumns, String more) throws Exception {
        Path job = Files.writeString(
                folder.resolve("job.yml"),
                """
                name: nip
                rosters:
                  files: "Dinas A.csv"
                  columns: {name: Depan, last_name: Belakang, birth_date: Lahir}
                registry:
                  files: registry.csv
                  columns: {%sname: NAMA_DEPAN, last_name: NAMA_BELAKANG, birth_date: LAHIR}
                fields:
                  nip: {kind: identifier, rosters: NIP, registry: NIP_BARU}
                  kelurahan: {kind: place, rosters: Desa}
                %soutput: out
                """
                        .formatted(registryColumns, more));
        RunOptions options = new RunOptions(folder.resolve("result"), null, LocalDate.of(2026, 1, 31), false);
        new Runner(Clock.systemUTC()).run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
    }

    @Test
    void whereSeveralRowsOfOnePersonAreExpectedEachIsReconciledOnItsOwn() throws Exception {
        registry();
        String row = row(first(3), last(3), born(3), nip(3), village(3));
        rosters(List.of(row, row));

        run("nik: KODE, ", "duplicates: expected\n");

        assertThat(csv("reconciled.csv")).hasSize(2);
        assertThat(csv("duplicates.csv")).isEmpty();
    }

    private List<CSVRecord> csv(String file) throws IOException {
        return Outputs.records(folder.resolve("result").resolve(file));
    }

    @Test
    void rowsWithoutNikAreReconciledByTheirOtherNumber() throws Exception {
        registry();
        List<String> rows = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            String nip = nip(person);
            switch (person % 4) {
                case 0 -> rows.add(row(first(person), last(person), born(person), nip, village(person)));
                case 1 -> rows.add(row(first(person), last(person), born(person), nip.substring(1), village(person)));
                case 2 -> rows.add(row(first(person), last(person), "", nip, village(person)));
                default -> rows.add(row(first(person), last(person), born(person), "", village(person)));
            }
        }
        rosters(rows);

        run("nik: KODE, ", "");

        List<String> found = csv("reconciled.csv").stream()
                .map(row -> row.get("row") + " " + row.get("nik"))
                .toList();
        List<String> expected = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            expected.add((person + 2) + " P-" + person);
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void anExtractWithoutAnyColumnForTheNikWill() throws Exception {
        registry();
        rosters(List.of(row(first(5), last(5), born(5), nip(5), village(5))));

        run("", "");

        CSVRecord row = csv("reconciled.csv").get(0);
        assertThat(row.get("nik")).isEmpty();
        assertThat(row.get("name")).isEqualTo(first(5) + " " + last(5));
        assertThat(row.get("birth_date")).isEqualTo("1971-05-01");
    }

    @Test
    void namesakesWithOtherNumbersAreOtherPeople() throws Exception {
        registry(String.join(",", "P-999", first(5), last(5), born(80), "196612312009099999", village(80)));
        rosters(List.of(
                row(first(5), last(5), born(5), nip(5), village(5)),
                row(first(5), last(5), born(80), "196612312009099999", village(80))));

        run("", "");

        assertThat(csv("reconciled.csv")).hasSize(2);
    }

    @Test
    void aNameThatSpeaksAgainstTheNumberIsForAnOfficerWhoIsToldWhy() throws Exception {
        registry();
        rosters(List.of(row("Zulkifli", "Batubara", born(7), nip(7), village(7))));

        run("nik: KODE, ", "");

        assertThat(csv("review.csv").get(0).get("nik")).isEqualTo("P-7");
        assertThat(Files.readString(folder.resolve("result/explanations.jsonl")))
                .contains("{\"field\":\"nip\",\"level\":\"EQUAL\",")
                .contains("\"text\":\"kelurahan: sama\"");
    }

    @Test
    void aJobCanSwitchThatRuleOff() throws Exception {
        registry();
        rosters(List.of(row("Zulkifli", "Pratama", born(7), nip(7), village(7))));

        run("nik: KODE, ", "safety: {name: false}\n");

        assertThat(csv("reconciled.csv").get(0).get("nik")).isEqualTo("P-7");
    }

    @Test
    void somebodyWhomTheRegistryDoesNotHaveIsNotReconciled() throws Exception {
        registry();
        rosters(List.of(row("Zulkifli", "Batubara", "19991231", "199912312020121001", "Maros")));

        run("nik: KODE, ", "");

        assertThat(csv("rejected.csv").get(0).get("reasons")).contains("NOT_IN_REGISTRY");
    }

    @Test
    void aFieldThatTheRegistryDoesNotHaveIsSaidBeforeTheRun() throws Exception {
        registry();
        rosters(List.of(row(first(5), last(5), born(5), nip(5), village(5))));

        assertThatThrownBy(() -> run("", "  bpjs: {kind: identifier}\n"))
                .isInstanceOf(JobException.class)
                .hasFieldOrPropertyWithValue("code", JobException.Code.REGISTRY)
                .hasMessageContaining("bpjs");
    }
}
