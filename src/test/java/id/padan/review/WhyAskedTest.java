package id.padan.review;

import static id.padan.person.PersonField.BIRTH_DATE;
import static id.padan.person.PersonField.GENDER;
import static id.padan.person.PersonField.NAME;
import static id.padan.person.PersonField.NIK;
import static org.assertj.core.api.Assertions.assertThat;

import id.padan.decision.Standing;
import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.message.Language;
import id.padan.person.DateReading;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.page.SampleRun;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhyAskedTest {

    private static final NikReading SUBMITTED_NIK = new NikReading.Complete(new Nik("7371011205900001"));
    private static final LocalDate BORN = LocalDate.of(1990, 5, 12);
    private static final ScoredCandidate BUDI = candidate("BUDI SANTOSO", RegistryStatus.ACTIVE, Map.of());

    private final WhyAsked indonesian = new WhyAsked(Language.ID);
    private final WhyAsked english = new WhyAsked(Language.EN);

    @Test
    void namesTheOwnerOfTheNikWhereTheRestFits() {
        RowOutcome row = review(
                Set.of(Reason.NIK_OF_OTHER_PERSON, Reason.SEVERAL_CANDIDATES),
                candidate("BUDI SANTOSO", RegistryStatus.ACTIVE, Map.of(NIK, ComparisonLevel.DIFFERENT)),
                candidate("ANDI AMALIA", RegistryStatus.ACTIVE, Map.of(NAME, ComparisonLevel.DIFFERENT)));

        assertThat(said(indonesian, row))
                .isEqualTo("Data lain cocok, tetapi NIK ini milik ANDI AMALIA; cek NIK di KTP.");
        assertThat(said(english, row))
                .isEqualTo(
                        "The other data fit, but this NIK is that of ANDI AMALIA; check the NIK on the identity card.");
    }

    @Test
    void saysWhatIsTheSameWhereLittleIs() {
        RowOutcome row = review(
                Set.of(Reason.NIK_OF_OTHER_PERSON, Reason.NAME_DIFFERS, Reason.BIRTH_DATE_DIFFERS),
                candidate(
                        "ANDI AMALIA",
                        RegistryStatus.ACTIVE,
                        Map.of(NAME, ComparisonLevel.DIFFERENT, BIRTH_DATE, ComparisonLevel.DAY_MONTH_SWAPPED)));

        assertThat(said(indonesian, row))
                .isEqualTo(
                        "NIK dan tempat lahir cocok dengan ANDI AMALIA, tetapi nama berbeda dan tanggal lahir tidak sama"
                                + " (tanggal dan bulan tertukar); cek NIK di KTP.");
    }

    @Test
    void tellsANearNikByWhatIsWrongWithIt() {
        RowOutcome row = review(
                Set.of(Reason.NIK_NOT_FOUND, Reason.GENDER_DIFFERS),
                candidate(
                        "BUDI SANTOSO",
                        RegistryStatus.ACTIVE,
                        Map.of(NIK, ComparisonLevel.ONE_DIGIT, GENDER, ComparisonLevel.DIFFERENT)));

        assertThat(said(indonesian, row))
                .isEqualTo(
                        "Data lain cocok, tetapi NIK tidak sama (1 angka berbeda) dan jenis kelamin berbeda; cek NIK di KTP.");
    }

    @Test
    void asksForTheEmployerWhereSeveralOpdSubmittedOnePerson() {
        RowOutcome row = review(Set.of(Reason.DUPLICATE_ACROSS_OPD), BUDI);
        RowOutcome other = new RowOutcome(submitted("Dinas Sosial"), row.outcome());

        assertThat(indonesian.sentence(row, new Standing.Undecided(), List.of(other)))
                .isEqualTo(
                        "Semua data cocok dengan BUDI SANTOSO, tetapi orang yang sama diajukan juga oleh Dinas Sosial;"
                                + " pastikan OPD mana tempatnya bekerja.");
    }

    @Test
    void saysThatThePersonIsDead() {
        RowOutcome row =
                review(Set.of(Reason.REGISTRY_DECEASED), candidate("BUDI SANTOSO", RegistryStatus.DECEASED, Map.of()));

        assertThat(said(indonesian, row))
                .isEqualTo(
                        "Semua data cocok dengan BUDI SANTOSO, tetapi orang itu sudah meninggal menurut data kependudukan;"
                                + " pastikan dengan OPD siapa yang dimaksud.");
    }

    @Test
    void namesWhoComesNearestToARejectedRow() {
        RowOutcome row = rejected(
                Reason.NOT_IN_REGISTRY,
                candidate(
                        "ANDI AMALIA",
                        RegistryStatus.ACTIVE,
                        Map.of(
                                NIK,
                                ComparisonLevel.DIFFERENT,
                                NAME,
                                ComparisonLevel.DIFFERENT,
                                PersonField.BIRTH_PLACE,
                                ComparisonLevel.DIFFERENT)));

        assertThat(said(indonesian, row))
                .isEqualTo(
                        "Dalam data kependudukan tidak ada orang seperti ini (yang terdekat ANDI AMALIA: hanya tanggal lahir"
                                + " yang cocok); cek nama, NIK, dan tanggal lahir di KTP.");
        assertThat(said(indonesian, rejected(Reason.NOT_IN_REGISTRY)))
                .isEqualTo(
                        "Dalam data kependudukan tidak ada orang seperti ini; cek nama, NIK, dan tanggal lahir di KTP.");
    }

    @Test
    void asksNothingAboutRowsThatAreSettled() {
        assertThat(said(indonesian, rejected(Reason.DECIDED_BY_OFFICER))).isEmpty();
        assertThat(said(indonesian, rejected(Reason.DUPLICATE_IN_OPD))).isEmpty();
        assertThat(said(
                        indonesian,
                        new RowOutcome(
                                submitted("Dinas A"),
                                new Outcome.Reconciled(BUDI.person(), 1, Set.of(), Set.of(), Set.of()))))
                .isEmpty();
    }

    @Test
    void everyOpenRowOfARunHasOneSentenceInBothLanguages() {
        assertThat(SampleRun.of(400, 9).rows())
                .filteredOn(row -> !(row.row().outcome() instanceof Outcome.Reconciled))
                .allSatisfy(row -> {
                    assertThat(indonesian.sentence(row)).matches("\\p{Lu}.*\\.").doesNotContain("{", "why.", "  ");
                    assertThat(english.sentence(row)).matches("\\p{Lu}.*\\.").doesNotContain("{", "why.", "  ");
                });
    }

    private static String said(WhyAsked why, RowOutcome row) {
        return why.sentence(row, new Standing.Undecided(), List.of());
    }

    private static RowOutcome review(Set<Reason> reasons, ScoredCandidate... candidates) {
        Outcome outcome =
                new Outcome.Review(candidates[0].person(), 0.999, candidates[0].differences(), reasons, Set.of());
        return new RowOutcome(submitted("Dinas A"), outcome, List.of(candidates));
    }

    private static RowOutcome rejected(Reason reason, ScoredCandidate... candidates) {
        Outcome outcome = new Outcome.Rejected(null, 0, Set.of(), Set.of(reason), Set.of());
        return new RowOutcome(submitted("Dinas A"), outcome, List.of(candidates));
    }

    private static ScoredCandidate candidate(
            String name, RegistryStatus status, Map<PersonField, ComparisonLevel> levels) {
        List<Evidence> evidence = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            evidence.add(new Evidence(field, levels.getOrDefault(field, ComparisonLevel.EQUAL), 1, 0, List.of()));
        }
        return new ScoredCandidate(
                new RegistryPerson(
                        Normaliser.standard().person(SUBMITTED_NIK, name, "MAKASSAR", BORN, null, List.of()), status),
                0.999,
                -10,
                10,
                evidence);
    }

    private static SubmittedRow submitted(String opd) {
        return new SubmittedRow(
                new RowLocation("a.csv", "", 2),
                opd,
                SUBMITTED_NIK,
                "Budi",
                "",
                new DateReading(BORN, ""),
                null,
                Map.of());
    }
}
