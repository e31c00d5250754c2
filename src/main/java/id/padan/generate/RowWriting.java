package id.padan.generate;

import id.padan.generate.Layout.Cell;
import id.padan.generate.Layout.Cell.Text;
import id.padan.generate.RosterStyle.Column;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.RosterStyle.Heading;
import id.padan.generate.RosterStyle.Writing;
import id.padan.generate.Submission.NikCell;
import id.padan.generate.Submission.Titles;
import id.padan.person.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a row's values in an OPD's way. */
final class RowWriting {
    private final RosterStyle style;
    private final boolean titlesApart;
    private final boolean workbook;

    RowWriting(RosterStyle style) {
        this.style = style;
        this.titlesApart = style.headings().stream().anyMatch(heading -> heading.column() == Column.FRONT_TITLE);
        this.workbook = style.format() instanceof RosterStyle.Workbook;
    }

    /**
     * {@return the cells of a row}
     *
     * @param row the row
     * @param number its running number
     */
    List<Cell> cells(Submission row, int number) {
        return style.headings().stream()
                .map(Heading::column)
                .map(column -> cell(column, row, number))
                .toList();
    }

    private Cell cell(Column column, Submission row, int number) {
        Writing writing = style.writing();
        return switch (column) {
            case NUMBER -> new Cell.Numeric(number);
            case NIK -> nik(row.nik());
            case FRONT_TITLE -> new Text(row.titles().front());
            case NAME -> new Text(titlesApart ? cased(row.name()) : titled(cased(row.name()), row.titles()));
            case BACK_TITLE -> new Text(row.titles().back());
            case BIRTH_PLACE -> new Text(cased(row.birthPlace()));
            case BIRTH_DATE -> date(row.birthDate(), dateForm(row));
            case BIRTH_PLACE_AND_DATE -> new Text(placeAndDate(row));
            case GENDER -> new Text(row.gender() == null ? "" : writing.gender().text(row.gender()));
            case EDUCATION -> new Text(row.post().education());
            case POSITION -> new Text(row.post().position());
            case UNIT -> new Text(row.post().unit());
            case START_DATE -> date(row.post().since(), writing.date());
            case DECREE -> new Text(row.post().decree());
            case SALARY_SOURCE -> new Text(row.post().salarySource());
            case REMARKS -> Cell.BLANK;
        };
    }

    private Cell nik(NikCell nik) {
        if (nik.damagedNumber() && workbook) {
            return new Cell.Numeric(Double.parseDouble(nik.text()));
        }
        return new Text(nik.text().length() == Nik.LENGTH && !nik.damagedNumber() ? formed(nik.text()) : nik.text());
    }

    private String formed(String nik) {
        return switch (style.writing().nik()) {
            case PLAIN -> nik;
            case APOSTROPHE -> "'" + nik;
            case SPACED -> nik.substring(0, 6) + " " + nik.substring(6, 12) + " " + nik.substring(12);
            case DOTTED ->
                String.join(
                        ".",
                        nik.substring(0, 2),
                        nik.substring(2, 4),
                        nik.substring(4, 6),
                        nik.substring(6, 12),
                        nik.substring(12));
        };
    }

    private DateForm dateForm(Submission row) {
        DateForm form = row.born().form();
        return form == null ? style.writing().date() : form;
    }

    private Cell date(@Nullable LocalDate date, DateForm form) {
        if (date == null) {
            return Cell.BLANK;
        }
        return form == DateForm.CELL && workbook ? new Cell.Day(date) : new Text(form.text(date));
    }

    private String placeAndDate(Submission row) {
        LocalDate born = row.birthDate();
        String place = cased(row.birthPlace());
        if (born == null) {
            return place;
        }
        String date = dateForm(row).text(born);
        return place.isEmpty() ? date : place + ", " + date;
    }

    private String cased(String text) {
        return style.writing().capitals() ? text : likeThis(text);
    }

    private static String titled(String name, Titles titles) {
        String front = titles.front().isEmpty() ? "" : titles.front() + " ";
        String back = titles.back().isEmpty() ? "" : ", " + titles.back();
        return front + name + back;
    }

    private static String likeThis(String text) {
        StringBuilder cased = new StringBuilder(text.toLowerCase(Locale.ROOT));
        boolean start = true;
        for (int i = 0; i < cased.length(); i++) {
            char c = cased.charAt(i);
            if (start) {
                cased.setCharAt(i, Character.toUpperCase(c));
            }
            start = c == ' ' || c == '.' || c == '-';
        }
        return cased.toString();
    }
}
