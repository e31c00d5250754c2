package id.padan.generate;

import id.padan.person.Gender;
import java.nio.charset.Charset;
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
    record Writing(NikForm nik, Dates date, GenderForm gender, boolean capitals) {}
}
