package id.padan.generate;

import id.padan.generate.RosterStyle.DateForm;
import id.padan.person.RegistryStatus;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes people as the registry's extracts have them (SIAK's column names), with the small oddities of real ones: a NIK
 * after a space, a name with a space too many.
 */
final class RegistryWriter implements Closeable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(
                    "NIK",
                    "NO_KK",
                    "NAMA_LGKP",
                    "JENIS_KLMIN",
                    "TMPT_LHR",
                    "TGL_LHR",
                    "STAT_HBKEL",
                    "NAMA_LGKP_IBU",
                    "ALAMAT",
                    "NO_RT",
                    "NO_RW",
                    "NO_PROP",
                    "NO_KAB",
                    "NO_KEC",
                    "NO_KEL",
                    "STATUS")
            .get();
    private static final double NIK_AFTER_A_SPACE = 0.004;
    private static final double SPACE_AFTER_NAME = 0.003;
    private static final double DOUBLE_SPACE = 0.003;

    private final CSVPrinter printer;
    private final RandomStream random;
    private long written;

    /**
     * Creates the file.
     *
     * @param file where; an existing one is replaced
     * @param random decides on the oddities
     */
    RegistryWriter(Path file, RandomStream random) throws IOException {
        this.printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
        this.random = random;
    }

    /** Writes the members of a household. */
    void write(Household household) {
        try {
            for (Resident person : household.members()) {
                write(household, person);
                written++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how many people were written} */
    long written() {
        return written;
    }

    private void write(Household household, Resident person) throws IOException {
        String district = household.district();
        printer.printRecord(
                random.chance(NIK_AFTER_A_SPACE)
                        ? " " + person.nik().digits()
                        : person.nik().digits(),
                household.card(),
                oddly(person.name()),
                person.gender().letter(),
                person.birthPlace(),
                DateForm.DASHED.text(person.birthDate()),
                person.role().words(),
                person.mother(),
                household.street(),
                household.rt(),
                household.rw(),
                district.substring(0, 2),
                district.substring(2, 4),
                district.substring(4, 6),
                household.village(),
                status(person.status()));
    }

    private String oddly(String name) {
        if (random.chance(SPACE_AFTER_NAME)) {
            return name + " ";
        }
        return random.chance(DOUBLE_SPACE) ? name.replaceFirst(" ", "  ") : name;
    }

    private static String status(RegistryStatus status) {
        return switch (status) {
            case ACTIVE -> "AKTIF";
            case DECEASED -> "MENINGGAL";
            // None of those made is broken.
            case INACTIVE, BROKEN -> "TIDAK AKTIF";
        };
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
