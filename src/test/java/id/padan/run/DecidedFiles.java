package id.padan.run;

import id.padan.decision.Changes;
import id.padan.decision.Ticket;
import id.padan.reconcile.Outcome;
import id.padan.report.OutputFolder;
import id.padan.report.Summary;
import id.padan.review.Report;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.roster.FileReport;
import id.padan.run.steps.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What officers do: they see the rows that a run asks about, and write down what they decide. */
final class DecidedFiles {

    private DecidedFiles() {}

    /** A report that remembers what it was shown. */
    static final class Seen implements Report {

        final List<ReportRow> rows = new ArrayList<>();
        Changes changes = Changes.NONE;

        /** {@return the reports of every run, and this one} */
        List<Reports.Beginning> begin(OutputFolder folder, ReportSettings settings, List<FileReport> files) {
            rows.clear();
            List<Reports.Beginning> all = new ArrayList<>(Reports.standard().of(folder, settings, files));
            all.add(() -> this);
            return all;
        }

        @Override
        public void write(ReportRow row) {
            rows.add(row);
        }

        @Override
        public void finish(Summary.Figures figures) {
            changes = figures.changes();
        }

        @Override
        public void close() throws IOException {}

        /** {@return the rows that an officer has to decide} */
        List<ReportRow> asked() {
            return rows.stream()
                    .filter(row -> row.row().outcome() instanceof Outcome.Review)
                    .toList();
        }

        /** {@return the row of a person} */
        ReportRow named(String opd, String name) {
            return rows.stream()
                    .filter(row -> row.row().row().opd().equals(opd))
                    .filter(row -> row.row().row().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Saves a workbook with decisions, as Excel does for a user. */
    static void workbook(Path file, String officer, Map<Ticket, String> decisions) throws IOException {
        workbook(file, officer, decisions, "");
    }

    /** The same with a note beside each decision. */
    static void workbook(Path file, String officer, Map<Ticket, String> decisions, String note) throws IOException {
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Ringkasan").createRow(0).createCell(0).setCellValue("Laporan");
            XSSFSheet sheet = workbook.createSheet("Perlu Keputusan");
            sheet.createRow(0).createCell(0).setCellValue("Perlu keputusan petugas");
            cells(sheet.createRow(2), "OPD", "Nama", "Keputusan", "Catatan", "ID");
            int line = 3;
            for (var entry : decisions.entrySet()) {
                Ticket ticket = entry.getKey();
                cells(sheet.createRow(line++), ticket.opd(), ticket.name(), entry.getValue(), note, ticket.text());
            }
            workbook.getProperties().getCoreProperties().setLastModifiedByUser(officer);
            workbook.getProperties()
                    .getCoreProperties()
                    .setModified(Optional.of(Date.from(Instant.parse("2026-02-01T01:00:00Z"))));
            workbook.write(out);
        }
    }

    /** Saves the file that the page writes. */
    static void page(Path file, String officer, String time, Map<Ticket, String> decisions) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "id,decision,note,decided_by,decided_at\n"
                        + decisions.entrySet().stream()
                                .map(entry -> quoted(entry.getKey().text()) + "," + entry.getValue() + ",,"
                                        + quoted(officer) + "," + time + "\n")
                                .collect(Collectors.joining()));
    }

    /** An officer fills in the report of a run where it asks for a decision, and saves it under another name. */
    static void fillIn(Path report, Path saved, String officer, Map<String, String> decisionOfName) throws IOException {
        fillIn(report, saved, officer, decisionOfName, Map.of());
    }

    /** The same with notes for some of the names. */
    static void fillIn(
            Path report, Path saved, String officer, Map<String, String> decisionOfName, Map<String, String> noteOfName)
            throws IOException {
        Files.createDirectories(saved.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report));
                OutputStream out = Files.newOutputStream(saved)) {
            for (Sheet sheet : workbook) {
                fillIn(sheet, "Decision", decisionOfName);
                fillIn(sheet, "Note", noteOfName);
            }
            workbook.getProperties().getCoreProperties().setLastModifiedByUser(officer);
            workbook.write(out);
        }
    }

    private static void fillIn(Sheet sheet, String heading, Map<String, String> textOfName) {
        int column = -1;
        int id = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                column = cell.toString().equals(heading) ? cell.getColumnIndex() : column;
                id = cell.toString().equals("ID") ? cell.getColumnIndex() : id;
            }
            Cell ticket = id < 0 || column < 0 ? null : row.getCell(id);
            String name = ticket == null
                    ? ""
                    : Ticket.parse(ticket.getStringCellValue())
                            .map(Ticket::name)
                            .orElse("");
            if (textOfName.containsKey(name)) {
                row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(textOfName.get(name));
            }
        }
    }

    /** An officer says on the sheet of people of several OPD where some of them stay, by the names of the registry. */
    static void keep(Path report, Path saved, String officer, Map<String, String> opdOfName) throws IOException {
        keep(report, saved, officer, opdOfName, "");
    }

    /** The same with a note beside each of them. */
    static void keep(Path report, Path saved, String officer, Map<String, String> opdOfName, String note)
            throws IOException {
        Files.createDirectories(saved.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report));
                OutputStream out = Files.newOutputStream(saved)) {
            Sheet sheet = workbook.getSheet("Several OPD");
            for (Row row : sheet) {
                String opd = row.getCell(2) == null
                        ? null
                        : opdOfName.get(row.getCell(2).toString());
                if (opd != null) {
                    row.getCell(0).setCellValue(opd);
                    row.getCell(1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(note);
                }
            }
            workbook.getProperties().getCoreProperties().setLastModifiedByUser(officer);
            workbook.write(out);
        }
    }

    /** Somebody sorts without a column: its cells change places in the rows of two people. */
    static void swap(Path file, String one, String other, String heading) throws IOException {
        byte[] changed;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet("To decide");
            int column = -1;
            Map<String, Row> rows = new HashMap<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    column = cell.toString().equals(heading) ? cell.getColumnIndex() : column;
                    rows.putIfAbsent(cell.toString(), row);
                }
            }
            Cell first = Objects.requireNonNull(rows.get(one)).getCell(column);
            Cell second = Objects.requireNonNull(rows.get(other)).getCell(column);
            String text = first.getStringCellValue();
            first.setCellValue(second.getStringCellValue());
            second.setCellValue(text);
            workbook.write(out);
            changed = out.toByteArray();
        }
        Files.write(file, changed);
    }

    /** An OPD corrects cells of its return: every cell that holds the one text gets the other. */
    static void correct(Path returned, Path saved, Map<String, String> corrections) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(returned));
                OutputStream out = Files.newOutputStream(saved)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String corrected = corrections.get(cell.toString());
                        if (corrected != null) {
                            cell.setCellValue(corrected);
                        }
                    }
                }
            }
            workbook.write(out);
        }
    }

    /** {@return what the cells of a workbook say} */
    static List<String> texts(Path workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        texts.add(cell.toString());
                    }
                }
            }
        }
        return texts;
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void cells(XSSFRow row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }
}
