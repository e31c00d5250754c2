package id.padan.report;

import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows for tests of the reports. */
final class Rows {

    static final NikReading NIK = new NikReading.Complete(new Nik("7371011205900001"));
    static final LocalDate BORN = LocalDate.of(1990, 5, 12);

    private Rows() {}

    static RegistryPerson person(String name) {
        return new RegistryPerson(
                Normaliser.standard().person(NIK, name, "MAKASSAR", BORN, Gender.MALE, List.of()),
                RegistryStatus.ACTIVE);
    }

    static SubmittedRow submitted(String opd, int row, String name) {
        return new SubmittedRow(
                new RowLocation("dinkes.xlsx", "Sheet1", row),
                opd,
                NIK,
                name,
                "Ujung Pandang",
                new DateReading(BORN, "12 Mei 1990"),
                Gender.MALE,
                Map.of());
    }

    static RowOutcome reconciled(String opd, int row) {
        return new RowOutcome(
                submitted(opd, row, "Andi Baso"),
                new Outcome.Reconciled(
                        person("ANDI BASO"),
                        0.99996,
                        EnumSet.of(PersonField.BIRTH_PLACE),
                        Set.of(),
                        EnumSet.of(Flag.CORRECTED)));
    }

    static RowOutcome review(String opd, int row) {
        return new RowOutcome(
                submitted(opd, row, "Andi Basso"),
                new Outcome.Review(
                        person("ANDI BASO"),
                        0.98999,
                        EnumSet.of(PersonField.BIRTH_PLACE, PersonField.NAME),
                        EnumSet.of(Reason.BIRTH_PLACE_DIFFERS, Reason.NAME_DIFFERS),
                        EnumSet.of(Flag.SAME_NAME, Flag.NIK_GENDER)));
    }

    static RowOutcome rejected(String opd, int row) {
        return new RowOutcome(
                submitted(opd, row, "Nobody"),
                new Outcome.Rejected(null, 0, Set.of(), EnumSet.of(Reason.NOT_IN_REGISTRY), Set.of()));
    }

    /** {@return one row of each outcome and more, in order} */
    static List<RowOutcome> some() {
        return List.of(
                reconciled("Dinas Kesehatan", 2),
                review("Dinas Kesehatan", 3),
                rejected("Dinas Kesehatan", 10),
                reconciled("Dinas Sosial", 2));
    }
}
