package id.padan.review.workbook;

import id.padan.person.PersonField;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateGroup.Member;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import java.util.ArrayList;
import java.util.List;

/** The rows of one person, one NIK, one name. Groups are numbered as in {@code duplicates.csv}. */
final class DuplicatesSheet {

    private final Wording wording;
    private final TableSheet table;
    private int groups;

    DuplicatesSheet(Report report, Wording wording) {
        this.wording = wording;
        this.table = new TableSheet(
                report, wording.text("sheet.duplicates"), wording.text("remark.duplicates"), columns(wording), 2);
    }

    /** Adds the next group. */
    void add(DuplicateGroup group) {
        groups++;
        // Every other group on a ground of its own.
        Look look = groups % 2 == 0 ? Look.REGISTERED : Look.TEXT;
        for (Member member : group.members()) {
            List<CellValue> cells = cells(group, member);
            List<Look> looks = new ArrayList<>();
            looks.add(Look.NUMBER);
            while (looks.size() < cells.size()) {
                looks.add(look);
            }
            table.add(cells, looks);
        }
    }

    /** Completes the sheet. */
    void finish() {
        table.finish();
    }

    private List<CellValue> cells(DuplicateGroup group, Member member) {
        boolean certain = group.members().stream().noneMatch(Member::isInDoubt);
        String kind = wording.text("kind." + group.kind());
        String kept = member.isInDoubt() ? "kept.open" : member.kept() ? "yes" : "no";
        PersonTexts submitted = PersonTexts.submitted(member.row().row());
        return List.of(
                new CellValue.Figure(groups),
                CellValue.of(certain ? kind : wording.text("kind.probable", kind)),
                CellValue.of(wording.opd(member.row().row().opd())),
                CellValue.of(wording.place(member.row().row().location())),
                CellValue.of(submitted.get(PersonField.NIK)),
                CellValue.of(submitted.get(PersonField.NAME)),
                CellValue.of(submitted.get(PersonField.BIRTH_DATE)),
                CellValue.of(wording.text(kept)));
    }

    private static List<Column> columns(Wording wording) {
        return List.of(
                new Column(wording.text("column.group"), Look.NUMBER, 6),
                new Column(wording.text("column.kind"), Look.TEXT, 34),
                new Column(wording.text("column.opd"), Look.TEXT, 34),
                new Column(wording.text("column.place"), Look.TEXT, 40),
                new Column(wording.text("column.nik"), Look.TEXT, 16),
                new Column(wording.text("column.name"), Look.TEXT, 30),
                new Column(wording.text("column.birth_date"), Look.TEXT, 10),
                new Column(wording.text("column.kept"), Look.TEXT, 12));
    }
}
