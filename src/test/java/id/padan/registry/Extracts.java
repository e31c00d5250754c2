package id.padan.registry;

import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Extracts made and read by tests. */
final class Extracts {

    static final long WHOLE = Long.MAX_VALUE / 2;

    private static final Normaliser NORMALISER = Normaliser.standard();

    private Extracts() {}

    static RegistryFile file(Path folder, String name, byte[] content) throws IOException {
        return new RegistryFile(Files.write(folder.resolve(name), content), name);
    }

    static RegistryExtract survey(RegistryFile file, long rangeBytes) throws RegistryProblemException {
        return RegistryExtract.survey(List.of(file), Map.of(), rangeBytes);
    }

    /** {@return all records of an extract, range by range} */
    static List<String> records(RegistryExtract extract) throws IOException {
        List<String> records = new ArrayList<>();
        for (RegistryRange range : extract.ranges()) {
            try (RegistryReader reader = extract.open(range, NORMALISER)) {
                for (RegistryRecord record = reader.next(); record != null; record = reader.next()) {
                    records.add(text(record));
                }
            }
        }
        return records;
    }

    static long broken(RegistryExtract extract) throws IOException {
        long broken = 0;
        for (RegistryRange range : extract.ranges()) {
            try (RegistryReader reader = extract.open(range, NORMALISER)) {
                while (reader.next() != null) {}
                broken += reader.brokenRecords();
            }
        }
        return broken;
    }

    private static String text(RegistryRecord record) {
        RegistryPerson registryPerson = record.person();
        Person person = registryPerson.person();
        return String.join(
                "|",
                nik(person.nik(), record.nik()),
                record.name(),
                Objects.toString(person.birthDate(), ""),
                person.birthPlace().written(),
                Objects.toString(person.gender(), ""),
                registryPerson.status().toString());
    }

    private static String nik(NikReading reading, long key) {
        if (reading instanceof NikReading.Complete complete) {
            return key == Long.parseLong(complete.nik().digits()) ? complete.text() : "key " + key;
        }
        if (key != RegistryRecord.NO_NIK) {
            return "key " + key;
        }
        if (reading instanceof NikReading.Damaged damaged) {
            return "damaged " + damaged.sureDigits();
        }
        return reading instanceof NikReading.Malformed malformed ? "malformed " + malformed.digits() : "missing";
    }
}
