package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Normaliser NORMALISER =
            Normaliser.standard().withFields(List.of(new FurtherField("nip", FurtherField.Kind.IDENTIFIER)));

    private static Person person(NikReading nik, String name, LocalDate born) {
        return NORMALISER.person(nik, name, "Makassar", born, Gender.MALE, List.of("197001012010011001"));
    }

    @Test
    void changingOneValueKeepsAllOthersAndTheJobsOwnFields() {
        LocalDate born = LocalDate.of(1970, 1, 1);
        NikReading nik = new NikReading.Complete(new Nik("7371010101700001"));
        Person original = person(new NikReading.Missing(), "ANDI", born);

        assertThat(original.further()).isNotEmpty();
        assertThat(original.withNik(nik)).isEqualTo(person(nik, "ANDI", born));
        assertThat(original.withName(NORMALISER.names().read("BUDI")))
                .isEqualTo(person(new NikReading.Missing(), "BUDI", born));
        assertThat(original.withBirthDate(born.plusDays(1)))
                .isEqualTo(person(new NikReading.Missing(), "ANDI", born.plusDays(1)));
    }
}
