package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of the family card, which is read of candidates only. */
class FamilyCardTest {

    @ParameterizedTest
    @CsvSource({
        "7371012001100001, 7371012001100001",
        "' 7371012001100001', 7371012001100001",
        "7371012001100001.0, 7371012001100001",
        "737101200110000, -1",
        "'', -1",
        "7.37101200110000E+15, -1"
    })
    void sixteenDigitsAreACard(String written, long card) {
        RecordView view = new RecordView();
        view.field(RegistryField.NIK).put("7371011205900001");
        view.field(RegistryField.NAME).put("SITI");
        view.field(RegistryField.FAMILY_CARD).put(written);
        view.complete();

        RegistryPerson person = view.written().read(Normaliser.standard());

        assertThat(person.familyCard()).isEqualTo(card);
        assertThat(person.isOfFamilyOf(person)).isEqualTo(card != RegistryPerson.NO_CARD);
    }
}
