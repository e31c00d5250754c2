package id.padan.roster;

import id.padan.person.DateReader;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.PlaceAndDateReader;
import id.padan.table.Cell;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the people of a table from its other rows. In doubt a row is a person: it then ends up before somebody's eyes,
 * while a row passed over is lost.
 */
final class RowSorter {

    /** What lines are drawn with in tables of letters. */
    private static final String LINE_SIGNS =
            " -_=+|.:*~\u2010\u2011\u2012\u2013\u2014\u2015\u2500\u2501\u2502\u2550\u2551";

    /** A signature block or a section has few texts in a row. */
    private static final int FEW_CELLS = 2;

    private static final int MOST_CELLS_OF_A_SIGNATURE = 3;

    /** The rounds are of 2022 and later: nobody in them was born in these years, but their lists were signed then. */
    private static final int NO_BIRTHS_FROM = 2013;

    private static final int FEWEST_REPEATED_HEADINGS = 2;

    /** A text with more digits than this where the NIK should be is meant as one. */
    private static final int FEWEST_NIK_DIGITS = 6;

    private static final NikReading NO_NIK = new NikReading.Missing();
    private static final DateReader DATES = DateReader.ofBirths();
    private static final PlaceAndDateReader PLACES_AND_DATES = new PlaceAndDateReader(DATES);

    private final RowWords words = RowWords.STANDARD;
    private final Table table;
    private final Columns columns;
    private final List<String> headingKeys;
    /** Ordinals stand left of this column. */
    private final int ordinalsEnd;

    private boolean numbered;
    private boolean signing;

    RowSorter(Table table) {
        this.table = table;
        this.columns = table.columns();
        this.headingKeys = table.headings().stream()
                .map(heading -> CellText.key(heading.text()))
                .toList();
        this.ordinalsEnd = Math.min(
                columns.of(RosterField.NAME).orElse(Integer.MAX_VALUE),
                columns.of(RosterField.NIK).orElse(Integer.MAX_VALUE));
    }

    /** {@return what the next row of the table is} */
    Kind kind(Row row) {
        if (row.isBlank()) {
            return Kind.BLANK;
        }
        if (RowWords.areColumnNumbers(row)) {
            return Kind.NUMBERS;
        }
        if (areHeadings(row) || areInstructions(row)) {
            return Kind.HEADINGS;
        }
        List<String> texts = textsOutsideOrdinals(row);
        if (texts.isEmpty()) {
            return hasErrorForPerson(row) || columns.haveAnnouncedNumber(row) ? Kind.PERSON : Kind.NUMBERS;
        }
        boolean hasNik = hasNik(row);
        if (!hasNik && words.isSum(texts.get(0))) {
            return Kind.SUM;
        }
        boolean person = hasNik || (hasPersonalData(row) && !isDateOfSignature(row, texts));
        Kind kind = person ? Kind.PERSON : withoutData(row, texts);
        signing = kind == Kind.SIGNATURE;
        numbered |= kind == Kind.PERSON && hasOrdinal(row);
        return kind;
    }

    private Kind withoutData(Row row, List<String> texts) {
        boolean named = !columns.cell(row, RosterField.NAME).isBlank();
        if (named && hasOrdinal(row)) {
            return Kind.PERSON;
        }
        if (texts.size() <= MOST_CELLS_OF_A_SIGNATURE
                && (signing || isSignature(texts) || isDateOfSignature(row, texts))) {
            return Kind.SIGNATURE;
        }
        if (texts.size() > FEW_CELLS || hasOrdinal(row)) {
            return Kind.PERSON;
        }
        boolean unit = words.isSection(texts.get(0));
        if (!named && !unit && !columns.cell(row, RosterField.BIRTH_PLACE).isBlank()) {
            // Nobody heads a section in the middle of a table.
            return Kind.PERSON;
        }
        return named && texts.size() == 1 && !unit && !numbered ? Kind.PERSON : sectionOrPerson(named, unit, texts);
    }

    /** A name with one more text, but no number, could be anybody: a section has its one text. */
    private static Kind sectionOrPerson(boolean named, boolean unit, List<String> texts) {
        return named && !unit && texts.size() > 1 ? Kind.PERSON : Kind.SECTION;
    }

    private boolean isSignature(List<String> texts) {
        return texts.stream().anyMatch(words::isSignature) || texts.stream().anyMatch(text -> isPlaceAndDate(text));
    }

    /** Place and date above a signature, in whichever columns: a day on which nobody was born who works. */
    private boolean isDateOfSignature(Row row, List<String> texts) {
        String last = texts.get(texts.size() - 1);
        boolean alone =
                texts.size() == 1 || (texts.size() == FEW_CELLS && texts.get(0).endsWith(","));
        if (!alone || hasOrdinal(row) || hasKey(row)) {
            return false;
        }
        LocalDate day = PLACES_AND_DATES.read(last, NO_NIK).date().date();
        return day != null && (signing || day.getYear() >= NO_BIRTHS_FROM);
    }

    private boolean hasKey(Row row) {
        return ReturnedColumns.isKey(columns.cell(row, RosterField.REPLACES).text());
    }

    private boolean isPlaceAndDate(String text) {
        PlaceAndDateReader.PlaceAndDate read = PLACES_AND_DATES.read(text, NO_NIK);
        return read.date().date() != null && !read.place().isEmpty();
    }

    private boolean hasNik(Row row) {
        String text = columns.cell(row, RosterField.NIK).text();
        int digits = CellText.digits(text);
        if (digits < FEWEST_NIK_DIGITS) {
            return false;
        }
        boolean nameless = columns.cell(row, RosterField.NAME).isBlank();
        // An officer's NIP below the signature can stand in the column of the NIK. Digits alone hold none of its words.
        boolean ofSignature = digits < text.length() && words.isSignature(text);
        return !ofSignature && !(signing && nameless && digits != Nik.LENGTH);
    }

    /** Apart from a NIK. */
    private boolean hasPersonalData(Row row) {
        if (hasKey(row)
                || columns.cell(row, RosterField.BIRTH_DATE) instanceof Cell.Date
                || columns.haveAnnouncedNumber(row)) {
            return true;
        }
        Cell birth = columns.birthDate(row);
        Cell both = columns.cell(row, RosterField.BIRTH_PLACE_AND_DATE);
        return DATES.read(birth.text(), NO_NIK).date() != null
                || PLACES_AND_DATES.read(both.text(), NO_NIK).date().date() != null
                || Gender.read(columns.cell(row, RosterField.GENDER).text()) != null;
    }

    /** A formula that came to nothing where the NIK or the name should be: somebody is meant. */
    private boolean hasErrorForPerson(Row row) {
        return columns.cell(row, RosterField.NIK) instanceof Cell.ErrorValue
                || columns.cell(row, RosterField.NAME) instanceof Cell.ErrorValue;
    }

    /** A cell left of the name and NIK that holds nothing but a number. */
    private boolean hasOrdinal(Row row) {
        int end = Math.min(ordinalsEnd, row.width());
        for (int column = 0; column < end; column++) {
            if (RowWords.number(row.cell(column).text(), RowWords.ORDINAL_DIGITS) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> textsOutsideOrdinals(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            String text = cell.text();
            if (isWritten(text) && RowWords.number(text, RowWords.ORDINAL_DIGITS) < 0) {
                texts.add(text);
            }
        }
        if (texts.size() > 1 && RowWords.isSectionNumber(texts.get(0))) {
            texts.remove(0);
        }
        return texts;
    }

    /** A line of dashes, as under the headings of a table that is drawn in letters, is none; anything else may be somebody. */
    private static boolean isWritten(String text) {
        return !text.chars().allMatch(sign -> LINE_SIGNS.indexOf(sign) >= 0);
    }

    /** How to fill in the columns: below that of the date of birth, the form of a date. */
    private boolean areInstructions(Row row) {
        boolean nobody = !hasNik(row) && !hasOrdinal(row);
        return nobody
                && (words.isDateForm(columns.birthDate(row).text())
                        || words.isDateForm(columns.cell(row, RosterField.BIRTH_PLACE_AND_DATE)
                                .text()));
    }

    private boolean areHeadings(Row row) {
        int same = 0;
        int written = 0;
        for (int i = 0; i < headingKeys.size(); i++) {
            Heading heading = table.headings().get(i);
            String text = row.cell(heading.column()).text();
            if (!text.isEmpty()) {
                written++;
                boolean repeated = !heading.text().isEmpty() && CellText.hasKey(text, headingKeys.get(i));
                same += repeated ? 1 : 0;
            }
        }
        return same >= FEWEST_REPEATED_HEADINGS && same * 2 > written;
    }

    /** What a row below the headings is. */
    enum Kind {
        /** A person. */
        PERSON,
        /** Nothing can be seen in it. */
        BLANK,
        /** The numbers of the columns, or a person's number without a person. */
        NUMBERS,
        /** The headings again, on a further page, or how to fill in the columns. */
        HEADINGS,
        /** A sum. */
        SUM,
        /** The name of the unit whose people follow. */
        SECTION,
        /** Place, date, post and name of those who sign. */
        SIGNATURE
    }
}
