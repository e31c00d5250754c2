package id.padan.round;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.criteria.Eligibility;
import id.padan.criteria.IneligibleReason;
import id.padan.message.Language;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.round.Backlog.Unsettled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days that are left, and what has to be done in them. */
class CountdownTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 31);
    private static final CountdownTexts INDONESIAN = new CountdownTexts(Language.ID);
    private static final CountdownTexts ENGLISH = new CountdownTexts(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2022-10-21 | 10 | Batas waktu 31 Oktober 2022: tinggal 10 hari.       | Deadline 31 October 2022: 10 days left.
            2022-10-30 |  1 | Batas waktu 31 Oktober 2022: tinggal 1 hari.        | Deadline 31 October 2022: 1 day left.
            2022-10-31 |  0 | Batas waktu 31 Oktober 2022: hari ini.              | Deadline 31 October 2022: today.
            2022-11-01 | -1 | BATAS WAKTU 31 Oktober 2022 SUDAH LEWAT 1 HARI.     | THE DEADLINE 31 October 2022 PASSED 1 DAY AGO.
            2026-11-29 | -1490 | BATAS WAKTU 31 Oktober 2022 SUDAH LEWAT 1.490 HARI. | THE DEADLINE 31 October 2022 PASSED 1,490 DAYS AGO.
            """)
    void daysAreCountedFromTheDayToTheDeadline(LocalDate today, long left, String indonesian, String english) {
        Deadline deadline = new Deadline(DAY, today);

        assertThat(deadline.daysLeft()).isEqualTo(left);
        assertThat(deadline.isPast()).isEqualTo(left < 0);
        assertThat(INDONESIAN.headline(deadline)).isEqualTo(indonesian);
        assertThat(ENGLISH.headline(deadline)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-21,  0,  0",
        "2022-10-21,  1,  1",
        "2022-10-21, 10,  1",
        "2022-10-21, 11,  2",
        "2022-10-30, 11, 11",
        "2022-10-31, 11, 11",
        "2022-11-01, 11,  0",
    })
    void asManyADayAsLeaveNoneAtTheEnd(LocalDate today, long open, long perDay) {
        assertThat(new Deadline(DAY, today).perDay(open)).isEqualTo(perDay);
    }

    @Test
    void whoWaitsForNothingIsNotAsked() {
        Backlog backlog = new Backlog(new TreeMap<>(), false, false, null);

        assertThat(new Countdown(null, backlog).isAsked()).isFalse();
        assertThat(new Countdown(new Deadline(DAY, DAY), backlog).isAsked()).isTrue();
        assertThat(new Countdown(null, backlog).timeLeft()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE_IN_OPD", "DECIDED_BY_OFFICER"})
    void rejectedRowsThatNobodyHasToCorrectAreSettled(Reason reason) {
        assertThat(Unsettled.of(rejected(Reason.NOT_IN_REGISTRY, reason), null)).isEqualTo(Unsettled.NONE);
    }

    @Test
    void otherRowsCountInTheFirstPartThatTheyFit() {
        Eligibility unknown = eligibility(IneligibleReason.SERVICE_UNKNOWN);
        Eligibility no = eligibility(IneligibleReason.TOO_OLD);
        Outcome review = new Outcome.Review(null, 0.5, Set.of(), Set.of(Reason.NAME_DIFFERS), Set.of());

        assertThat(Unsettled.of(rejected(Reason.NOT_IN_REGISTRY, Reason.NIK_NOT_FOUND), null))
                .isEqualTo(new Unsettled(0, 1, 0, 0, 0));
        assertThat(Unsettled.of(review, unknown)).isEqualTo(new Unsettled(1, 0, 0, 0, 0));
        assertThat(Unsettled.of(reconciled(), unknown)).isEqualTo(new Unsettled(0, 0, 1, 0, 0));
        assertThat(Unsettled.of(reconciled(), no)).isEqualTo(Unsettled.NONE);
        assertThat(Unsettled.of(reconciled(), null)).isEqualTo(Unsettled.NONE);
    }

    private static Outcome rejected(Reason one, Reason other) {
        return new Outcome.Rejected(null, 0, Set.of(), Set.of(one, other), Set.of());
    }

    private static Outcome reconciled() {
        Person nobody = Normaliser.standard().person(new NikReading.Missing(), "", "", null, null, List.of());
        return new Outcome.Reconciled(
                new RegistryPerson(nobody, RegistryStatus.ACTIVE, RegistryPerson.NO_CARD),
                1,
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Eligibility eligibility(IneligibleReason reason) {
        return new Eligibility(List.of(new Eligibility.Finding(reason, "", "")), false, null, null);
    }

    @Test
    void openPartsAreCountedByOpdAndAddUp() {
        Backlog backlog = backlog();

        assertThat(backlog.byOpd()).containsOnlyKeys("Dinas A", "Dinas B");
        assertThat(backlog.total()).isEqualTo(new Unsettled(3, 4, 5, 6, 1));
        Countdown.TimeLeft left = new Countdown(new Deadline(DAY, DAY.minusDays(5)), backlog).timeLeft();
        assertThat(left).isNotNull();
        assertThat(List.of(left.rows(), left.rowsPerDay(), left.accounts(), left.accountsPerDay()))
                .containsExactly(12L, 3L, 7L, 2L);
    }

    @Test
    void whatIsLeftIsToldWithHowManyADay() {
        assertThat(INDONESIAN.sentences(new Countdown(new Deadline(DAY, DAY.minusDays(5)), backlog())))
                .containsExactly(
                        "Belum selesai: 12 baris (3 perlu diperiksa, 4 ditolak dan masih dapat diperbaiki, 5 belum pasti"
                                + " syaratnya). Agar selesai pada waktunya: 3 baris sehari.",
                        "Akun belum beres: 7 orang (6 belum punya akun, 1 belum pasti akunnya). Agar selesai pada"
                                + " waktunya: 2 orang sehari.");
        assertThat(ENGLISH.sentences(new Countdown(new Deadline(DAY, DAY.plusDays(1)), backlog())))
                .containsExactly(
                        "Not settled in time: 12 rows (3 to review, 4 rejected and still to be corrected, 5 of which a"
                                + " criterion cannot be told).",
                        "Accounts not in order in time: 7 people (6 without an account, 1 whose account is not certain).");
    }

    @Test
    void partsThatAJobCannotHaveAreNotSpokenOf() {
        Backlog plain = new Backlog(new TreeMap<>(), false, false, null);

        assertThat(ENGLISH.sentences(new Countdown(new Deadline(DAY, DAY), plain)))
                .containsExactly("All rows are settled.");
        assertThat(ENGLISH.columns(plain)).containsExactly("To review", "Rejected, to correct");
        assertThat(CountdownTexts.figures(plain, new Unsettled(1, 2, 0, 0, 0))).containsExactly(1L, 2L);
        assertThat(CountdownTexts.figures(backlog(), new Unsettled(1, 2, 3, 4, 5)))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void submissionsAreToldWithoutADeadlineToo() {
        Submissions submissions = Submissions.of(
                List.of("Dinas A", "Dinas Kebudayaan", "Dinas Sosial", "Dinas C"),
                Map.of("Dinas A", Set.of("a.csv"), "Dinas Kebudayan", Set.of("b.csv"), "Dinas Z", Set.of("z.csv")),
                List.of("a.csv", "b.csv", "z.csv", "Dinas C.xlsx"));
        Countdown countdown = new Countdown(null, new Backlog(new TreeMap<>(), false, false, submissions));

        assertThat(countdown.isAsked()).isTrue();
        assertThat(INDONESIAN.sentences(countdown))
                .containsExactly(
                        "Sudah menyerahkan daftar: 1 dari 4 OPD. Belum (3): Dinas Kebudayaan (mungkin sama dengan"
                                + " \"Dinas Kebudayan\", yang sudah menyerahkan); Dinas Sosial; Dinas C (berkas"
                                + " Dinas C.xlsx ada, tetapi tidak satu baris pun terbaca).",
                        "Menyerahkan daftar tetapi tidak ditunggu (1 OPD): Dinas Z.");
        assertThat(ENGLISH.submissions(
                        Submissions.of(List.of("Dinas A"), Map.of("DINAS  A", Set.of("a.csv")), List.of("a.csv"))))
                .containsExactly("Rosters submitted: all 1 expected OPD.");
    }

    private static Backlog backlog() {
        return new Backlog(
                new TreeMap<>(Map.of(
                        "Dinas A", new Unsettled(1, 4, 0, 6, 0),
                        "Dinas B", new Unsettled(2, 0, 5, 0, 1),
                        "Dinas C", Unsettled.NONE)),
                true,
                true,
                null);
    }
}
