package id.padan.review.workbook;

import id.padan.criteria.Preset;
import id.padan.message.Language;
import id.padan.reconcile.Outcome;
import id.padan.review.workbook.Styles.Look;
import id.padan.review.workbook.TableSheet.Column;
import id.padan.review.workbook.TableSheet.Report;
import id.padan.roster.RosterField;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal;
import id.padan.round.ProposalFigures;
import id.padan.round.ProposalWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objections, proposals and corrections, with what became of each in words to read out. */
final class ProposalsSheet {

    private final Wording wording;
    private final ProposalWords words;
    private final TableSheet table;

    ProposalsSheet(Report report, Wording wording, Language language, @Nullable Preset preset) {
        this.wording = wording;
        this.words = new ProposalWords(language, preset);
        this.table =
                new TableSheet(report, wording.text("sheet.proposals"), wording.text("remark.proposals"), columns(), 2);
    }

    /** Adds all of them. */
    void add(ProposalFigures figures) {
        figures.proposals().forEach(proposal -> table.add(cells(proposal)));
        table.finish();
    }

    private List<CellValue> cells(Proposal proposal) {
        SubmittedRow entry = proposal.entry().decided().row();
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.of(words.kind(proposal.kind())));
        cells.add(CellValue.of(proposal.written(RosterField.ANNOUNCED_NUMBER)));
        cells.add(CellValue.of(entry.nik().text()));
        cells.add(CellValue.of(entry.name()));
        cells.add(CellValue.of(
                entry.birthDate().date() == null
                        ? entry.birthDate().written()
                        : Wording.date(entry.birthDate().date())));
        cells.add(CellValue.of(proposal.written(RosterField.OPD)));
        cells.add(CellValue.of(proposal.written(RosterField.REASON)));
        cells.add(CellValue.of(words.status(proposal.status())));
        cells.add(CellValue.of(became(proposal)));
        Member row = proposal.row();
        cells.add(CellValue.of(
                row == null ? "" : wording.place(row.decided().row().location())));
        cells.add(CellValue.of(String.join("\n", words.toDo(proposal))));
        cells.add(CellValue.of(wording.place(entry.location())));
        return cells;
    }

    private String became(Proposal proposal) {
        List<String> sentences = new ArrayList<>(words.became(proposal));
        Outcome outcome =
                proposal.row() == null ? null : proposal.row().decided().outcome();
        if (outcome != null && !(outcome instanceof Outcome.Reconciled)) {
            sentences.add(wording.reasons(outcome));
        }
        return String.join("\n", sentences);
    }

    private List<Column> columns() {
        return List.of(
                new Column(wording.text("column.proposal.kind"), Look.TEXT, 12),
                new Column(wording.text("column.proposal.number"), Look.TEXT, 15),
                new Column(wording.text("column.nik"), Look.SUBMITTED, 18),
                new Column(wording.text("column.name"), Look.SUBMITTED, 24),
                new Column(wording.text("column.birth_date"), Look.SUBMITTED, 12),
                new Column(wording.text("column.opd"), Look.TEXT, 20),
                new Column(wording.text("column.proposal.reason"), Look.TEXT, 34),
                new Column(wording.text("column.proposal.status"), Look.TEXT, 22),
                new Column(wording.text("column.proposal.became"), Look.TEXT, 54),
                new Column(wording.text("column.place"), Look.TEXT, 24),
                new Column(wording.text("column.proposal.to-do"), Look.TEXT, 40),
                new Column(wording.text("column.proposal.place"), Look.TEXT, 24));
    }
}
