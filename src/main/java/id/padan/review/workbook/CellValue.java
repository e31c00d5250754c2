package id.padan.review.workbook;

import id.padan.report.Formulas;
import id.padan.review.CharacterDifferences.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a cell of a report shows. */
sealed interface CellValue {

    /** {@return how wide its longest line is, in digits} */
    int length();

    /**
     * {@return how many lines it takes}
     *
     * @param width how many characters fit into one
     */
    default int lines(int width) {
        return 1;
    }

    /**
     * Text, fit for a cell, that starts no formula.
     *
     * @param text the text
     */
    record Text(String text) implements CellValue {

        /** No text. */
        static final Text EMPTY = new Text("");

        @Override
        public int length() {
            return Lines.longest(text);
        }

        @Override
        public int lines(int width) {
            return Lines.count(text, width);
        }
    }

    /**
     * Text of which parts are marked.
     *
     * @param runs its parts in order; at least one
     */
    record Marked(List<Run> runs) implements CellValue {

        /**
         * A part of a text.
         *
         * @param text the part
         * @param marked whether it stands out
         */
        record Run(String text, boolean marked) {}

        /** Keeps the runs unmodifiable. */
        public Marked {
            runs = List.copyOf(runs);
        }

        /** {@return the text as a whole} */
        String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        @Override
        public int length() {
            return Lines.longest(text());
        }

        @Override
        public int lines(int width) {
            return Lines.count(text(), width);
        }
    }

    /**
     * A number, shown as the column shows numbers.
     *
     * @param value the number
     */
    record Figure(double value) implements CellValue {
        @Override
        public int length() {
            return Long.toString((long) value).length() + 2;
        }
    }

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements CellValue {
        @Override
        public int length() {
            return "dd-mm-yyyy".length();
        }
    }

    /** {@return a text, whatever somebody wrote into it} */
    static CellValue of(String text) {
        return text.isEmpty() ? Text.EMPTY : new Text(CellText.of(Formulas.defuse(text)));
    }

    /** {@return a day, or nothing} */
    static CellValue of(@Nullable LocalDate day) {
        return day == null ? Text.EMPTY : new Day(day);
    }

    /** {@return the submitted side of a comparison, with what differs marked} */
    static CellValue submitted(List<Piece> pieces) {
        return side(pieces, Piece::submitted);
    }

    /** {@return the registry's side of a comparison, with what differs marked} */
    static CellValue registered(List<Piece> pieces) {
        return side(pieces, Piece::registered);
    }

    private static CellValue side(List<Piece> pieces, Function<Piece, String> side) {
        String whole = pieces.stream().map(side).collect(Collectors.joining());
        CellValue safe = of(whole);
        boolean asWritten = safe instanceof Text text && text.text().equals(whole);
        if (!asWritten || pieces.stream().allMatch(Piece::same)) {
            return safe;
        }
        List<Marked.Run> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!side.apply(piece).isEmpty()) {
                runs.add(new Marked.Run(side.apply(piece), !piece.same()));
            }
        }
        return runs.isEmpty() ? Text.EMPTY : new Marked(runs);
    }
}
