package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand damaged files: each is read without an exception, and each that is not readable says why. */
class DamagedFilesTest {

    private static final int FILES = 10_000;
    private static final int BITS = 500;
    private static final int ZEROS = 128;
    private static final List<Format> FORMATS = List.of(
            Format.XLSX,
            Format.XLS,
            Format.XLSB,
            Format.ODS,
            Format.XML,
            Format.HTML,
            Format.CSV_COMMA,
            Format.CSV_TAB);

    private static final SheetSpec TABLE = SheetSpec.of(
            "Data",
            List.of(
                    CellSpec.row("DAFTAR TENAGA NON ASN"),
                    CellSpec.row("NO | NAMA | NIK | TEMPAT LAHIR | TANGGAL LAHIR | JK | TMT"),
                    CellSpec.row("+1 | ANDI BASO | 7371011205900001 | Makassar | @1990-05-12 | L | @2015-02-01"),
                    CellSpec.row("+2 | SITI AMINAH | +7371015206910002 | Gowa | 12 Juni 1991 | P | =2015-02-01"),
                    CellSpec.row("+3 | BUDI | 7,37101E+15 | Bone | =@1985-01-01 | L | !"),
                    CellSpec.row("| JUMLAH | +3")));

    @Test
    @ExtendWith(Seeds.class)
    void noDamagedFileBreaksTheReader(long seed, @TempDir Path folder) {
        List<byte[]> originals =
                FORMATS.stream().map(format -> format.write(TABLE)).toList();
        Random random = new Random(seed);
        Path file = folder.resolve("damaged");
        int unreadable = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damage(originals.get(i % originals.size()), random);
            Reading reading = Reading.of(file, damaged);
            if (!reading.report().readable()) {
                unreadable++;
                assertThat(reading.report().problems()).as("file %s", i).isNotEmpty();
            }
            assertThat(reading.report().sha256()).hasSize(64);
        }
        assertThat(unreadable).as("damage that is noticed").isBetween(FILES / 10, FILES);
    }

    @Test
    void whereZerosTookThePlaceOfRowsNobodyIsLostWithoutAWord(@TempDir Path folder) {
        Path file = folder.resolve("damaged");
        byte[] original = Format.XLS.write(TABLE);
        List<String> people = people(Reading.of(file, original));
        int refused = 0;
        for (int at = 0; at + ZEROS < original.length; at += ZEROS / 4) {
            byte[] damaged = original.clone();
            Arrays.fill(damaged, at, at + ZEROS, (byte) 0);
            Reading reading = Reading.of(file, damaged);
            refused += reading.report().readable() ? 0 : 1;
            if (reading.report().readable()) {
                assertThat(people(reading)).as("zeros from %s on", at).hasSameSizeAs(people);
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLSB", "ODS"})
    @ExtendWith(Seeds.class)
    void aBitThatTurnedInAZipMakesNobodyAnother(Format format, long seed, @TempDir Path folder) {
        Path file = folder.resolve("damaged");
        byte[] original = format.write(TABLE);
        List<String> people = people(Reading.of(file, original));
        Random random = new Random(seed);
        for (int i = 0; i < BITS; i++) {
            byte[] damaged = original.clone();
            flip(damaged, 1, random);
            Reading reading = Reading.of(file, damaged);
            if (reading.report().readable()) {
                assertThat(people(reading)).as("file %s", i).isEqualTo(people);
            }
        }
    }

    private static List<String> people(Reading reading) {
        return reading.rows().stream()
                .map(row -> row.nik().text() + row.name() + row.birthPlace() + row.birthDate())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maros</td>", "<tr><td>", "SITI"})
    void aPageThatIsCutOffInItsSecondTableIsDamaged(String last, @TempDir Path folder) {
        String page = "<html><body><table><tr><td>DINAS KESEHATAN</td></tr></table><table>"
                + "<tr><td>NIK</td><td>NAMA</td><td>TEMPAT LAHIR</td></tr>"
                + "<tr><td>7371011205900001</td><td>ANDI BASO</td><td>Maros</td></tr>"
                + "<tr><td>7371015206910002</td><td>SITI AMINAH</td><td>Gowa</td></tr></table></body></html>";
        String cut = page.substring(0, page.lastIndexOf(last) + last.length());
        Reading reading = Reading.of(folder.resolve("page.xls"), cut.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.report().problems())
                .extracting(RosterProblem::code)
                .contains(RosterProblemCode.FILE_DAMAGED);
        assertThat(reading.report().readable()).isFalse();
    }

    @Test
    void peopleBelowTheLastRowOfASheetAreNotPassedOver(@TempDir Path folder) {
        String row = "<table:table-row%s><table:table-cell office:value-type='string'><text:p>%s</text:p>"
                + "</table:table-cell></table:table-row>";
        String content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                + "<office:body><office:spreadsheet><table:table table:name='Data'>"
                + row.formatted(" table:number-rows-repeated='0'", "NAMA")
                + row.formatted("", "ANDI BASO")
                + row.formatted(" table:number-rows-repeated='1048576'", "-")
                + row.formatted("", "SITI AMINAH")
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        Reading reading = Reading.of(
                folder.resolve("roster.ods"),
                OdsFile.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content)));
        assertThat(reading.rows()).extracting(SubmittedRow::name).contains("ANDI BASO");
        assertThat(reading.report().problems())
                .extracting(RosterProblem::code)
                .contains(RosterProblemCode.FILE_DAMAGED);
    }

    /** Damages the file itself or, every other time, a part inside of a zip, which a checksum does not protect then. */
    private static byte[] damage(byte[] original, Random random) {
        boolean isZip = original[0] == 'P' && original[1] == 'K';
        return isZip && random.nextBoolean() ? damageInside(original, random) : damageBytes(original, random);
    }

    private static byte[] damageBytes(byte[] original, Random random) {
        byte[] bytes = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> flip(bytes, 1 + random.nextInt(10), random);
            case 1 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 2 -> swap(bytes, random);
            default -> {
                swap(bytes, random);
                flip(bytes, 1 + random.nextInt(100), random);
            }
        }
        return bytes;
    }

    private static void flip(byte[] bytes, int times, Random random) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static void swap(byte[] bytes, Random random) {
        int length = 1 + random.nextInt(Math.max(1, bytes.length / 4));
        int from = random.nextInt(bytes.length - length + 1);
        int to = random.nextInt(bytes.length - length + 1);
        byte[] block = Arrays.copyOfRange(bytes, from, from + length);
        System.arraycopy(bytes, to, bytes, from, length);
        System.arraycopy(block, 0, bytes, to, length);
    }

    private static byte[] damageInside(byte[] original, Random random) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
            List<String> names = new ArrayList<>(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            byte[] part = parts.get(name);
            if (part != null && part.length > 0) {
                parts.put(name, damageBytes(part, random));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
