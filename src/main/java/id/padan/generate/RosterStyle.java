package id.padan.generate;

import id.padan.person.Gender;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How an OPD fills in its roster.
 *
 * @param format the kind of file
 * @param headings the columns, from left to right
 * @param frame what stands around the table
 * @param writing how values are written
 */
record RosterStyle(Format format, List<Heading> headings, Frame frame, Writing writing) {

    /** The kind of file. */
    sealed interface Format {
        /** {@return the ending of the file's name, without the dot} */
        String ending();
    }

    /**
     * A workbook.
     *
     * @param ending xlsx or xls
     */
    record Workbook(String ending) implements Format {}

    /**
     * Text.
     *
     * @param delimiter between the cells
     * @param charset of the text
     * @param byteOrderMark whether the file begins with one
     * @param lineEnd after each record
     * @param padded whether empty cells are written to the end of each line, as spreadsheets do
     */
    record Csv(char delimiter, Charset charset, boolean byteOrderMark, String lineEnd, boolean padded)
            implements Format {
        @Override
        public String ending() {
            return "csv";
        }
    }

    /**
     * A column.
     *
     * @param column what it is for
     * @param text its heading
     * @param above a heading over this and its neighbours, or empty
     */
    record Heading(Column column, String text, String above) {
        static Heading of(Column column, String text) {
            return new Heading(column, text, "");
        }
    }

    /** What can stand around the table. */
    enum Part {
        /** Who submits what, above the headings. */
        LETTERHEAD,
        /** 1 2 3 ... below the headings. */
        COLUMN_NUMBERS,
        /** A line with the unit's name before its people. */
        SECTIONS,
        /** A sheet for each unit. */
        SHEET_PER_UNIT,
        /** An empty line now and then. */
        EMPTY_LINES,
        /** JUMLAH. */
        SUM,
        /** Place, date, name and NIP of who signs. */
        SIGNATURE,
        /** People in the order of their names. */
        SORTED
    }

    /**
     * What stands around the table.
     *
     * @param parts the parts
     */
    record Frame(List<Part> parts) {
        static Frame of(Part... parts) {
            return new Frame(Arrays.asList(parts));
        }

        boolean has(Part part) {
            return parts.contains(part);
        }
    }

    /** How a NIK is written. */
    enum NikForm {
        PLAIN,
        /** 'With an apostrophe before it, so that a spreadsheet leaves it alone. */
        APOSTROPHE,
        /** 737101 520590 0001 */
        SPACED,
        /** 73.71.01.520590.0001 */
        DOTTED
    }

    /** How a gender is written. */
    enum GenderForm {
        LETTERS("L", "P"),
        WORDS("Laki-laki", "Perempuan"),
        CAPITALS("LAKI-LAKI", "PEREMPUAN"),
        SHORT("Lk", "Pr"),
        PRIA("Pria", "Wanita");

        private final String male;
        private final String female;

        GenderForm(String male, String female) {
            this.male = male;
            this.female = female;
        }

        String text(Gender gender) {
            return gender == Gender.MALE ? male : female;
        }
    }

    /**
     * How values are written.
     *
     * @param nik the NIK
     * @param date dates
     * @param gender the gender
     * @param capitals whether names stand in capitals, otherwise Like This
     */
    record Writing(NikForm nik, DateForm date, GenderForm gender, boolean capitals) {}

    /** What a column of a roster is for. */
    enum Column {
        NUMBER,
        NIK,
        FRONT_TITLE,
        NAME,
        BACK_TITLE,
        BIRTH_PLACE,
        BIRTH_DATE,
        BIRTH_PLACE_AND_DATE,
        GENDER,
        EDUCATION,
        POSITION,
        UNIT,
        START_DATE,
        DECREE,
        SALARY_SOURCE,
        REMARKS
    }

    /** The ways in which offices write a date. */
    enum DateForm {
        /** 12-05-1990 */
        DASHED,
        /** 12/05/1990 */
        SLASHED,
        /** 12/5/90 */
        SHORT,
        /** 12 Mei 1990 */
        WORDS,
        /** 12-Mei-90 */
        SHORT_WORDS,
        /** 12 Nop 1990, with the old spellings of months */
        OLD_WORDS,
        /** 1990-05-12 */
        ISO,
        /** A date cell; 12-05-1990 where there are no cells. */
        CELL;

        private static final List<String> MONTHS = List.of(
                "Januari",
                "Februari",
                "Maret",
                "April",
                "Mei",
                "Juni",
                "Juli",
                "Agustus",
                "September",
                "Oktober",
                "November",
                "Desember");
        private static final List<String> SHORT_MONTHS =
                List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
        private static final List<String> OLD_MONTHS = List.of(
                "Januari",
                "Pebruari",
                "Maret",
                "April",
                "Mei",
                "Juni",
                "Juli",
                "Agt",
                "Sept",
                "Oktober",
                "Nopember",
                "Des");

        /** {@return the date in this form} */
        String text(LocalDate date) {
            String day = twoDigits(date.getDayOfMonth());
            String month = twoDigits(date.getMonthValue());
            int year = date.getYear();
            int monthIndex = date.getMonthValue() - 1;
            return switch (this) {
                case DASHED, CELL -> day + "-" + month + "-" + year;
                case SLASHED -> day + "/" + month + "/" + year;
                case SHORT -> date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + twoDigits(year % 100);
                case WORDS -> date.getDayOfMonth() + " " + MONTHS.get(monthIndex) + " " + year;
                case SHORT_WORDS -> day + "-" + SHORT_MONTHS.get(monthIndex) + "-" + twoDigits(year % 100);
                case OLD_WORDS -> day + " " + OLD_MONTHS.get(monthIndex) + " " + year;
                case ISO -> date.toString();
            };
        }

        /** {@return a number of 0 to 99 in two digits} */
        static String twoDigits(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }
    }
}
