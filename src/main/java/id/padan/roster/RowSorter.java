package id.padan.roster;

import id.padan.person.DateReader;
import id.padan.person.GenderReader;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.PlaceAndDateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the people of a table from its other rows. In doubt a row is a person: it then ends up before somebody's eyes,
 * while a row passed over is lost.
 */
final class RowSorter {

    private static final Pattern ORDINAL = Pattern.compile("\\(?\\d{1,6}[.)]?");
    private static final Pattern SECTION_NUMBER = Pattern.compile("\\(?([IVXL]{1,6}|[A-Z])[.)]?");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,3}[.)]?");
    private static final int FEWEST_COLUMN_NUMBERS = 3;

    /** A signature block or a section has few texts in a row. */
    private static final int FEW_CELLS = 2;

    private static final int MOST_CELLS_OF_A_SIGNATURE = 3;
    private static final int FEWEST_REPEATED_HEADINGS = 2;

    /** A text with more digits than this where the NIK should be is meant as one. */
    private static final int FEWEST_NIK_DIGITS = 6;

    private static final NikReading NO_NIK = new NikReading.Missing();
    private static final DateReader DATES = DateReader.ofBirths();
    private static final PlaceAndDateReader PLACES_AND_DATES = new PlaceAndDateReader(DATES);
    private static final GenderReader GENDERS = GenderReader.standard();

    private final RowWords words;
    private final Table table;
    private final Columns columns;
    private final List<String> headingKeys;
    private boolean numbered;
    private boolean signing;

    RowSorter(RowWords words, Table table) {
        this.words = words;
        this.table = table;
        this.columns = table.columns();
        this.headingKeys = table.headings().stream()
                .map(heading -> Texts.key(heading.text()))
                .toList();
    }

    /** {@return what the next row of the table is} */
    RowKind kind(RawRow row) {
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (areColumnNumbers(row)) {
            return RowKind.NUMBERS;
        }
        if (areHeadings(row)) {
            return RowKind.HEADINGS;
        }
        List<String> texts = textsOutsideOrdinals(row);
        if (texts.isEmpty()) {
            return hasErrorForPerson(row) ? RowKind.PERSON : RowKind.NUMBERS;
        }
        if (!hasNik(row) && words.isSum(texts.get(0))) {
            return RowKind.SUM;
        }
        RowKind kind = hasPersonalData(row) ? RowKind.PERSON : withoutData(row, texts);
        signing = kind == RowKind.SIGNATURE;
        numbered |= kind == RowKind.PERSON && hasOrdinal(row);
        return kind;
    }

    private RowKind withoutData(RawRow row, List<String> texts) {
        boolean named = !columns.cell(row, RosterField.NAME).isBlank();
        if (named && hasOrdinal(row)) {
            return RowKind.PERSON;
        }
        if (texts.size() <= MOST_CELLS_OF_A_SIGNATURE && (signing || isSignature(texts))) {
            return RowKind.SIGNATURE;
        }
        if (texts.size() > FEW_CELLS || hasOrdinal(row)) {
            return RowKind.PERSON;
        }
        boolean unit = words.isSection(texts.get(0));
        return named && texts.size() == 1 && !unit && !numbered ? RowKind.PERSON : sectionOrPerson(named, unit, texts);
    }

    /** A name with one more text, but no number, could be anybody: a section has its one text. */
    private static RowKind sectionOrPerson(boolean named, boolean unit, List<String> texts) {
        return named && !unit && texts.size() > 1 ? RowKind.PERSON : RowKind.SECTION;
    }

    private boolean isSignature(List<String> texts) {
        return texts.stream().anyMatch(words::isSignature) || texts.stream().anyMatch(text -> isPlaceAndDate(text));
    }

    private boolean isPlaceAndDate(String text) {
        PlaceAndDateReader.PlaceAndDate read = PLACES_AND_DATES.read(text, NO_NIK);
        return read.date().date() != null && !read.place().isEmpty();
    }

    private boolean hasNik(RawRow row) {
        String text = columns.cell(row, RosterField.NIK).text();
        long digits = text.chars().filter(Character::isDigit).count();
        boolean nameless = columns.cell(row, RosterField.NAME).isBlank();
        // An officer's NIP below the signature can stand in the column of the NIK.
        boolean ofSignature = words.isSignature(text) || (signing && nameless && digits != Nik.LENGTH);
        return digits >= FEWEST_NIK_DIGITS && !ofSignature;
    }

    private boolean hasPersonalData(RawRow row) {
        if (ReturnedColumns.isKey(columns.cell(row, RosterField.REPLACES).text())
                || hasNik(row)
                || columns.cell(row, RosterField.BIRTH_DATE) instanceof Cell.Date) {
            return true;
        }
        Cell birth = columns.cell(row, RosterField.BIRTH_DATE);
        Cell both = columns.cell(row, RosterField.BIRTH_PLACE_AND_DATE);
        return DATES.read(birth.text(), NO_NIK).date() != null
                || PLACES_AND_DATES.read(both.text(), NO_NIK).date().date() != null
                || GENDERS.read(columns.cell(row, RosterField.GENDER).text()) != null;
    }

    /** A formula that came to nothing where the NIK or the name should be: somebody is meant. */
    private boolean hasErrorForPerson(RawRow row) {
        return columns.cell(row, RosterField.NIK) instanceof Cell.ErrorValue
                || columns.cell(row, RosterField.NAME) instanceof Cell.ErrorValue;
    }

    /** A cell left of the name and NIK that holds nothing but a number. */
    private boolean hasOrdinal(RawRow row) {
        int end = Math.min(
                columns.of(RosterField.NAME).orElse(row.width()),
                columns.of(RosterField.NIK).orElse(row.width()));
        for (int column = 0; column < end; column++) {
            if (ORDINAL.matcher(row.cell(column).text()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> textsOutsideOrdinals(RawRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && !ORDINAL.matcher(cell.text()).matches()) {
                texts.add(cell.text());
            }
        }
        if (texts.size() > 1 && SECTION_NUMBER.matcher(texts.get(0)).matches()) {
            texts.remove(0);
        }
        return texts;
    }

    private static boolean areColumnNumbers(RawRow row) {
        int expected = -1;
        int found = 0;
        for (Cell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (!COLUMN_NUMBER.matcher(cell.text()).matches()) {
                return false;
            }
            int number = Integer.parseInt(cell.text().replaceAll("\\D", ""));
            if (found > 0 && number != expected) {
                return false;
            }
            expected = number + 1;
            found++;
        }
        return found >= FEWEST_COLUMN_NUMBERS;
    }

    private boolean areHeadings(RawRow row) {
        int same = 0;
        int written = 0;
        for (int i = 0; i < headingKeys.size(); i++) {
            Heading heading = table.headings().get(i);
            Cell cell = row.cell(heading.column());
            if (!cell.isBlank()) {
                written++;
                boolean repeated =
                        !heading.text().isEmpty() && Texts.key(cell.text()).equals(headingKeys.get(i));
                same += repeated ? 1 : 0;
            }
        }
        return same >= FEWEST_REPEATED_HEADINGS && same * 2 > written;
    }
}
