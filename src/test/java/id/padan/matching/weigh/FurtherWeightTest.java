package id.padan.matching.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.matching.model.Hash;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.FurtherField;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that a job adds, held against a registry of 1,000 people who all have a value in each. */
class FurtherWeightTest {

    private static final int PEOPLE = 1_000;

    private static final List<FurtherField> FIELDS = List.of(
            new FurtherField("nip", FurtherField.Kind.IDENTIFIER),
            new FurtherField("mother", FurtherField.Kind.NAME),
            new FurtherField("hired", FurtherField.Kind.DATE),
            new FurtherField("street", FurtherField.Kind.PLACE),
            new FurtherField("village", FurtherField.Kind.PLACE),
            new FurtherField("district", FurtherField.Kind.PLACE),
            new FurtherField("province", FurtherField.Kind.CATEGORY));

    private static final List<String> REGISTERED = List.of(
            "198501012010011001", "Siti Aminah", "2010-01-31", "Jalan Mawar 12", "Tamalate", "Bontoala", "Sulsel");

    private static final Normaliser NORMALISER = Normaliser.standard().withFields(FIELDS);

    private final FurtherWeight comparison =
            new FurtherWeight(MatchModel.standard(), new TermFrequencies(MatchModel.standard(), counts()));

    private static RegistryCounts counts() {
        RegistryCounts.Builder counts = new RegistryCounts.Builder(PEOPLE, 0);
        for (FurtherField.Value value : NORMALISER.further(REGISTERED)) {
            boolean shared = value.field().kind() == FurtherField.Kind.CATEGORY;
            counts.add(Term.FURTHER, Hash.ofField(value), PEOPLE);
            counts.add(Term.FURTHER, Hash.ofFieldAndKey(value), shared ? PEOPLE : 1);
        }
        return counts.build();
    }

    private static Person person(List<String> further) {
        return NORMALISER.person(new NikReading.Missing(), "", "", null, null, further);
    }

    private static List<String> with(int field, String value) {
        List<String> values = new ArrayList<>(List.of("", "", "", "", "", "", ""));
        values.set(field, value);
        return values;
    }

    private Evidence.Further compare(int field, String submitted) {
        return comparison
                .compare(person(with(field, submitted)), person(REGISTERED))
                .get(field);
    }

    @Test
    void anEqualIdentifierSaysAsMuchAsItIsRare() {
        Evidence.Further nip = compare(0, "19850101 201001 1 001");

        assertThat(nip.level()).isEqualTo(ComparisonLevel.EQUAL);
        assertThat(nip.bearers()).isEqualTo(1);
        // One bearer and one more for what was not seen, of 1,001.
        assertThat(nip.bits()).isCloseTo(Math.log(1_001 / 2.0) / Math.log(2), within(1e-9));
    }

    @Test
    void anotherIdentifierSpeaksAgainst() {
        Evidence.Further nip = compare(0, "200001012020122002");

        assertThat(nip.level()).isEqualTo(ComparisonLevel.DIFFERENT);
        assertThat(nip.bits()).isCloseTo(Math.log(0.04 / (1 - 2 / 1_001.0)) / Math.log(2), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 198501012010011001, 198501012010011002, 200001012020122002",
        "0, 198501012010011001, 19850101201001100, 200001012020122002",
        "1, Siti Aminah, Siti Aminnah, Nurhayati",
        "2, 31-01-2010, 30-01-2010, 17-08-2015",
        "3, Jl. Mawar 12, Jalan Mawwar 12, Jalan Melati 5"
    })
    void aTypoSaysLessThanTheRightValueAndMoreThanAnother(int field, String right, String typo, String other) {
        double equal = compare(field, right.replace("Jl.", "Jalan")).bits();
        double near = compare(field, typo).bits();

        double different = compare(field, other).bits();

        assertThat(different).isNegative();
        assertThat(near).isGreaterThan(different).isLessThan(equal);
    }

    @Test
    void aCategoryThatAllShareSaysNothing() {
        assertThat(compare(6, "SULSEL").level()).isEqualTo(ComparisonLevel.EQUAL);
        assertThat(compare(6, "SULSEL").bits()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aPartOfAnAddressInTheFieldOfAnotherSpeaksForTheCandidateAllTheSame() {
        Evidence.Further misplaced = compare(3, "Tamalate");

        assertThat(misplaced.level()).isEqualTo(ComparisonLevel.MISPLACED);
        assertThat(misplaced.bits())
                .isPositive()
                .isLessThanOrEqualTo(compare(4, "Tamalate").bits());
        assertThat(compare(0, "Tamalate").level()).isEqualTo(ComparisonLevel.DIFFERENT);
    }

    @Test
    void whatIsNotWrittenOrCannotBeReadSaysNothing() {
        assertThat(compare(0, "-").level()).isEqualTo(ComparisonLevel.MISSING);
        assertThat(compare(2, "tahun lalu").level()).isEqualTo(ComparisonLevel.MISSING);
        assertThat(compare(2, "tahun lalu").bits()).isZero();
    }

    @Test
    void aWholeAddressSaysNoMoreThanWhichHousehold() {
        List<Evidence.Further> evidence = comparison.compare(person(REGISTERED), person(REGISTERED));
        double address = evidence.subList(3, 7).stream()
                .mapToDouble(Evidence.Further::bits)
                .sum();

        assertThat(address).isCloseTo(Math.log(PEOPLE / 4.0) / Math.log(2), within(1e-9));
    }

    @Test
    void eachFurtherAgreementAddsSomethingOrNothing() {
        double before = 0;
        for (int agreeing = 0; agreeing <= FIELDS.size(); agreeing++) {
            List<String> values = new ArrayList<>(REGISTERED.subList(0, agreeing));
            while (values.size() < FIELDS.size()) {
                values.add("");
            }
            double bits = comparison.compare(person(values), person(REGISTERED)).stream()
                    .mapToDouble(Evidence.Further::bits)
                    .sum();
            assertThat(bits).isGreaterThanOrEqualTo(before - 1e-9);
            before = bits;
        }
    }

    /** Whatever else is written in the other fields: the registry's own value in one more never speaks against. */
    @Property(tries = 1000)
    void moreAgreementNeverLowersTheWeight(@ForAll long seed, @ForAll @IntRange(max = 6) int field) {
        Random random = new Random(seed);
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < REGISTERED.size(); i++) {
            submitted.add(otherwise(random, i));
        }
        List<String> better = new ArrayList<>(submitted);
        better.set(field, REGISTERED.get(field));

        assertThat(bits(better)).as("%s, not %s", better, submitted).isGreaterThanOrEqualTo(bits(submitted) - 1e-9);
    }

    /** As registered, with a typo, another value, one of another field, or nothing. */
    private static String otherwise(Random random, int field) {
        String registered = REGISTERED.get(field);
        return switch (random.nextInt(5)) {
            case 0 -> registered;
            case 1 -> field == 2 ? "2010-01-30" : registered.substring(1);
            case 2 ->
                List.of("199001012015012002", "Ratna", "2015-12-01", "Jalan Melati", "Biring", "Wajo", "Bali")
                        .get(field);
            case 3 -> field >= 3 && field <= 5 ? REGISTERED.get(3 + random.nextInt(3)) : registered;
            default -> "";
        };
    }

    private double bits(List<String> submitted) {
        return comparison.compare(person(submitted), person(REGISTERED)).stream()
                .mapToDouble(Evidence.Further::bits)
                .sum();
    }
}
