package id.padan.registry;

import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import id.padan.person.WrittenPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Extracts made and read by tests. */
final class Extracts {

    static final long WHOLE = Long.MAX_VALUE / 2;

    private Extracts() {}

    static RegistryFile file(Path folder, String name, byte[] content) throws IOException {
        return new RegistryFile(Files.write(folder.resolve(name), content), name);
    }

    static RegistryExtract survey(RegistryFile file, long rangeBytes) throws RegistryProblemException {
        return RegistryExtract.survey(List.of(file), Map.of(), rangeBytes);
    }

    static RegistryExtract survey(Path folder, Consumer<Workbook> content)
            throws IOException, RegistryProblemException {
        return survey(file(folder, "registry.xlsx", workbook(content)), 1);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** Adds a sheet of text cells, each row written with commas. */
    static Sheet sheet(Workbook workbook, String name, String... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                cell(sheet, row, column).setCellValue(cells[column]);
            }
        }
        return sheet;
    }

    /** {@return a cell, created if it is not there} */
    static Cell cell(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** {@return all records of an extract, range by range} */
    static List<String> records(RegistryExtract extract) throws IOException {
        List<String> records = new ArrayList<>();
        for (RegistryExtract.Range range : extract.ranges()) {
            try (RegistryReader reader = extract.open(range)) {
                for (RegistryRecord record = reader.next(); record != null; record = reader.next()) {
                    records.add(text(record));
                }
            }
        }
        return records;
    }

    static long broken(RegistryExtract extract) throws IOException {
        long broken = 0;
        for (RegistryExtract.Range range : extract.ranges()) {
            try (RegistryReader reader = extract.open(range)) {
                while (reader.next() != null) {}
                broken += reader.brokenRecords();
            }
        }
        return broken;
    }

    private static String text(RegistryRecord record) {
        WrittenPerson person = record.written();
        return String.join(
                "|",
                nik(person.nik(), record.nik()),
                record.name().text(),
                person.birthDate() == null
                        ? Objects.toString(person.birthDateParts(), "")
                        : person.birthDate().toString(),
                person.birthPlace(),
                Objects.toString(person.gender(), ""),
                person.status().toString());
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
