package id.padan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Damage.Field;
import id.padan.generate.GeneratorSettings.DamageSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DamageRatesTest {
    private static final List<Damage> SURPRISES = List.of(
            Damage.NIK_AND_DATE_OF_SPOUSE,
            Damage.NIK_IS_CARD,
            Damage.NIK_OCR,
            Damage.NAME_OCR,
            Damage.NAME_NICKNAME,
            Damage.NAME_MARRIED,
            Damage.NAME_DAENG,
            Damage.NAME_PATRONYMIC,
            Damage.DATE_OF_START,
            Damage.ABSENT_NAMESAKE,
            Damage.REGISTRY_DOUBLE);

    @Test
    void everyKindThatCanHappenToARowHasARateAndASource() {
        List<String> listed = Tables.read("damage.csv").stream()
                .filter(row -> !row.get("source").isBlank())
                .map(row -> row.get("kind"))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Damage.values())
                        .filter(kind -> kind.field() != Field.FILE && kind != Damage.SAME_NAME)
                        .map(Damage::name)
                        .toList());
    }

    @Test
    void nothingSurprisesUnlessAskedFor() {
        assertThat(SURPRISES).allMatch(kind -> rates(DamageSettings.USUAL).of(kind) == 0);
    }

    @Test
    void surprisesComeToTheShareAskedForAndLeaveTheUsualDamageAlone() {
        DamageRates rates = rates(new DamageSettings(0.33, 0.1, false, Map.of(), Map.of()));

        assertThat(SURPRISES.stream().mapToDouble(rates::of).sum()).isCloseTo(0.1, Offset.offset(1e-9));
        assertThat(rates.of(Damage.NAME_TYPO))
                .isEqualTo(rates(DamageSettings.USUAL).of(Damage.NAME_TYPO));
    }

    @Test
    void aRateThatIsSetOutrightStandsWhateverElseIsAskedFor() {
        DamageRates rates = rates(new DamageSettings(0, 0, true, Map.of("NAME_OCR", 0.25, "NAME_TYPO", 0.5), Map.of()));

        assertThat(rates.of(Damage.NAME_OCR)).isEqualTo(0.25);
        assertThat(rates.of(Damage.NAME_TYPO)).isEqualTo(0.5);
        assertThat(rates.of(Damage.NIK_MISSING)).isCloseTo(0, Offset.offset(1e-9));
    }

    @Test
    void variedRatesComeToTheSameShareBySeedInOtherProportions() {
        DamageSettings varied = new DamageSettings(0.33, 0, true, Map.of(), Map.of());
        DamageRates one = DamageRates.of(varied, new RandomStream(1_000));
        DamageRates other = DamageRates.of(varied, new RandomStream(1_001));

        assertThat(one.of(Damage.NAME_TYPO) / one.of(Damage.NIK_DIGIT_WRONG))
                .isNotEqualTo(other.of(Damage.NAME_TYPO) / other.of(Damage.NIK_DIGIT_WRONG));
        assertThat(untouched(one)).isCloseTo(0.67, Offset.offset(0.001));
        assertThat(untouched(other)).isCloseTo(0.67, Offset.offset(0.001));
    }

    private static double untouched(DamageRates rates) {
        return Arrays.stream(Field.values())
                .mapToDouble(field -> 1 - rates.total(field))
                .reduce(1, (product, share) -> product * share);
    }

    private static DamageRates rates(DamageSettings settings) {
        return DamageRates.of(settings, new RandomStream(1));
    }
}
