package id.padan.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.Eligibility.Finding;
import id.padan.message.Language;
import id.padan.roster.RosterField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTest {

    private static final Preset CENSUS = PresetReader.shipped("census-2022");

    @Test
    void anOfficerCanReadOutWhy() {
        ReasonTexts texts = new ReasonTexts(CENSUS, Language.ID);
        assertThat(sentence(texts, IneligibleReason.TOO_OLD, "1964-02-03", ""))
                .isEqualTo(
                        "Lahir 3 Februari 1964: 57 tahun pada 31 Desember 2021; batasnya 56 tahun (B/1511/M.SM.01.00/2022).");
        assertThat(sentence(texts, IneligibleReason.POSITION_EXCLUDED, "Sopir", "PENGEMUDI"))
                .isEqualTo("Jabatan \"Sopir\" tidak termasuk: Pengemudi (B/185/M.SM.02.03/2022).");
        assertThat(sentence(texts, IneligibleReason.SERVICE_TOO_SHORT, "2021-06-01", ""))
                .isEqualTo("Mulai bekerja 1 Juni 2021; paling lambat 31 Desember 2020 (B/1511/M.SM.01.00/2022).");
        assertThat(sentence(texts, IneligibleReason.FUNDING_UNKNOWN, "", ""))
                .isEqualTo("Sumber gaji tidak diketahui (B/185/M.SM.02.03/2022).");
        assertThat(sentence(texts, IneligibleReason.LIST_UNKNOWN, "thk2", "")).contains("thk2", "B/1511");
    }

    @Test
    void whatARowSaysOfItsEndIsReadOutAsItIsWritten() {
        Facts person = new Facts(
                LocalDate.of(1980, 5, 12),
                Map.of(RosterField.START_DATE, "02-01-2015", RosterField.END_DATE, "31-12-2020"),
                Map.of());
        Criteria criteria = new Criteria(CENSUS, new Available(Set.of(RosterField.START_DATE), Set.of()));

        assertThat(new ReasonTexts(CENSUS, Language.ID).sentences(criteria.of(person)))
                .containsExactly(
                        "Masa kerja di daftar OPD \"02-01-2015 s.d. 31-12-2020\"; apakah berlanjut sampai 31 Desember 2021 tidak diketahui (B/1511/M.SM.01.00/2022).");
    }

    @Test
    void aStartThatIsNotCertainIsReadOutWithWhatStandsBesideIt() {
        assertThat(sentence(
                        new ReasonTexts(CENSUS, Language.EN),
                        IneligibleReason.SERVICE_UNKNOWN,
                        "2 Januari 2021 (SK ke-3)",
                        ""))
                .contains("\"2 Januari 2021 (SK ke-3)\"");
    }

    @Test
    void borderlineDaysAreNamed() {
        ReasonTexts texts = new ReasonTexts(CENSUS, Language.EN);
        assertThat(texts.sentences(new Eligibility(List.of(), true, null, null)))
                .containsExactly(
                        "Began on a day that offices and the rule count differently: 1 January 2021 to 4 January 2021.");
    }

    @Test
    void whatIsNotCheckedIsSaidAloud() {
        ReasonTexts texts = new ReasonTexts(CENSUS, Language.EN);
        assertThat(texts.notChecked(List.of(new Unchecked("appointment", ""), new Unchecked("exemption", "thk2"))))
                .isEqualTo("signatory of the decree (no such column), exemption by the list thk2 (not in the job)");
    }

    @ParameterizedTest
    @EnumSource(IneligibleReason.class)
    void everyReasonHasASentenceWithNothingLeftOpen(IneligibleReason reason) {
        for (Language language : Language.values()) {
            for (String preset : PresetReader.SHIPPED) {
                ReasonTexts texts = new ReasonTexts(PresetReader.shipped(preset), language);
                if (preset.equals("census-2022") || reason == IneligibleReason.NOT_IN_LIST) {
                    assertThat(sentence(texts, reason, "2001-01-01", "PENGEMUDI"))
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }

    private static String sentence(ReasonTexts texts, IneligibleReason reason, String value, String words) {
        Eligibility one = new Eligibility(List.of(new Finding(reason, value, words)), false, null, null);
        return Objects.requireNonNull(texts.sentences(one).get(0));
    }
}
