package id.padan.review.story;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.report.ListWords;
import id.padan.review.workbook.PersonTexts;
import id.padan.review.workbook.Wording;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import java.util.ArrayList;
import java.util.List;

/** Tells how a row's person stands with the lists of the round: whether there is an account, and whether it would fail. */
final class InLists {

    private final ListWords words;
    private final Wording wording;
    private final Messages messages;
    private final NikTexts niks;

    InLists(Language language, Wording wording, Messages messages, NikTexts niks) {
        this.words = ListWords.of(language);
        this.wording = wording;
        this.messages = messages;
        this.niks = niks;
    }

    List<String> lines(KnownRow row) {
        List<String> lines = new ArrayList<>();
        row.lists().forEach((list, entries) -> {
            if (entries.isEmpty()) {
                lines.add(messages.text("lists.other_row", list));
            }
            entries.forEach(line -> lines.addAll(line(list, line, row)));
        });
        return lines;
    }

    private List<String> line(String list, ListLine line, KnownRow row) {
        List<String> lines = new ArrayList<>();
        String said = words.status(line) + ". " + words.reasons(line);
        lines.add(messages.text("lists.status", list, said.strip()));
        Member entry = line.entry();
        if (entry != null) {
            SubmittedRow submitted = entry.decided().row();
            PersonTexts texts = PersonTexts.submitted(submitted);
            lines.add(messages.text(
                    "lists.entry",
                    wording.place(submitted.location()),
                    submitted.name(),
                    niks.of(submitted.nik().text(), row.row().row().nik().text()),
                    texts.get(PersonField.BIRTH_DATE)));
        }
        return lines;
    }

    /** {@return what is to be done about the entries of lists; empty if nothing is} */
    List<String> toDo(KnownRow row) {
        List<String> lines = new ArrayList<>();
        row.lists().forEach((list, entries) -> entries.stream()
                .map(line -> ListWords.statusKey(line).replace("list.status.", "lists.do."))
                .distinct()
                .filter(messages::has)
                .forEach(key -> lines.add(messages.text(key, list))));
        return lines;
    }
}
