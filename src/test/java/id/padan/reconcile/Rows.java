package id.padan.reconcile;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Workers;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.registry.columns.PartBuilder;
import id.padan.registry.columns.RegistryPart;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up rows and people for tests. */
final class Rows {

    static final Normaliser NORMALISER = Normaliser.standard();
    static final Workers WORKERS = new Workers(2);
    static final LocalDate BORN = LocalDate.of(1990, 5, 12);

    private Rows() {}

    /** A NIK whose parts fit a man born on {@link #BORN}; the serial tells people apart. */
    static String nik(int serial) {
        return "737101120590" + "%04d".formatted(serial);
    }

    static NikReading reading(String nik) {
        return nik.isEmpty()
                ? new NikReading.Missing()
                : Nik.of(nik)
                        .<NikReading>map(NikReading.Complete::new)
                        .orElseGet(() -> new NikReading.Malformed(nik, nik));
    }

    static SubmittedRow row(String opd, int line, String nik, String name) {
        return row(opd, line, nik, name, BORN);
    }

    static SubmittedRow row(String opd, int line, String nik, String name, @Nullable LocalDate born) {
        DateReading date = born == null ? DateReading.MISSING : new DateReading(born, born.toString());
        return new SubmittedRow(
                new RowLocation(opd + ".csv", "", line),
                opd,
                reading(nik),
                name,
                "Makassar",
                date,
                Gender.MALE,
                Map.of());
    }

    static Person person(SubmittedRow row) {
        return NORMALISER.person(
                row.nik(), row.name(), row.birthPlace(), row.birthDate().date(), row.gender(), List.of());
    }

    static RegistryPerson registered(String nik, String name) {
        return registered(nik, name, RegistryStatus.ACTIVE);
    }

    static RegistryPerson registered(String nik, String name, RegistryStatus status) {
        return new RegistryPerson(
                NORMALISER.person(reading(nik), name, "Makassar", BORN, Gender.MALE, List.of()), status);
    }

    static RowOutcome reconciled(SubmittedRow row, RegistryPerson person, double probability) {
        return new RowOutcome(row, new Outcome.Reconciled(person, probability, Set.of(), Set.of(), Set.of()));
    }

    static RowOutcome review(SubmittedRow row, @Nullable RegistryPerson person, double probability, Reason reason) {
        return new RowOutcome(row, new Outcome.Review(person, probability, Set.of(), Set.of(reason), Set.of()));
    }

    static RowOutcome rejected(SubmittedRow row) {
        return new RowOutcome(row, new Outcome.Rejected(null, 0, Set.of(), Set.of(Reason.NOT_IN_REGISTRY), Set.of()));
    }

    /** A reconciler as every job has it, in a registry of which nobody shares anything with the rows of these tests. */
    static Reconciler reconciler() {
        return new Reconciler(
                new Matcher(MatchModel.standard(), countsOf(100_000)),
                new Thresholds(0.99, 0.05),
                SafetyRules.STANDARD);
    }

    /** The frequencies in a registry of so many namesakes. */
    private static RegistryCounts countsOf(int people) {
        RegistryScan scan = RosterIndex.of(List.of()).newScan();
        RegistryPart part = PartBuilder.of(
                Collections.nCopies(people, WrittenPerson.of(registered("7371010101010001", "SITI AMINAH"))));
        scan.pass(part, (in, person, rows) -> {});
        return scan.counts();
    }
}
