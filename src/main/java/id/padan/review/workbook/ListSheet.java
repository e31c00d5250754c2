package id.padan.review.workbook;

import id.padan.message.Language;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.report.ListWords;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How people stand with a list: everybody but those who are in it once and as the registry has them. */
final class ListSheet {

    private static final List<PersonField> SHOWN = List.of(PersonField.NIK, PersonField.NAME, PersonField.BIRTH_DATE);

    private final Wording wording;
    private final ListWords words;
    private final TableSheet table;

    ListSheet(Report report, Wording wording, Language language, String list) {
        this.wording = wording;
        this.words = ListWords.of(language);
        this.table = new TableSheet(
                report, wording.text("sheet.list", list), wording.text("remark.list", list), columns(wording), 1);
    }

    /** Adds all lines. */
    void add(List<ListLine> lines) {
        for (ListLine line : lines) {
            if (line.status() != ListStatus.LINKED || !line.reasons().isEmpty()) {
                table.add(cells(line));
            }
        }
        table.finish();
    }

    private List<CellValue> cells(ListLine line) {
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.of(words.status(line)));
        Member row = line.row();
        cells.add(
                CellValue.of(row == null ? "" : wording.opd(row.decided().row().opd())));
        cells.add(CellValue.of(place(row)));
        RegistryPerson registered = line.person();
        addPerson(registered == null ? submitted(row) : PersonTexts.registered(registered), cells);
        cells.add(CellValue.of(place(line.entry())));
        addPerson(submitted(line.entry()), cells);
        cells.add(CellValue.of(words.reasons(line)));
        return cells;
    }

    private String place(@Nullable Member member) {
        return member == null ? "" : wording.place(member.decided().row().location());
    }

    private static @Nullable PersonTexts submitted(@Nullable Member member) {
        SubmittedRow row = member == null ? null : member.decided().row();
        return row == null ? null : PersonTexts.submitted(row);
    }

    private static void addPerson(@Nullable PersonTexts person, List<CellValue> cells) {
        for (PersonField field : SHOWN) {
            cells.add(person == null ? CellValue.Text.EMPTY : CellValue.of(person.get(field)));
        }
    }

    private static List<Column> columns(Wording wording) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(wording.text("column.list.status"), Look.TEXT, 24));
        columns.add(new Column(wording.text("column.opd"), Look.TEXT, 24));
        columns.add(new Column(wording.text("column.place"), Look.TEXT, 24));
        columns.add(new Column(wording.text("column.nik"), Look.REGISTERED, 16));
        columns.add(new Column(wording.text("column.name"), Look.REGISTERED, 26));
        columns.add(new Column(wording.text("column.birth_date"), Look.REGISTERED, 10));
        columns.add(new Column(wording.text("column.list.place"), Look.TEXT, 24));
        columns.add(new Column(wording.text("column.list", wording.text("column.nik")), Look.SUBMITTED, 16));
        columns.add(new Column(wording.text("column.list", wording.text("column.name")), Look.SUBMITTED, 26));
        columns.add(new Column(wording.text("column.list", wording.text("column.birth_date")), Look.SUBMITTED, 10));
        columns.add(new Column(wording.text("column.reasons"), Look.TEXT, 44));
        return columns;
    }
}
