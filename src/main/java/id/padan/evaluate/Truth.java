package id.padan.evaluate;

import id.padan.evaluate.EvaluationInputException.Code;
import id.padan.report.Formulas;
import id.padan.roster.RowLocation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A truth file: who each row of the rosters is. CSV with the headings {@code file,row,nik} and, where the file has them,
 * {@code sheet} and {@code kinds} (codes joined by {@code ;}), in any order; an empty {@code nik}: not in the registry.
 * UTF-8, UTF-16 with its mark, or Windows-1252; parted by comma, semicolon or tab.
 *
 * @param file the file's name
 * @param rows the lines that can be used, in the order of the file
 * @param hasKinds whether the file says what was damaged
 * @param problems the lines that cannot be used
 */
public record Truth(String file, List<Row> rows, boolean hasKinds, List<EvaluationProblem> problems) {

    private static final List<String> REQUIRED = List.of("file", "row", "nik");
    private static final char MARK = '\uFEFF';

    /**
     * {@return the truth in a file}
     *
     * @param file the file
     * @throws EvaluationInputException if it is missing, unreadable, lacks a heading, or has no line that can be used
     */
    public static Truth read(Path file) throws EvaluationInputException {
        return read(file, false);
    }

    /**
     * {@return the truth in a file}
     *
     * @param file the file
     * @param otherIds whether people are known by whatever the registry has in the place of a NIK, as jobs may have it that
     *     add fields or name the column
     * @throws EvaluationInputException if it is missing, unreadable, lacks a heading, or has no line that can be used
     */
    public static Truth read(Path file, boolean otherIds) throws EvaluationInputException {
        String name = String.valueOf(file.getFileName());
        List<Row> rows = new ArrayList<>();
        List<EvaluationProblem> problems = new ArrayList<>();
        try {
            String text = text(Files.readAllBytes(file));
            List<String> headings = CsvLines.read(
                    new StringReader(text),
                    name,
                    separator(text),
                    REQUIRED,
                    line -> add(line, name, otherIds, rows, problems),
                    problems);
            if (rows.isEmpty()) {
                throw new EvaluationInputException(Code.NO_ROWS, file.toString(), "", problems);
            }
            return new Truth(name, List.copyOf(rows), headings.contains("kinds"), List.copyOf(problems));
        } catch (IOException e) {
            throw EvaluationInputException.of(file, e);
        }
    }

    private static void add(
            CsvLines.Line line, String name, boolean otherIds, List<Row> rows, List<EvaluationProblem> problems) {
        String file = line.cell("file");
        String row = line.cell("row").strip();
        String nik = line.cell("nik").strip();
        if (file.isBlank()) {
            problems.add(new EvaluationProblem(EvaluationProblem.Code.NO_FILE, name, line.number(), ""));
        } else if (!row.matches("[1-9][0-9]{0,8}")) {
            problems.add(new EvaluationProblem(EvaluationProblem.Code.NO_ROW, name, line.number(), row));
        } else if (!nik.isEmpty() && !otherIds && !nik.matches("[0-9]{16}")) {
            String digits =
                    Long.toString(nik.chars().filter(c -> c >= '0' && c <= '9').count());
            problems.add(new EvaluationProblem(EvaluationProblem.Code.NO_NIK, name, line.number(), digits));
        } else {
            RowLocation location =
                    new RowLocation(key(file.replace('\\', '/')), key(line.cell("sheet")), Integer.parseInt(row));
            rows.add(new Row(line.number(), location, nik, kinds(line.cell("kinds"))));
        }
    }

    /** The text as the outputs have it; the same letter can be written as one character or as two. */
    static String key(String text) {
        return Formulas.defuse(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static SortedSet<String> kinds(String codes) {
        SortedSet<String> kinds = new TreeSet<>();
        for (String code : codes.split(";", -1)) {
            if (!code.isBlank()) {
                kinds.add(code.strip());
            }
        }
        return kinds;
    }

    private static String text(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return withoutMark(new String(bytes, marked));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean bigEndian = bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return bigEndian ? StandardCharsets.UTF_16BE : null;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** The one that the headings are parted by. */
    private static char separator(String text) {
        String headings = text.lines().findFirst().orElse("");
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(headings, separator) > count(headings, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /**
     * Who a row is.
     *
     * @param line the line of the truth file, from 1
     * @param location the row; its sheet is empty if the truth file does not say
     * @param nik the sixteen digits of the registry person; empty if the registry does not have the person
     * @param kinds what was damaged, by code; empty if nothing or if the truth file does not say
     */
    public record Row(long line, RowLocation location, String nik, SortedSet<String> kinds) {

        /** {@return whether the registry has the person} */
        public boolean isPresent() {
            return !nik.isEmpty();
        }
    }
}
