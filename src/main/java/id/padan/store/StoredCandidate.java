package id.padan.store;

import id.padan.matching.Evidence;
import id.padan.matching.FurtherEvidence;
import id.padan.matching.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate as it lies in the database: the person as written, the evidence as it is. */
record StoredCandidate(
        String nikKind,
        String nikDigits,
        String nikWritten,
        String name,
        String birthPlace,
        @Nullable String birthDate,
        @Nullable Gender gender,
        RegistryStatus status,
        double probability,
        double priorBits,
        double totalBits,
        List<Evidence> evidence,
        List<String> fields,
        List<FurtherEvidence> further) {

    static StoredCandidate of(ScoredCandidate candidate) {
        Person person = candidate.person().person();
        return new StoredCandidate(
                PersonColumns.kind(person.nik()),
                PersonColumns.digits(person.nik()),
                person.nik().text(),
                person.name().written(),
                person.birthPlace().written(),
                person.birthDate() == null ? null : person.birthDate().toString(),
                person.gender(),
                candidate.person().status(),
                candidate.probability(),
                candidate.priorBits(),
                candidate.totalBits(),
                candidate.evidence(),
                PersonColumns.written(person),
                candidate.further());
    }

    ScoredCandidate candidate(Normaliser normaliser) {
        NikReading nik = PersonColumns.nik(nikKind, nikDigits, nikWritten);
        LocalDate born = birthDate == null ? null : LocalDate.parse(birthDate);
        Person person = normaliser.person(nik, name, birthPlace, born, gender, fields);
        return new ScoredCandidate(
                new RegistryPerson(person, status), probability, priorBits, totalBits, evidence, further);
    }
}
