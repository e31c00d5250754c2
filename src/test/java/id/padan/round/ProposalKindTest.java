package id.padan.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalKindTest {

    @ParameterizedTest
    @CsvSource({
        "Keberatan, OBJECTION",
        "SANGGAHAN, OBJECTION",
        "sanggah, OBJECTION",
        "Sanggahan atas nomor 12, OBJECTION",
        "objection, OBJECTION",
        "usulan, PROPOSAL",
        "Usul baru, PROPOSAL",
        "Proposal, PROPOSAL",
        "Koreksi, CORRECTION",
        "perbaikan data, CORRECTION",
        "Perubahan, CORRECTION",
        "Usulan perbaikan, CORRECTION",
        "correction, CORRECTION",
    })
    void aWordTellsTheKindAloneOrAmongOthers(String written, ProposalKind kind) {
        assertThat(ProposalKind.read(written)).isEqualTo(new ProposalKind.Reading(kind, ""));
    }

    @ParameterizedTest
    @CsvSource({"Keberatn, KEBERATAN", "usulam, USULAN", "koreski, ''", "sangahan, SANGGAHAN", "perbaikn, PERBAIKAN"})
    void theNearestWordIsSuggestedForASlipAndNotTakenForIt(String written, String nearest) {
        assertThat(ProposalKind.read(written)).isEqualTo(new ProposalKind.Reading(null, nearest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "12",
                "Usulan/Sanggahan",
                "Keberatan atau koreksi",
                "lain-lain",
                "Pencabutan usulan",
                "usulan dibatalkan"
            })
    void whereNoWordOrTwoTellItNoneDoes(String written) {
        assertThat(ProposalKind.read(written)).isEqualTo(new ProposalKind.Reading(null, ""));
    }
}
