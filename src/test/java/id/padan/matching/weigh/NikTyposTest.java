package id.padan.matching.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.weigh.DateWeight.NikDate;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NikTyposTest {

    private static final MatchModel MODEL = MatchModel.standard();

    private static final TermFrequencies FREQUENCIES = new TermFrequencies(
            MODEL,
            new RegistryCounts.Builder(1_000, 0)
                    .add(Term.REGION, 737_101, 400)
                    .add(Term.REGION, 737_110, 300)
                    .add(Term.SERIAL, 1, 50)
                    .add(Term.SERIAL, 20, 7)
                    .build());

    @Property(tries = 200)
    void areAllWellFormedNumbersOneTypoAwayAsTheirTextsTell(
            @ForAll @IntRange(min = 737_100, max = 737_111) int region,
            @ForAll @IntRange(min = 1, max = 71) int day,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 30) int serial) {
        String written = "%06d%02d%02d%02d%04d".formatted(region, day, month, year, serial);

        Map<NikDate, Double> found = found(written);

        Map<NikDate, Double> expected = byTexts(written);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach(
                (date, weight) -> assertThat(weight).isCloseTo(expected.get(date), Percentage.withPercentage(1e-9)));
    }

    @Test
    void areNoneOfANumberThatIsNotWhole() {
        NikReading lost = new NikReading.Damaged("737101050490000", "7,37101E+15");

        assertThat(NikTypos.of(lost, MODEL.nik(), FREQUENCIES)).isEmpty();
    }

    private static Map<NikDate, Double> found(String written) {
        Map<NikDate, Double> found = new HashMap<>();
        NikReading reading = new NikReading.Complete(new Nik(written));
        for (NikTypos.Origin origin : NikTypos.of(reading, MODEL.nik(), FREQUENCIES)) {
            found.merge(origin.date(), origin.weight(), Double::sum);
        }
        return found;
    }

    private static Map<NikDate, Double> byTexts(String written) {
        Map<NikDate, Double> expected = new HashMap<>();
        for (int place = 0; place < Nik.LENGTH; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = written.substring(0, place) + digit + written.substring(place + 1);
                if (!wrong.equals(written)) {
                    add(wrong, NikWeight.ofOneDigit(MODEL.nik()), expected);
                    boolean lost = place == Nik.LENGTH - 1 && written.endsWith("0");
                    add(wrong, lost ? MODEL.nik().lastDigitsLost() : 0, expected);
                }
            }
        }
        for (int place = 0; place + 1 < Nik.LENGTH; place++) {
            StringBuilder swapped = new StringBuilder(written);
            swapped.setCharAt(place, written.charAt(place + 1));
            swapped.setCharAt(place + 1, written.charAt(place));
            if (!swapped.toString().equals(written)) {
                add(swapped.toString(), NikWeight.ofSwapped(MODEL.nik()), expected);
            }
        }
        return expected;
    }

    private static void add(String number, double typo, Map<NikDate, Double> expected) {
        Nik nik = new Nik(number);
        if (nik.isWellFormed()) {
            double weight = typo * FREQUENCIES.region(nik) * FREQUENCIES.serial(nik);
            expected.merge(Objects.requireNonNull(NikDate.of(nik)), weight, Double::sum);
        }
    }
}
