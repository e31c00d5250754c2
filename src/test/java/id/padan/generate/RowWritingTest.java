package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Layout.Cell;
import id.padan.generate.Layout.Cell.Text;
import id.padan.generate.Office.Post;
import id.padan.generate.RosterStyle.Column;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.Submission.DateCell;
import id.padan.generate.Submission.NikCell;
import id.padan.generate.Submission.Titles;
import id.padan.generate.Workforce.Worker;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowWritingTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 7);
    private static final Resident PERSON = new Resident(
            new Nik("7371014705900021"),
            "SITTI NUR'AINI",
            Gender.FEMALE,
            "UJUNG PANDANG",
            BORN,
            Resident.Role.HEAD,
            RegistryStatus.ACTIVE,
            "HASNAH");
    private static final Household HOUSEHOLD =
            new Household("7371010101050001", "737101", "1001", "JL. VETERAN UTARA NO. 1", 1, 1, List.of(PERSON));
    private static final Submission ROW = Submission.correct(
            new Worker(PERSON, HOUSEHOLD), true, new Post("Bidan", "Sekretariat", "D3", null, "", "APBD"));

    @Test
    void eachOpdWritesTheNikInItsOwnWay() {
        assertThat(everywhere(Column.NIK, ROW))
                .contains(
                        new Text("7371014705900021"),
                        new Text("'7371014705900021"),
                        new Text("737101 470590 0021"),
                        new Text("73.71.01.470590.0021"));
    }

    @Test
    void aNikThatLostADigitIsANumberInAWorkbookAndDigitsInText() {
        Submission damaged = ROW.withNik(new NikCell("7371014705900020", true));

        assertThat(everywhere(Column.NIK, damaged))
                .containsOnly(new Cell.Numeric(7_371_014_705_900_020d), new Text("7371014705900020"));
    }

    @Test
    void eachOpdWritesDatesInItsOwnWay() {
        assertThat(everywhere(Column.BIRTH_DATE, ROW))
                .contains(
                        new Cell.Day(BORN),
                        new Text("07-05-1990"),
                        new Text("07/05/1990"),
                        new Text("7/5/90"),
                        new Text("07-Mei-90"),
                        new Text("07 Mei 1990"));
        assertThat(everywhere(Column.BIRTH_PLACE_AND_DATE, ROW))
                .contains(new Text("UJUNG PANDANG, 07-05-1990"), new Text("UJUNG PANDANG, 7 Mei 1990"));
        assertThat(DateForm.OLD_WORDS.text(LocalDate.of(1990, 11, 2))).isEqualTo("02 Nopember 1990");
    }

    @Test
    void aRowsOwnFormOfADateGoesBeforeTheRosters() {
        List<Cell> cells = everywhere(Column.BIRTH_DATE, ROW.withBorn(new DateCell(BORN, DateForm.SLASHED)));

        assertThat(cells).isNotEmpty().containsOnly(new Text("07/05/1990"));
    }

    @Test
    void namesStandInCapitalsOrLikeThisAndTitlesAsTheyAre() {
        assertThat(everywhere(Column.NAME, ROW.withTitles(new Titles("Hj.", "S.Kep"))))
                .contains(
                        new Text("Hj. SITTI NUR'AINI, S.Kep"),
                        new Text("Hj. Sitti Nur'aini, S.Kep"),
                        // where titles have columns of their own
                        new Text("Sitti Nur'aini"));
    }

    @Test
    void whatIsMissingIsAnEmptyCell() {
        Submission nothing = ROW.withBirthDate(null).withGender(null).withBirthPlace("");

        assertThat(everywhere(Column.BIRTH_DATE, nothing)).containsOnly(Cell.BLANK);
        assertThat(everywhere(Column.BIRTH_PLACE_AND_DATE, nothing)).containsOnly(Cell.BLANK);
        assertThat(everywhere(Column.GENDER, nothing)).containsOnly(Cell.BLANK);
    }

    /** {@return what stands in a column, in each style that has it} */
    private static List<Cell> everywhere(Column column, Submission row) {
        return IntStream.range(0, 8)
                .mapToObj(RosterStyles::of)
                .flatMap(style -> IntStream.range(0, style.headings().size())
                        .filter(i -> style.headings().get(i).column() == column)
                        .mapToObj(i -> new RowWriting(style).cells(row, 1).get(i)))
                .toList();
    }
}
