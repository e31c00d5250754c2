package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.PlaceAndDateReader.PlaceAndDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceAndDateReaderTest {

    private static final NikReading NO_NIK = new NikReading.Missing();

    private final PlaceAndDateReader reader = new PlaceAndDateReader(DateReader.ofBirths());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Makassar, 12-05-1990 | Makassar | 1990-05-12",
                "Makassar,12-05-1990 | Makassar | 1990-05-12",
                "Makassar 12 Mei 1990 | Makassar | 1990-05-12",
                "MAKASSAR / 12/05/1990 | MAKASSAR | 1990-05-12",
                "Makassar - 12-05-1990 | Makassar | 1990-05-12",
                "Makassar. 12-05-90 | Makassar | 1990-05-12",
                "Kp. 12 Ulu, 12-05-1990 | Kp. 12 Ulu | 1990-05-12",
                "Makassar, Sabtu 12 Mei 1990 | Makassar | 1990-05-12",
                "12-05-1990, Makassar | Makassar | 1990-05-12",
                "12 Mei 1990 | '' | 1990-05-12",
                "Makassar | Makassar | ''",
                "Makassar, | Makassar | ''",
                "Makassar, 31-02-1990 | Makassar | 31-02-1990",
                "12 Mei di Makassar | '' | 12 Mei di Makassar",
                "'' | '' | ''"
            })
    void placeAndDateArePartedWhereTheDateBegins(String cell, String place, String date) {
        PlaceAndDate read = reader.read(cell, NO_NIK);
        assertThat(read.place()).isEqualTo(place);
        assertThat(read.date().text()).isEqualTo(date);
    }

    @Test
    void theNikSettlesAnAmbiguousDateHereToo() {
        NikReading nik = new NikReading.Complete(new Nik("7371011205900001"));
        assertThat(reader.read("Makassar, 5/12/1990", nik).date().text()).isEqualTo("1990-05-12");
    }
}
