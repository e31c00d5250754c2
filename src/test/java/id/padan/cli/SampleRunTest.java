package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README on the sample data: what they print is what it shows. */
class SampleRunTest {

    private static final Pattern SHOWN = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    private final Screen screen = Screen.of(Language.EN);

    @Test
    void readsEveryRowOfTheSampleAndPrintsWhatTheReadmeShows(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("out");

        int exit = Padan.execute(
                screen.terminal(),
                "run",
                "jobs/nightly.yml",
                "--output",
                output.toString(),
                "--workspace",
                folder.resolve("ws").toString());

        assertThat(exit).isZero();
        List<String> rows = new ArrayList<>();
        for (String file : List.of("reconciled.csv", "review.csv", "rejected.csv")) {
            rows.addAll(places(output.resolve(file)));
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(places(Path.of("sample-data/truth.csv")));
        assertThat(screen.out().lines().toList()).containsAll(shown(0, "Hasil:"));
    }

    @Test
    void theRoundOfTheSampleCountsDownToItsDeadline(@TempDir Path folder) {
        int exit = Padan.execute(
                screen.terminal(),
                "run",
                "jobs/census-2022.yml",
                "--today",
                "2022-10-21",
                "--output",
                folder.resolve("out").toString(),
                "--workspace",
                folder.resolve("ws").toString());

        assertThat(exit).isZero();
        assertThat(screen.out())
                .contains("Batas waktu 31 Oktober 2022: tinggal 10 hari.\n")
                .contains("Sudah menyerahkan daftar: 8 dari 9 OPD. Belum (1): Dinas Sosial.\n")
                .contains("Agar selesai pada waktunya: ")
                .contains(" belum punya akun");
    }

    @Test
    void checkPrintsWhatTheReadmeShows() throws IOException {
        int exit = Padan.execute(
                screen.terminal(), "check", "sample-data/rosters/Satuan Polisi Pamong Praja.xls", "--language", "en");

        assertThat(exit).isEqualTo(1);
        assertThat(screen.out().lines().toList()).containsAll(shown(1, "..."));
    }

    /** {@return the lines of a block of the README, but for those that differ from run to run} */
    private static List<String> shown(int block, String butFor) throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(text -> text.replaceAll("```(text\n)?", ""))
                .toList()
                .get(block)
                .lines()
                .filter(line -> !line.strip().startsWith(butFor))
                .toList();
    }

    private static List<String> places(Path csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(csv)) {
            List<String> places = new ArrayList<>();
            for (CSVRecord row : format.parse(reader)) {
                places.add(row.get("file") + "!" + row.get("sheet") + "!" + row.get("row"));
            }
            return places;
        }
    }
}
