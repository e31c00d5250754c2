package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.decision.Changes;
import id.padan.decision.DecisionProblem;
import id.padan.decision.HandedIn;
import id.padan.filedamage.FileDamage;
import id.padan.filedamage.Finding;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.message.Language;
import id.padan.message.TextTable;
import id.padan.person.Nik;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome.DoubleNik;
import id.padan.registry.FileFingerprint;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RowLocation;
import id.padan.roster.SheetReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);
    private static final String D = "d".repeat(64);

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-22T22:30:00+08:00");

    @Test
    void theKeysAndTheirOrderAreFixed() throws Exception {
        JsonNode json = new ObjectMapper().readTree(SummaryJson.render(summary()));

        assertThat(keys(json))
                .containsExactly(
                        "job",
                        "run_id",
                        "started_at",
                        "finished_at",
                        "status",
                        "limits_exceeded",
                        "rows",
                        "by_opd",
                        "reasons",
                        "flags",
                        "duplicates",
                        "decisions",
                        "changes",
                        "handed_in",
                        "forms",
                        "files",
                        "unreadable_files",
                        "problems",
                        "file_findings",
                        "registry",
                        "steps",
                        "peak_memory_mb");
        assertThat(json.get("rows"))
                .hasToString(
                        "{\"read\":14,\"reconciled\":9,\"review\":3,\"rejected\":2,\"superseded\":0,\"corrected\":4}");
        assertThat(json.get("by_opd"))
                .hasToString(
                        "{\"Dinas Kesehatan\":{\"read\":10,\"reconciled\":7,\"review\":2,\"rejected\":1,\"superseded\":0,\"corrected\":3},"
                                + "\"Dinas Sosial\":{\"read\":4,\"reconciled\":2,\"review\":1,\"rejected\":1,\"superseded\":0,\"corrected\":1}}");
        assertThat(json.get("reasons")).hasToString("{\"NAME_DIFFERS\":3,\"NOT_IN_REGISTRY\":2}");
        assertThat(json.get("duplicates")).hasToString("{\"SAME_NAME\":{\"groups\":1,\"rows\":2}}");
        assertThat(json.get("decisions"))
                .hasToString(
                        "{\"applied\":5,\"postponed\":1,\"disputed\":0,\"outdated\":2,\"problems\":[{\"file\":\"k.xlsx\","
                                + "\"sheet\":\"Isi\",\"cell\":\"A3\",\"code\":\"UNKNOWN_WORD\",\"arguments\":[\"TRIMA\",\"TERIMA\"]}]}");
        assertThat(json.get("changes"))
                .hasToString(
                        "{\"previous_day\":\"2026-11-21\",\"total\":{\"open\":5,\"new\":3,\"still_open\":2,\"settled\":1,"
                                + "\"disappeared\":1},\"by_opd\":{\"Dinas Sosial\":{\"open\":5,\"new\":3,\"still_open\":2,"
                                + "\"settled\":1,\"disappeared\":1}},\"disappeared_rows\":[{\"opd\":\"Dinas Sosial\","
                                + "\"file\":\"dinsos.csv\",\"sheet\":\"\",\"row\":9,\"name\":\"Budi\",\"was_open\":true}]}");
        assertThat(json.get("forms")).hasToString("[{\"file\":\"mismatch-report.xlsx\",\"sha256\":\"" + D + "\"}]");
        assertThat(json.get("files").get(0))
                .hasToString("{\"file\":\"dinkes.xlsx\",\"sheet\":\"Sheet1\",\"rows\":14,\"problems\":2,\"sha256\":\""
                        + A + "\","
                        + "\"readable\":true,\"heading_row\":5,\"skipped_rows\":2,\"columns\":[{\"column\":\"B\","
                        + "\"heading\":\"NO. KTP\",\"field\":\"nik\",\"because\":\"HEADING\"}]}");
        assertThat(json.get("unreadable_files")).hasToString("[\"rusak.xlsx\"]");
        assertThat(json.get("problems").get(0))
                .hasToString(
                        "{\"file\":\"dinkes.xlsx\",\"sheet\":\"Sheet1\",\"cell\":\"B17\",\"code\":\"NIK_MALFORMED\","
                                + "\"value\":\"7371··········1\"}");
        assertThat(json.get("file_findings").get(0))
                .hasToString(
                        "{\"file\":\"dinkes.xlsx\",\"sheet\":\"Sheet1\",\"kind\":\"NIK_SHIFTED\",\"field\":\"nik\","
                                + "\"step\":-1,\"first_row\":1110,\"last_row\":1178,\"rows\":69,\"supporting\":58,"
                                + "\"contradicting\":1,\"repaired\":60}");
        assertThat(json.get("registry"))
                .hasToString(
                        "{\"people\":1500000,\"broken_records\":2,\"lost_records\":1,\"without_nik\":3,\"without_birth_date\":4,"
                                + "\"double_niks\":1,\"double_nik_examples\":[{\"nik\":\"7371··········03\",\"entries\":2,"
                                + "\"file\":\"dinkes.xlsx\",\"sheet\":\"Sheet1\",\"row\":7}],\"files\":[{\"file\":\"registry.csv\","
                                + "\"bytes\":138000000,\"sha256\":\"" + B + "\"}],\"sha256\":\"" + B + "\","
                                + "\"as_of\":\"2026-01-24\",\"age_days\":7,\"absent_in_doubt\":2,\"warnings\":[]}");
        assertThat(json.get("steps"))
                .hasToString("[{\"name\":\"scanRegistry\",\"seconds\":1.251,\"read\":1500000,\"written\":40}]");
        assertThat(json.get("started_at").asText()).isEqualTo("2026-11-22T22:30:00+08:00");
    }

    @Test
    void theFileIsTheRenderedTextWithLineFeedsOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("summary.json");
        SummaryJson.write(file, summary());

        assertThat(Files.readString(file))
                .isEqualTo(SummaryJson.render(summary()))
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void theConsoleShowsEveryOpdAndWhatNeedsAttention() {
        assertThat(ConsoleSummary.render(summary(), Path.of("/data/out"), Path.of("nightly.yml"), Language.ID))
                .isEqualTo(
                        """
                        Pekerjaan nightly selesai dalam 2 menit 13 detik

                        OPD              Dibaca  Cocok  Perlu diperiksa  Ditolak
                        Dinas Kesehatan      10      7                2        1
                        Dinas Sosial          4      2                1        1
                        JUMLAH               14      9                3        2

                        Dikoreksi menurut data kependudukan: 4 baris
                        Duplikat:
                          nama yang sama, orang berbeda: 1 nama, 2 baris
                        Keputusan petugas: 5 baris selesai, 1 ditunda, 0 berbeda pendapat, 2 perlu dilihat lagi
                        Sejak 2026-11-21: 5 baris terbuka, 3 di antaranya baru; 1 selesai, 1 baris hilang
                        Data kependudukan: 1.500.000 orang
                        Baris data kependudukan yang rusak (sel kurang atau lebih): 2. Dari masing-masing hanya bagian sebelum dan sesudah kerusakan yang dipakai, bila menyebut orang.
                        PERINGATAN: Orang pada 2 baris daftar OPD dianggap tidak ada di data kependudukan, padahal 1 baris data kependudukan rusak sehingga tidak diketahui milik siapa: sebagian mungkin mereka. Mintalah berkas itu sekali lagi kepada Dukcapil.
                        NIK yang tercatat lebih dari sekali di data kependudukan: 1; yang dipakai entri yang lebih sesuai
                        Berkas yang tidak dapat dibaca: 1
                          rusak.xlsx: Buku kerja ini dilindungi kata sandi.
                        PERINGATAN: dinkes.xlsx [Sheet1]: orang yang ada di sana tetapi tidak terbaca: 2 / 16
                        Kerusakan pada seluruh kolom, perlu diperbaiki OPD:
                          dinkes.xlsx, Sheet1: baris 1110-1178: NIK bergeser 1 baris ke atas; 60 baris dicocokkan dengan nilai yang dibetulkan
                          dinsos.csv: baris 1110-1178: NIK bergeser 1 baris ke atas; dicocokkan seperti tertulis
                        Masalah pada daftar OPD, dengan selnya dan yang perlu dilakukan: padan check --job nightly.yml
                        Batas terlampaui: unreadable_files
                        Hasil: /data/out
                        """);
        assertThat(ConsoleSummary.render(summary(), Path.of("/data/out"), Path.of("nightly.yml"), Language.EN))
                .contains("Job nightly done in 2 min 13 s", "Registry: 1,500,000 people");
    }

    @Test
    void aNameThatIsTooLongGetsALineOfItsOwnAndTheNumbersStayAligned() {
        String name = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana";
        TextTable table = new TextTable(80);
        table.add(List.of("OPD", "Read"));
        table.add(List.of(name, "5"));
        table.add(List.of("TOTAL", "12"));

        assertThat(table.render()).isEqualTo("OPD    Read\n" + name + "\n          5\nTOTAL    12\n");
    }

    @Test
    void onlyAFieldThatMostOfTheRegistryLacksIsWarnedOf() {
        assertThat(quality(true, 50, 50).lacksNik(100)).isFalse();
        assertThat(quality(true, 51, 0).lacksNik(100)).isTrue();
        assertThat(quality(false, 100, 0).lacksNik(100)).isFalse();
        assertThat(quality(true, 0, 50).lacksBirthDates(100)).isFalse();
        assertThat(quality(false, 0, 51).lacksBirthDates(100)).isTrue();
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        Summary summary = summary(new TreeMap<>(Map.of("Dinas\u001B[2J\nX", new RowCounts(1, 0, 0, 0, 0))));

        assertThat(ConsoleSummary.render(summary, Path.of("out"), Path.of("nightly.yml"), Language.EN))
                .doesNotContain("\u001B")
                .contains("Dinas\uFFFD[2J\uFFFDX");
    }

    private static Summary summary() {
        return summary(new TreeMap<>(
                Map.of("Dinas Sosial", new RowCounts(2, 1, 1, 0, 1), "Dinas Kesehatan", new RowCounts(7, 2, 1, 0, 3))));
    }

    private static Summary summary(SortedMap<String, RowCounts> byOpd) {
        Summary.Figures figures = new Summary.Figures(
                "nightly",
                "2026-11-22-1",
                START,
                List.of("unreadable_files"),
                new OutcomeFiles.Counts(
                        new RowCounts(9, 3, 2, 0, 4),
                        byOpd,
                        new TreeMap<>(Map.of(Reason.NOT_IN_REGISTRY, 2L, Reason.NAME_DIFFERS, 3L)),
                        new TreeMap<>(Map.of(Flag.CORRECTED, 4L))),
                new TreeMap<>(Map.of(DuplicateKind.SAME_NAME, new DuplicatesFile.Counts(1, 2))),
                List.of(readable(), unreadable()),
                List.of(
                        new FileFinding("dinkes.xlsx", "Sheet1", shifted(60)),
                        new FileFinding("dinsos.csv", "", shifted(0))),
                new Summary.Registry(
                        1_500_000,
                        2,
                        1,
                        quality(true, 3, 4),
                        B,
                        LocalDate.of(2026, 1, 24),
                        7,
                        List.of(new FileFingerprint("registry.csv", 138_000_000, B)),
                        List.of()),
                new Summary.Decisions(
                        5,
                        1,
                        0,
                        2,
                        List.of(new DecisionProblem(
                                "k.xlsx", "Isi", "A3", DecisionProblem.Code.UNKNOWN_WORD, List.of("TRIMA", "TERIMA")))),
                new Changes(
                        LocalDate.of(2026, 11, 21),
                        new Changes.Counts(3, 2, 1, 1),
                        new TreeMap<>(Map.of("Dinas Sosial", new Changes.Counts(3, 2, 1, 1))),
                        List.of(new Changes.Disappeared(
                                "Dinas Sosial", new RowLocation("dinsos.csv", "", 9), "Budi", true)),
                        new TreeMap<>(Map.of("Dinas Sosial", 5L))),
                HandedIn.NONE,
                null,
                new TreeMap<>(),
                null,
                null,
                null);
        return new Summary(
                figures,
                START.plusSeconds(133),
                List.of(new Summary.Step("scanRegistry", Duration.ofMillis(1251), 1_500_000, 40)),
                310,
                List.of(new FileFingerprint("mismatch-report.xlsx", 9, D)));
    }

    private static Summary.RegistryQuality quality(boolean nikExpected, long withoutNik, long withoutBirthDate) {
        DoubleNik twice = new DoubleNik(new Nik("7371014504900003"), 2);
        RowLocation row = new RowLocation("dinkes.xlsx", "Sheet1", 7);
        return new Summary.RegistryQuality(
                nikExpected,
                withoutNik,
                withoutBirthDate,
                new OutcomeFiles.DoubleNiks(1, List.of(new OutcomeFiles.DoubleNiks.Example(twice, row))));
    }

    private static Finding shifted(int repaired) {
        return new Finding(new FileDamage(FileDamage.Kind.NIK_SHIFTED, -1), 1110, 1178, 69, 58, 1, repaired, 380);
    }

    private static FileReport readable() {
        ColumnMeaning column = new ColumnMeaning("B", "NO. KTP", RosterField.NIK, ColumnMeaning.Because.HEADING);
        return new FileReport(
                "dinkes.xlsx",
                A,
                true,
                List.of(new SheetReport("Sheet1", 5, List.of(column), 14, 2)),
                List.of(
                        new RosterProblem(RosterProblemCode.NIK_MALFORMED, "Sheet1", "B17", "7371··········1"),
                        new RosterProblem(RosterProblemCode.PEOPLE_NOT_READ, "Sheet1", "3", "2 / 16")));
    }

    private static FileReport unreadable() {
        return new FileReport(
                "rusak.xlsx",
                C,
                false,
                List.of(),
                List.of(new RosterProblem(RosterProblemCode.PASSWORD_MISSING, "", "", "")));
    }

    private static List<String> keys(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
