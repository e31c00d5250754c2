package id.padan.generate;

import id.padan.generate.Layout.Cell.Text;
import id.padan.generate.Layout.Sheet.Line;
import id.padan.generate.Layout.Sheet.Merge;
import id.padan.generate.RosterPlan.Roster;
import id.padan.generate.RosterStyle.Heading;
import id.padan.generate.RosterStyle.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays a roster out as an OPD does: letterhead, headings, sections, sums, signature. */
final class Layout {
    private static final int EMPTY_LINE_EVERY = 17;

    private final Roster roster;
    private final RosterStyle style;
    private final RowWriting writing;
    private final List<Line> lines = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    private Layout(Roster roster) {
        this.roster = roster;
        this.style = roster.style();
        this.writing = new RowWriting(style);
    }

    /** {@return the sheets of a roster; a single one if it has none by unit} */
    static List<Sheet> of(Roster roster) {
        Map<String, List<Submission>> units = new LinkedHashMap<>();
        boolean byUnit = roster.style().frame().has(Part.SHEET_PER_UNIT);
        for (Submission row : roster.rows()) {
            units.computeIfAbsent(byUnit ? row.post().unit() : "Data Non ASN", key -> new ArrayList<>())
                    .add(row);
        }
        List<Sheet> sheets = new ArrayList<>();
        units.forEach((unit, rows) -> sheets.add(new Layout(roster).sheet(unit, rows)));
        return sheets;
    }

    private Sheet sheet(String name, List<Submission> rows) {
        if (has(Part.LETTERHEAD)) {
            letterhead(name);
        }
        headings();
        if (has(Part.COLUMN_NUMBERS)) {
            lines.add(Line.of(IntStream.rangeClosed(1, style.headings().size())
                    .<Cell>mapToObj(Cell.Numeric::new)
                    .toList()));
        }
        people(rows);
        if (has(Part.SUM)) {
            texts("", "JUMLAH", Integer.toString(rows.size()));
        }
        if (has(Part.SIGNATURE)) {
            signature();
        }
        return new Sheet(name, lines, merges);
    }

    private void letterhead(String unit) {
        String office = roster.office().name().toUpperCase(Locale.ROOT);
        texts("PEMERINTAH " + roster.cityName().toUpperCase(Locale.ROOT));
        texts(office);
        texts("DAFTAR NAMA PEGAWAI NON ASN TAHUN 2021 \u2013 2022");
        if (has(Part.SHEET_PER_UNIT)) {
            texts("UNIT KERJA: " + unit.toUpperCase(Locale.ROOT));
        }
        int last = style.headings().size() - 1;
        for (int line = 0; line < lines.size(); line++) {
            merges.add(new Merge(line, line, 0, last));
        }
        texts();
    }

    private void headings() {
        List<Heading> headings = style.headings();
        boolean twoLines =
                headings.stream().anyMatch(heading -> !heading.above().isEmpty());
        if (!twoLines) {
            lines.add(Line.of(headings.stream()
                    .<Cell>map(heading -> new Text(heading.text()))
                    .toList()));
            return;
        }
        int top = lines.size();
        List<Cell> upper = new ArrayList<>();
        List<Cell> lower = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            Heading heading = headings.get(column);
            boolean grouped = !heading.above().isEmpty();
            boolean continues =
                    grouped && heading.above().equals(headings.get(column - 1).above());
            upper.add(continues ? Cell.BLANK : new Text(grouped ? heading.above() : heading.text()));
            lower.add(grouped ? new Text(heading.text()) : Cell.BLANK);
            if (continues) {
                merges.add(new Merge(top, top, column - 1, column));
            } else if (!grouped) {
                merges.add(new Merge(top, top + 1, column, column));
            }
        }
        lines.add(Line.of(upper));
        lines.add(Line.of(lower));
    }

    private void people(List<Submission> rows) {
        String unit = "";
        for (int i = 0; i < rows.size(); i++) {
            Submission row = rows.get(i);
            if (has(Part.SECTIONS) && !row.post().unit().equals(unit)) {
                unit = row.post().unit();
                texts("", unit.toUpperCase(Locale.ROOT));
            }
            if (has(Part.EMPTY_LINES) && i > 0 && i % EMPTY_LINE_EVERY == 0) {
                texts();
            }
            lines.add(new Line(writing.cells(row, i + 1), row));
        }
    }

    private void signature() {
        int column = Math.max(0, style.headings().size() - 4);
        texts();
        textsFrom(column, roster.placeOfSignature() + ", 31 Desember 2021");
        textsFrom(column, "Kepala " + roster.office().name());
        texts();
        texts();
        textsFrom(column, roster.signatory().name());
        textsFrom(column, "NIP. " + roster.signatory().number());
    }

    private void textsFrom(int column, String text) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(column, Cell.BLANK));
        cells.add(new Text(text));
        lines.add(Line.of(cells));
    }

    private void texts(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Text(text));
        }
        lines.add(Line.of(cells));
    }

    private boolean has(Part part) {
        return style.frame().has(part);
    }

    /**
     * A table as it is laid out, before it becomes a file.
     *
     * @param name the sheet's name
     * @param lines its lines; the first is row 1
     * @param merges cells that are one
     */
    record Sheet(String name, List<Line> lines, List<Merge> merges) {
        Sheet {
            lines = List.copyOf(lines);
            merges = List.copyOf(merges);
        }

        /**
         * A line.
         *
         * @param cells from the first column on
         * @param row whom it is about, or null if it is about nobody
         */
        record Line(List<Cell> cells, @Nullable Submission row) {
            Line {
                cells = List.copyOf(cells);
            }

            static Line of(List<Cell> cells) {
                return new Line(cells, null);
            }
        }

        /** Cells that are one; line and column count from 0, the last ones included. */
        record Merge(int firstLine, int lastLine, int firstColumn, int lastColumn) {}
    }

    /** What stands in a cell. */
    sealed interface Cell {
        /** An empty cell. */
        Cell BLANK = new Text("");

        /** Text; empty text is an empty cell. */
        record Text(String text) implements Cell {}

        /** A number. */
        record Numeric(double value) implements Cell {}

        /** A date that a spreadsheet knows as one. */
        record Day(LocalDate date) implements Cell {}
    }
}
