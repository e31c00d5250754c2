package id.padan.review.story;

import id.padan.message.Hint;
import id.padan.message.Messages;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.report.OutputFile;
import id.padan.review.ReportSettings;
import id.padan.review.workbook.Expectations;
import id.padan.review.workbook.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what is to be done about a row, and who is to do it. */
final class WhatToDo {

    private final Wording wording;
    private final Messages messages;
    private final Expectations expectations;
    private final Path jobFile;

    WhatToDo(ReportSettings settings, Wording wording, Messages messages, Path jobFile) {
        this.wording = wording;
        this.messages = messages;
        this.expectations = new Expectations(wording, settings.returnsShow());
        this.jobFile = jobFile;
    }

    /**
     * {@return what is to be done}
     *
     * @param further what the lists and the criteria of the round add to it
     */
    List<String> lines(KnownRow known, SaidOfRow said, List<String> further) {
        RowOutcome row = known.row();
        Outcome outcome = row.outcome();
        List<String> lines = new ArrayList<>();
        if (said.waitsForARun()) {
            lines.add(messages.text("do.run"));
        }
        if (outcome.kind() == Outcome.Kind.REVIEW) {
            lines.add(messages.text(
                    "do.decide",
                    wording.text("sheet.decide"),
                    OutputFile.WORKBOOK.fileName(),
                    OutputFile.PAGE.fileName()));
        }
        lines.addAll(forOpd(known));
        said.applied()
                .forEach(decision -> lines.add(messages.text(
                        "do.revoke", Hint.command("decisions", "revoke", jobFile.toString(), decision.id()))));
        if (outcome.kind() == Outcome.Kind.RECONCILED && !outcome.differences().isEmpty()) {
            String fields = outcome.differences().stream()
                    .sorted()
                    .map(wording.evidence()::field)
                    .collect(Collectors.joining(", "));
            lines.add(messages.text("do.correct", wording.opd(row.row().opd()), fields));
        }
        lines.addAll(further);
        return lines.isEmpty() ? List.of(messages.text("do.nothing")) : lines;
    }

    private List<String> forOpd(KnownRow known) {
        RowOutcome row = known.row();
        if (!Expectations.concern(row.outcome())) {
            return List.of();
        }
        String opd = wording.opd(row.row().opd());
        return expectations.of(row, known.samePerson()).texts().stream()
                .map(text -> messages.text("do.opd", opd, text))
                .toList();
    }
}
