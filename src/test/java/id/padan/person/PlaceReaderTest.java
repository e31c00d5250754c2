package id.padan.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {

    private final PlaceReader reader = PlaceReader.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kab. Bogor          | KOTA BOGOR",
                "UJUNG PANDANG       | Makassar",
                "Kota Makassar       | MAKASSAR, SULAWESI SELATAN",
                "MAKASSAR (UJUNG PANDANG) | MAKASSAR",
                "Pare-Pare           | PAREPARE",
                "(Kab. Bogor)        | Bogor",
                "KOTABARU            | Kota Baru",
                "Kab. Kotabaru       | KOTABARU",
                "Kab. Kota Baru      | KOTABARU",
                "Jogjakarta          | YOGYAKARTA",
                "Tj. Pinang          | TANJUNG PINANG",
                "kep. selayar        | SELAYAR",
                "Kab. Solok          | Solok",
                "Kab. Pontianak      | Mempawah",
                "KABUPATEN PONTIANAK | MEMPAWAH",
                "Kota Pontianak      | Pontianak"
            })
    void takesNamesOfOnePlaceForOne(String one, String other) {
        assertThat(reader.read(one).key()).isEqualTo(reader.read(other).key()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SOLOK, SOLOK SELATAN",
        "BANDUNG, BANDUNG BARAT",
        "BANJAR, BANJARBARU",
        "LUWU, LUWU UTARA",
        "PONTIANAK, KAB. PONTIANAK"
    })
    void keepsDifferentPlacesApart(String one, String other) {
        assertThat(reader.read(one).key()).isNotEqualTo(reader.read(other).key());
    }

    @Property
    void readsAnythingIntoPlainCapitals(@ForAll String written) {
        assertThat(reader.read(written).key()).matches("[A-Z0-9]*");
    }
}
