package id.padan.review.workbook;

import id.padan.decision.Changes;
import id.padan.decision.HandedIn;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.report.Summary;
import id.padan.review.workbook.Styles.Look;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RosterReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of the summary that speaks of files: unreadable, damaged as a whole, with problems; and of rows that are gone or came back. */
final class FileLines {

    /** Whoever needs more than this needs the other files of the run. */
    private static final int MOST_LINES = 200;

    private static final List<Look> LOOKS = List.of(Look.TEXT, Look.NUMBER, Look.TEXT);

    private final SheetLines lines;
    private final Styles styles;
    private final Wording wording;
    private final Language language;
    private final Messages problems;

    FileLines(SheetLines lines, Styles styles, Wording wording, Language language) {
        this.lines = lines;
        this.styles = styles;
        this.wording = wording;
        this.language = language;
        this.problems = Messages.of(RosterReader.class, language);
    }

    /** Writes who lost rows: whoever lost a roster must not take the figures below for the whole. */
    void lost(HandedIn handedIn) {
        List<String> lost = handedIn.lostTexts(language);
        if (!lost.isEmpty()) {
            lines.skip();
            lines.line(wording.text("lost"), styles.section);
            lost.forEach(lines::sentence);
        }
    }

    /** Writes what came of the corrections that OPD sent back. */
    void sentBack(HandedIn handedIn) {
        List<String> sentBack = handedIn.sentBackTexts(language);
        if (!sentBack.isEmpty()) {
            lines.line(wording.text("sent-back", handedIn.superseded().size()), styles.section);
            sentBack.forEach(lines::sentence);
            lines.skip();
        }
    }

    /** Writes what there is to say. */
    void write(Summary.Figures figures) {
        unreadable(figures.unreadableFiles());
        unreadable(FileReport.unreadable(figures.historyFiles()));
        missed(figures.missedPeople());
        findings(figures.fileFindings());
        problems(figures.files().stream().filter(FileReport::readable).toList());
        history(figures.historyFiles());
        disappeared(figures.changes().disappeared());
    }

    /** Each with its cell: periods of service have no sheet of their own. */
    private void history(List<FileReport> files) {
        if (files.stream().allMatch(file -> file.problems().isEmpty())) {
            return;
        }
        lines.line(wording.text("files.history"), styles.section);
        lines.wideHeadings(List.of(wording.text("files.cell"), wording.text("files.problem")));
        int written = 0;
        for (FileReport file : files) {
            for (RosterProblem problem : file.problems()) {
                if (written++ < MOST_LINES) {
                    String sheet = problem.sheet().isEmpty() ? "" : " [" + problem.sheet() + "]";
                    lines.wideRow(
                            List.of(
                                    CellValue.of(file.file() + sheet + " " + problem.cell()),
                                    CellValue.of(words(problem.code())
                                            + (problem.value().isEmpty() ? "" : " (" + problem.value() + ")"))),
                            List.of(Look.TEXT, Look.TEXT));
                }
            }
        }
        more(written - MOST_LINES);
    }

    private void unreadable(List<FileReport> files) {
        if (files.isEmpty()) {
            return;
        }
        lines.line(wording.text("files.unreadable", files.size()), styles.section);
        for (FileReport file : files) {
            RosterProblemCode code = file.problems().isEmpty()
                    ? RosterProblemCode.FILE_UNREADABLE
                    : file.problems().get(file.problems().size() - 1).code();
            lines.wideRow(List.of(CellValue.of(file.file()), CellValue.of(words(code))), List.of(Look.TEXT, Look.TEXT));
        }
        lines.skip();
    }

    private void missed(List<Summary.Missed> sheets) {
        if (sheets.isEmpty()) {
            return;
        }
        lines.line(wording.text("files.missed"), styles.section);
        sheets.forEach(sheet -> lines.wideRow(
                List.of(CellValue.of(sheet.place()), CellValue.of(sheet.howMany())), List.of(Look.TEXT, Look.TEXT)));
        lines.sentence(words(RosterProblemCode.PEOPLE_NOT_READ));
        lines.skip();
    }

    private void findings(List<FileFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        lines.line(wording.text("files.findings"), styles.section);
        findings.forEach(
                finding -> lines.wideRow(List.of(CellValue.of(wording.findings().text(finding))), List.of(Look.TEXT)));
        lines.skip();
    }

    private void problems(List<FileReport> files) {
        if (files.stream().allMatch(file -> file.problems().isEmpty())) {
            return;
        }
        lines.line(wording.text("files.problems"), styles.section);
        lines.wideHeadings(
                List.of(wording.text("files.file"), wording.text("files.times"), wording.text("files.problem")));
        int written = 0;
        int left = 0;
        for (FileReport file : files) {
            Map<RosterProblemCode, Integer> times = new EnumMap<>(RosterProblemCode.class);
            for (RosterProblem problem : file.problems()) {
                times.merge(problem.code(), 1, Integer::sum);
            }
            for (Map.Entry<RosterProblemCode, Integer> each : times.entrySet()) {
                if (written < MOST_LINES) {
                    lines.wideRow(
                            List.of(
                                    CellValue.of(file.file()),
                                    new CellValue.Figure(each.getValue()),
                                    CellValue.of(words(each.getKey()))),
                            LOOKS);
                    written++;
                } else {
                    left++;
                }
            }
        }
        more(left);
    }

    private void disappeared(List<Changes.Disappeared> rows) {
        if (rows.isEmpty()) {
            return;
        }
        lines.line(wording.text("disappeared", rows.size()), styles.section);
        lines.sentence(wording.text("disappeared.remark"));
        for (Changes.Disappeared row : rows.subList(0, Math.min(MOST_LINES, rows.size()))) {
            String text = wording.text(row.wasOpen() ? "disappeared.open" : "disappeared.settled");
            lines.wideRow(
                    List.of(
                            CellValue.of(wording.opd(row.opd())),
                            CellValue.of(row.name() + " - " + wording.place(row.location()) + " - " + text)),
                    List.of(Look.TEXT, Look.TEXT));
        }
        more(rows.size() - MOST_LINES);
    }

    private void more(int left) {
        if (left > 0) {
            lines.sentence(wording.text("more", left));
        }
        lines.skip();
    }

    private String words(RosterProblemCode code) {
        return problems.text("problem." + code) + " " + problems.text("advice." + code);
    }
}
