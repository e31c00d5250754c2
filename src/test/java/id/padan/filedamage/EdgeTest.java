package id.padan.filedamage;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.filedamage.FileDamage.Testimony;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where damage begins and ends; rows that support it are {@code +}, rows that contradict {@code -}, silent ones a dot. */
class EdgeTest {

    private static List<Testimony> rows(String text) {
        return text.chars()
                .mapToObj(
                        row -> row == '+' ? Testimony.SUPPORTS : row == '-' ? Testimony.CONTRADICTS : Testimony.SILENT)
                .toList();
    }

    /** Odds of the rows: 1 where damage from there on explains all, 2^-6 for each row before it that contradicts. */
    @ParameterizedTest
    @CsvSource({
        // Nothing contradicts: all of the column.
        "...+.+++, 3, 0",
        "+++++, 0, 0",
        // Rows 1 to 5 alike: the middle one.
        "-....++++, 5, 3",
        // Two alike, and a little for all others: 1/64 + 1 is less than half of 2.04, so the second.
        "-.++++, 2, 2",
        // 0.011, 0.707, 0.016, 1, 0.02: half of 1.757 is reached at the last.
        "-+-++++, 3, 3",
        // The same with a silence before the support: 0.011, 5 x 0.707, 0.016, 1, 0.02: half of 4.58 is reached at row
        // 4.
        "-....+-++++, 7, 4",
        // Two in a row that contradict end it: three rows of 0.011 before them hardly count beside two of 1.
        "..+.--.++++, 7, 6"
    })
    void damageThatLeavesRowsAlikeBeginsWhereItMayBegin(String text, int first, int begin) {
        List<Testimony> rows = rows(text);

        assertThat(new Edge(FileDamage.Kind.DATES_MONTH_FIRST, rows).begin(0, first, rows.size() - 1))
                .isEqualTo(begin);
        StringBuilder reversed = new StringBuilder(text).reverse();
        int last = rows.size() - 1;
        assertThat(new Edge(FileDamage.Kind.DATES_MONTH_FIRST, rows(reversed.toString())).end(0, last - first, last))
                .isEqualTo(last - begin);
    }

    @ParameterizedTest
    @CsvSource({"DATES_1904", "NIK_SHIFTED", "NAMES_MISPLACED"})
    void damageThatShowsInEveryRowBeginsWithTheFirstThatShowsIt(FileDamage.Kind kind) {
        assertThat(new Edge(kind, rows("...++++...")).begin(0, 3, 6)).isEqualTo(3);
        assertThat(new Edge(kind, rows("...++++...")).end(3, 6, 9)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"....++++, 2, 2", "-...++++, 1, 1"})
    void nothingBeginsBeforeItCan(String text, int floor, int begin) {
        List<Testimony> rows = rows(text);

        assertThat(new Edge(FileDamage.Kind.DATES_MONTH_FIRST, rows).begin(floor, 4, 7))
                .isEqualTo(begin);
    }
}
