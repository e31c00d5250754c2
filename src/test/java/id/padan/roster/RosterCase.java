package id.padan.roster;

import id.padan.person.DateReading;
import id.padan.table.FilePassword;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One case of the corpus: a small file with one trouble, and what must be understood of it. */
record RosterCase(Map<?, ?> yaml) {

    String name() {
        return Objects.requireNonNull(yaml.get("case")).toString();
    }

    /** {@return the formats in which the same table must be understood in the same way} */
    List<String> formats() {
        Object formats = yaml.get("formats");
        return formats == null
                ? List.of("xlsx")
                : ((List<?>) formats).stream().map(Object::toString).toList();
    }

    /** {@return the file's name; {@code file: x.xls} makes it lie about its kind} */
    String fileName(String format) {
        Object file = yaml.get("file");
        return file == null ? "roster." + (format.startsWith("csv") ? "csv" : format) : file.toString();
    }

    byte[] bytes(String format) {
        byte[] bytes = content(format);
        if (yaml.get("encrypt") != null) {
            bytes = Workbooks.encrypted(
                    bytes, Objects.requireNonNull(yaml.get("encrypt")).toString());
        }
        Object cut = yaml.get("cut");
        return cut == null ? bytes : Arrays.copyOf(bytes, bytes.length * ((Number) cut).intValue() / 100);
    }

    private byte[] content(String format) {
        if (yaml.containsKey("made")) {
            return OddFiles.make(yaml.get("made").toString());
        }
        if (yaml.containsKey("text")) {
            String mark = Boolean.TRUE.equals(yaml.get("mark")) ? "\ufeff" : "";
            Charset charset = yaml.containsKey("charset")
                    ? Charset.forName(yaml.get("charset").toString())
                    : StandardCharsets.UTF_8;
            return inCharsets(mark + yaml.get("text"), charset);
        }
        List<SheetSpec> sheets = sheets();
        return switch (format) {
            case "xlsx" -> Workbooks.xlsx(sheets, Boolean.TRUE.equals(yaml.get("from1904")));
            case "xls" -> Workbooks.xls(sheets);
            case "xml" -> XmlFile.of(sheets);
            case "html" -> HtmlFile.of(sheets.get(0));
            case "ods" -> OdsFile.of(sheets);
            case "xlsb" -> XlsbFile.of(sheets);
            case "csv" -> Workbooks.csv(sheets.get(0), ',', StandardCharsets.UTF_8);
            case "csv;" -> Workbooks.csv(sheets.get(0), ';', StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** {@code windows: [3]}: the lines that are in Windows-1252 all the same, from 1. */
    private byte[] inCharsets(String text, Charset charset) {
        List<?> windows = yaml.get("windows") instanceof List<?> lines ? lines : List.of();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int number = 1;
        for (String line : text.split("(?<=\n)", -1)) {
            bytes.writeBytes(line.getBytes(windows.contains(number++) ? Charset.forName("windows-1252") : charset));
        }
        return bytes.toByteArray();
    }

    private List<SheetSpec> sheets() {
        if (!yaml.containsKey("sheets")) {
            return List.of(SheetSpec.of(yaml));
        }
        return ((List<?>) yaml.get("sheets"))
                .stream().map(sheet -> SheetSpec.of((Map<?, ?>) sheet)).toList();
    }

    RosterSettings settings() {
        Map<RosterField, String> columns = new LinkedHashMap<>();
        if (yaml.get("columns") instanceof Map<?, ?> given) {
            given.forEach((field, heading) ->
                    columns.put(RosterField.valueOf(field.toString().toUpperCase(Locale.ROOT)), heading.toString()));
        }
        List<FilePassword> passwords = yaml.containsKey("password")
                ? List.of(new FilePassword("*", yaml.get("password").toString()))
                : List.of();
        OpdSource opd = yaml.containsKey("opd")
                ? OpdSource.valueOf(yaml.get("opd").toString().toUpperCase(Locale.ROOT))
                : OpdSource.FILE;
        return new RosterSettings(opd, columns, passwords);
    }

    /** {@return a list of expected lines under a key} */
    List<String> expected(String key) {
        Object lines = yaml.get(key);
        return lines == null
                ? List.of()
                : ((List<?>) lines).stream().map(Object::toString).toList();
    }

    boolean expects(String key) {
        return yaml.containsKey(key);
    }

    boolean readable() {
        return !Boolean.FALSE.equals(yaml.get("readable"));
    }

    /** {@return a person in the notation of the cases: row, NIK, name, place, date, gender} */
    static String person(SubmittedRow row) {
        DateReading date = row.birthDate();
        var gender = row.gender();
        return String.join(
                " | ",
                Integer.toString(row.location().row()),
                row.nik().text(),
                row.name(),
                row.birthPlace(),
                date.text(),
                gender == null ? "" : String.valueOf(gender.letter()));
    }

    static String problem(RosterProblem problem) {
        List<String> parts = new ArrayList<>(List.of(problem.code().name()));
        String where = problem.sheet().isEmpty() || problem.cell().isEmpty()
                ? problem.sheet() + problem.cell()
                : problem.sheet() + "!" + problem.cell();
        if (!where.isEmpty()) {
            parts.add(where);
        }
        if (!problem.value().isEmpty()) {
            parts.add(problem.value());
        }
        return String.join(" ", parts);
    }

    static String column(ColumnMeaning column) {
        return column.column() + " " + column.field().key() + " " + column.because();
    }

    static String sheet(SheetReport sheet) {
        return String.join(
                " | ",
                sheet.sheet(),
                "headings " + sheet.headingRow(),
                "rows " + sheet.rows(),
                "skipped " + sheet.skippedRows());
    }
}
