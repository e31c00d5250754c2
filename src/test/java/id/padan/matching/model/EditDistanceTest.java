package id.padan.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void countsWrongMissingAddedAndSwappedLetters() {
        assertThat(EditDistance.between("SITI", "SITI", 1)).isZero();
        assertThat(EditDistance.between("SITI", "SIXI", 1)).isEqualTo(1);
        assertThat(EditDistance.between("SITI", "SII", 1)).isEqualTo(1);
        assertThat(EditDistance.between("SITI", "SITTI", 1)).isEqualTo(1);
        assertThat(EditDistance.between("SITI", "STII", 1)).isEqualTo(1);
        assertThat(EditDistance.between("SITI", "ISIT", 2)).isEqualTo(2);
        assertThat(EditDistance.between("SITI", "NURI", 2)).isEqualTo(EditDistance.FAR);
    }

    @Property
    void agreesWithTheWholeTableOfTheDefinition(
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String a,
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String b,
            @ForAll @IntRange(min = 1, max = 2) int limit) {
        int distance = byDefinition(a, b);

        assertThat(EditDistance.between(a, b, limit)).isEqualTo(distance <= limit ? distance : EditDistance.FAR);
    }

    @Property
    void isTheSameInBothDirections(
            @ForAll @StringLength(max = 10) @CharRange(from = 'a', to = 'd') String a,
            @ForAll @StringLength(max = 10) @CharRange(from = 'a', to = 'd') String b,
            @ForAll @IntRange(min = 1, max = 3) int limit) {
        assertThat(EditDistance.between(a, b, limit)).isEqualTo(EditDistance.between(b, a, limit));
    }

    private static int byDefinition(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cheapest(int[][] table, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(table[i - 1][j - 1] + wrong, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
    }
}
