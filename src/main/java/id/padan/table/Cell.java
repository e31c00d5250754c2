package id.padan.table;

import id.padan.person.DateReader;
import id.padan.person.NikReading;
import id.padan.person.WrittenText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** What a cell of a table holds, before anybody asks what it means. */
public sealed interface Cell {

    /** {@return the content as a person would write it, trimmed; empty if there is none} */
    String text();

    /** {@return whether nothing can be seen in it} */
    default boolean isBlank() {
        return text().isEmpty();
    }

    /** Nothing. */
    record Blank() implements Cell {
        /** The only one needed. */
        public static final Blank CELL = new Blank();

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * Text.
     *
     * @param text trimmed, never empty
     */
    record Text(String text) implements Cell {}

    /**
     * A number as the file stores it; never the form in which a spreadsheet shows it, which drops digits.
     *
     * @param value the number
     */
    record Numeric(double value) implements Cell {
        @Override
        public String text() {
            return WrittenText.ofNumber(value);
        }
    }

    /**
     * A number that the file displays as a date.
     *
     * @param value days since the start that the workbook counts from
     * @param text the date in ISO form, or the number if it is no date
     */
    record Date(double value, String text) implements Cell {

        private static final DateReader READER = DateReader.ofService();
        private static final NikReading NO_NIK = new NikReading.Missing();

        /**
         * {@return a cell with a number that the file shows as a date}
         *
         * @param value days since the start that the workbook counts from
         * @param from1904 whether it counts from 1904 instead of 1900
         */
        static Date ofSerial(double value, boolean from1904) {
            return new Date(value, READER.read(value, from1904, NO_NIK).text());
        }
    }

    /**
     * A formula that came to nothing: {@code #N/A}. It counts as empty and is reported.
     *
     * @param error what the cell shows
     */
    record ErrorValue(String error) implements Cell {
        /** A formula that a program wrote without working out what it comes to. */
        static final ErrorValue NOT_CALCULATED = new ErrorValue("=");

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * {@return a cell with this text}
     *
     * @param text any text; blank makes a blank cell, and what a spreadsheet shows for an error makes one of those
     */
    static Cell ofText(String text) {
        String trimmed = CellText.trim(text);
        if (trimmed.isEmpty()) {
            return Blank.CELL;
        }
        return trimmed.charAt(0) == '#' && CellText.isSpreadsheetError(trimmed)
                ? new ErrorValue(trimmed)
                : new Text(trimmed);
    }

    /**
     * {@return a cell with this date}
     *
     * @param value a date in ISO form, with or without a time; anything else makes a cell with this text
     * @param from1904 whether the workbook counts its days from 1904 instead of 1900
     */
    static Cell ofIsoDate(String value, boolean from1904) {
        try {
            int end = Math.min(value.length(), "1990-12-31".length());
            LocalDate date = LocalDate.parse(value.substring(0, end));
            LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            long days = ChronoUnit.DAYS.between(start, date);
            double time = value.startsWith("T", end) ? timeOfDay(value.substring(end + 1)) : 0;
            return new Date(days + time, date.toString());
        } catch (DateTimeException noDate) {
            return ofText(value);
        }
    }

    /** The part of a day that has passed at a time: 17:00:00, perhaps with parts of seconds or a zone. */
    private static double timeOfDay(String time) {
        LocalTime read = LocalTime.parse(time.substring(0, Math.min(time.length(), "17:00:00".length())));
        return read.toSecondOfDay() / (double) Duration.ofDays(1).toSeconds();
    }
}
