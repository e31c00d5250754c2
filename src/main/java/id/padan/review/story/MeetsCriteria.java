package id.padan.review.story;

import id.padan.criteria.Answer;
import id.padan.criteria.Eligibility;
import id.padan.criteria.IneligibleReason;
import id.padan.criteria.Preset;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.reconcile.RowOutcome;
import id.padan.service.ServiceHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells whether a row's person meets the criteria of the round, why not, and what can be done about it. */
final class MeetsCriteria {

    private final ReasonTexts texts;
    private final Messages messages;

    MeetsCriteria(Preset preset, Language language, Messages messages) {
        this.texts = new ReasonTexts(preset, language);
        this.messages = messages;
    }

    List<String> lines(RowOutcome row) {
        Eligibility eligibility = row.eligibility();
        List<String> lines = new ArrayList<>();
        if (eligibility == null) {
            lines.add(messages.text("criteria.rejected", texts.round()));
            return lines;
        }
        lines.add(messages.text("criteria.answer", texts.round(), texts.answer(eligibility.answer())));
        lines.addAll(texts.sentences(eligibility));
        ServiceHistory history = eligibility.history();
        if (history != null) {
            lines.add(messages.text("criteria.history"));
            lines.addAll(texts.periods(history));
        }
        String group = eligibility.group();
        if (group != null) {
            lines.add(messages.text("criteria.group", texts.group(group)));
        }
        return lines;
    }

    /** {@return what an OPD, or of a list an officer, can do where it is not certain that the person meets them; empty if nothing} */
    List<String> toDo(RowOutcome row, String opd) {
        Eligibility eligibility = row.eligibility();
        if (eligibility == null || eligibility.answer() == Answer.YES) {
            return List.of();
        }
        boolean outside = eligibility.answer() == Answer.NO;
        String titles = eligibility.reasons().stream()
                .filter(reason -> reason.isCertain() == outside && reason != IneligibleReason.LIST_UNKNOWN)
                .map(this::title)
                .collect(Collectors.joining(", "));
        List<String> toDo = new ArrayList<>();
        if (!titles.isEmpty()) {
            toDo.add(messages.text("criteria.do." + eligibility.answer(), opd, titles));
        }
        if (!outside && eligibility.reasons().contains(IneligibleReason.LIST_UNKNOWN)) {
            toDo.add(messages.text("criteria.do.LIST"));
        }
        return toDo;
    }

    private String title(IneligibleReason reason) {
        String title = texts.title(reason);
        return title.substring(0, 1).toLowerCase(messages.language().locale()) + title.substring(1);
    }
}
