package id.padan.review.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.DateReading;
import id.padan.person.NameReader;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.story.Who.Fit;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom somebody means who asks for MUHAMMAD RIDWAN SALEH, 7371014203850002, in Kecamatan A/Data.xlsx, sheet Non ASN, row 12. */
class WhoTest {

    private static final RowOutcome ROW = new RowOutcome(
            new SubmittedRow(
                    new RowLocation("Kecamatan A/Data.xlsx", "Non ASN", 12),
                    "Kecamatan A",
                    new NikReading.Complete(new Nik("7371014203850002")),
                    "Muhammad Ridwan Saleh, S.Kom",
                    "Gowa",
                    DateReading.MISSING,
                    null,
                    Map.of()),
            new Outcome.Rejected(null, 0, Set.of(), Set.of(Reason.NOT_IN_REGISTRY), Set.of()));

    @ParameterizedTest
    @CsvSource({
        "7371014203850002, SAME",
        "7371 0142 0385 0002, SAME",
        "7371.01.420385.0002, SAME",
        "7371014203850020, NEAR",
        "737101420385002, NEAR",
        "7371014203850033, NONE",
        "Muhammad Ridwan Saleh, SAME",
        "saleh muhammad ridwan, SAME",
        "MUHAMMADRIDWAN SALEH, SAME",
        "Mochamad Ridwan Saleh, NEAR",
        "Muhammad Ridwam Saleh, NEAR",
        "Ridwan, PART",
        "Ridwan Salleh, PART",
        "Ridwan Saleh Hasan, NONE",
        "Kecamatan A/Data.xlsx:12, SAME",
        "Kecamatan A/Data.xlsx#Non ASN:12, SAME",
        "sample-data/rosters/kecamatan a/data.xlsx:12, SAME",
        "C:\\rosters\\Kecamatan A\\Data.xlsx:12, SAME",
        "Kecamatan A/Data:12, SAME",
        "Kecamatan A/Data.xlsx#ASN:12, NONE",
        "Kecamatan A/Data.xlsx:13, NONE",
        "Lain A/Data.xlsx:12, NONE",
        "..., NONE",
    })
    void isFoundBy(String text, Fit fit) {
        assertThat(Who.of(text, NameReader.standard()).fit(ROW)).isEqualTo(fit);
    }
}
