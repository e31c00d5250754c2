package id.padan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which OPD have submitted, under whatever form of their name. */
class SubmissionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dinas Pemuda dan Olahraga",
                "DINAS PEMUDA DAN OLAHRAGA",
                " dinas  pemuda dan olahraga ",
                "Dinas Pemuda & Olahraga",
                "dinas_pemuda-dan.olahraga",
                "DinasPemudaDanOlahraga"
            })
    void capitalsSpacesAndPunctuationDoNotCount(String opd) {
        assertThat(of(List.of("Dinas Pemuda dan Olahraga"), opd).missing()).isEmpty();
    }

    @Test
    void aFileOfTheNameIsARosterOfTheOpdWhateverItsRowsSay() {
        Submissions submissions = Submissions.of(
                List.of("Dinas Pendidikan"),
                Map.of("SDN 1", Set.of("2022/dinas_pendidikan.xlsx"), "SDN 2", Set.of("2022/dinas_pendidikan.xlsx")),
                List.of("2022/dinas_pendidikan.xlsx"));

        assertThat(submissions.missing()).isEmpty();
        assertThat(submissions.submitted()).isEqualTo(1);
        assertThat(submissions.notExpected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dinas Kebudayaan,     Dinas Kebudayan",
        "Dinas Kebudayaan,     Dinas Kebuadyaan",
        "Dinas Kesehatan,      Kesehatan",
        "Dinas Kesehatan,      Data Dinas Kesehatan 2022",
        "Inspektorat,          Inspektorat Daerah",
        "Kecamatan Panakkukang, Kec. Panakkukang",
    })
    void aNearMissIsToldAndNotCounted(String expected, String opd) {
        Submissions submissions = of(List.of(expected), opd);

        assertThat(submissions.submitted()).isZero();
        assertThat(submissions.missing()).containsExactly(new Submissions.Missing(expected, opd, ""));
        assertThat(submissions.notExpected()).containsExactly(opd);
        assertThat(submissions.others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dinas Kesehatan, Dinas Pendidikan",
        "Dinas Sosial,    Dinas",
        "Dinas A,         Dinas B",
        "Puskesmas Kota 1, Puskesmas Kota 2",
        "Kecamatan Rappocini, Kecamatan Panakkukang",
        "Dinas Kesehatan, ''",
    })
    void anotherOpdIsNotTakenForIt(String expected, String opd) {
        assertThat(of(List.of(expected), opd).missing()).containsExactly(new Submissions.Missing(expected, "", ""));
    }

    @Test
    void whoIsExpectedThemselvesIsNotTakenForAnother() {
        Submissions submissions =
                of(List.of("Dinas Kebudayaan", "Dinas Kebudayaan dan Pariwisata"), "Dinas Kebudayaan dan Pariwisata");

        assertThat(submissions.missing()).containsExactly(new Submissions.Missing("Dinas Kebudayaan", "", ""));
    }

    @Test
    void aFileOfWhichNothingWasReadIsNamed() {
        Submissions submissions = Submissions.of(
                List.of("Dinas C"), Map.of("Dinas A", Set.of("a.csv")), List.of("a.csv", "Dinas C.xlsx"));

        assertThat(submissions.missing()).containsExactly(new Submissions.Missing("Dinas C", "", "Dinas C.xlsx"));
        assertThat(submissions.notExpected()).containsExactly("Dinas A");
    }

    @Test
    void aFileOfTheNameWithRowsOfAnotherExpectedOpdIsNoSubmission() {
        Submissions submissions = Submissions.of(
                List.of("Dinas A", "Dinas B"), Map.of("Dinas B", Set.of("Dinas A.csv")), List.of("Dinas A.csv"));

        assertThat(submissions.missing()).containsExactly(new Submissions.Missing("Dinas A", "", ""));
    }

    @Test
    void rowsWithoutAnOpdAreNobodysSubmission() {
        assertThat(of(List.of("Dinas Sosial"), "").notExpected()).isEmpty();
    }

    private static Submissions of(List<String> expected, String opd) {
        return Submissions.of(expected, Map.of(opd, Set.of("daftar.csv")), List.of("daftar.csv"));
    }
}
