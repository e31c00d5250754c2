package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.jobfile.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file damaged as a whole, in a job that adds a field: putting the damage right keeps what stands in that field. */
class DamagedFileWithFieldsTest {

    private static final List<String> FIRST = List.of(
            "ANDI", "BASO", "CITRA", "DEWI", "EKO", "FITRI", "GITA", "HASAN", "INDAH", "JOKO", "KARTINI", "LUKMAN");

    private static final List<String> LAST = List.of(
            "PRATAMA", "WIJAYA", "SAPUTRA", "LESTARI", "HIDAYAT", "KUSUMA", "NUGROHO", "RAHMAN", "SIREGAR", "TANJUNG",
            "LUBIS", "HALIM", "SANTOSO");

    private static final int ROWS = 150;

    @TempDir
    private Path folder;

    /** A person of the registry, by number. */
    private record Somebody(int number) {

        private LocalDate born() {
            return LocalDate.of(1970, 1, 1).plusDays(number * 71L);
        }

        private String nik() {
            LocalDate born = born();
            return "737101%02d%02d%02d%04d"
                    .formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, number % 9 + 1);
        }

        private String name() {
            return FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
        }

        private String nip() {
            return String.format(Locale.ROOT, "%018d", 197_001_012_010_001_000L + number * 7_919L);
        }

        private String line(String nik) {
            return String.join(",", nik, name(), "MAKASSAR", born().toString(), "L", nip());
        }
    }

    @BeforeEach
    void makeFiles() throws IOException {
        List<String> registry = new ArrayList<>(List.of("NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN,NIP"));
        List<String> roster = new ArrayList<>(List.of("NIK,NAMA,TEMPAT LAHIR,TGL LAHIR,JK,NIP"));
        for (int number = 0; number < ROWS; number++) {
            Somebody somebody = new Somebody(number);
            registry.add(somebody.line(somebody.nik()));
            // From line 60 on a cell was deleted with "shift cells up": each NIK is the next row's.
            String shifted = number + 1 < ROWS ? new Somebody(number + 1).nik() : "";
            roster.add(somebody.line(number < 58 ? somebody.nik() : shifted));
        }
        Files.write(folder.resolve("registry.csv"), registry);
        Files.write(folder.resolve("Dinas A.csv"), roster);
    }

    private int reconciled(String fields) throws Exception {
        Path job = Files.writeString(
                folder.resolve("job.yml"),
                """
                name: fields
                rosters: {files: "Dinas A.csv"}
                registry: {files: registry.csv}
                %soutput: out
                """
                        .formatted(fields));
        Path result = folder.resolve("result");
        RunOptions options = new RunOptions(result, null, LocalDate.of(2026, 1, 31), true);
        new Runner(Clock.systemUTC()).run(JobFileReader.read(job), options, RunListener.NONE, new StopSignal());
        return Files.readAllLines(result.resolve("reconciled.csv")).size() - 1;
    }

    @Test
    void aRightIdentifierBesideShiftedNumbersCostsNoRow() throws Exception {
        int withoutFields = reconciled("");
        int withFields = reconciled("fields:\n  nip: {kind: identifier, rosters: NIP, registry: NIP}\n");

        // The row whose cell was deleted stands with the NIK of the next: an officer must say whose row it is.
        assertThat(withoutFields).isEqualTo(ROWS - 1);
        assertThat(withFields).isEqualTo(ROWS - 1);
    }
}
