package id.padan.decision;

import id.padan.decision.Decision.Verdict;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.parallel.Workers;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up rows and what officers decide of them. */
final class Decisions {

    static final Workers WORKERS = new Workers(2);
    static final LocalDate BORN = LocalDate.of(1990, 5, 12);
    static final RegistryPerson ANDI = person(1, "ANDI SAPUTRA", RegistryStatus.ACTIVE);
    static final RegistryPerson ANDY = person(2, "ANDY SAPUTRO", RegistryStatus.ACTIVE);
    static final RegistryPerson BUDI = person(3, "BUDI", RegistryStatus.ACTIVE);

    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");

    private Decisions() {}

    static RegistryPerson person(int serial, String name, RegistryStatus status) {
        NikReading nik = new NikReading.Complete(
                Nik.of("737101120590%04d".formatted(serial)).orElseThrow());
        return new RegistryPerson(
                Normaliser.standard().person(nik, name, "Makassar", BORN, Gender.MALE, List.of()), status);
    }

    static SubmittedRow row(int line, String name, @Nullable String replaces) {
        return new SubmittedRow(
                new RowLocation("a.csv", "", line),
                "Dinas A",
                new NikReading.Missing(),
                name,
                "Makassar",
                new DateReading(BORN, "12-05-1990"),
                Gender.MALE,
                Map.of(),
                List.of(),
                replaces,
                List.of());
    }

    /** A row in review, with the candidates that it may be. */
    static RowOutcome review(int line, String name, RegistryPerson... candidates) {
        List<ScoredCandidate> scored = Arrays.stream(candidates)
                .map(candidate -> new ScoredCandidate(candidate, 0.8, -10, 12, List.of()))
                .toList();
        return new RowOutcome(
                row(line, name, null),
                new Outcome.Review(
                        candidates.length == 0 ? null : candidates[0],
                        0.8,
                        Set.of(),
                        Set.of(Reason.NAME_DIFFERS),
                        Set.of()),
                scored);
    }

    static RowOutcome reconciled(int line, String name, RegistryPerson person) {
        return new RowOutcome(
                row(line, name, null), new Outcome.Reconciled(person, 0.999, Set.of(), Set.of(), Set.of()));
    }

    /** What goes out with a row that is alone in saying what it says. */
    static Ticket ticket(RowOutcome row, int round) {
        return new Ticket(
                "uji",
                "uji-2026-01-31-00000000",
                new RowKey.Numbering().next(row.row()),
                round,
                row.row().opd(),
                row.row().location(),
                row.row().name(),
                row.candidates().stream()
                        .map(candidate -> ShownPerson.of(candidate.person()))
                        .toList());
    }

    /** An officer decides, so many minutes after noon. */
    static Decision decided(Ticket ticket, Verdict verdict, String officer, int minute) {
        return Decision.of(ticket, verdict, "", officer, NOON.plusSeconds(60L * minute), officer + ".xlsx");
    }

    static Ledger ledger(Decision... decisions) {
        return Ledger.of(Arrays.stream(decisions)
                .<LedgerEntry>map(LedgerEntry.Decided::new)
                .toList());
    }
}
