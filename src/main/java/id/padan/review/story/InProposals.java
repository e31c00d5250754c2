package id.padan.review.story;

import id.padan.message.Messages;
import id.padan.review.workbook.Wording;
import id.padan.roster.RosterField;
import id.padan.round.Proposal;
import id.padan.round.ProposalWords;
import java.util.ArrayList;
import java.util.List;

/** Tells which objections, proposals and corrections there are about a row's person, and what became of each. */
final class InProposals {

    private final ProposalWords words;
    private final Wording wording;
    private final Messages messages;

    InProposals(ProposalWords words, Wording wording, Messages messages) {
        this.words = words;
        this.wording = wording;
        this.messages = messages;
    }

    List<String> lines(KnownRow row) {
        List<String> lines = new ArrayList<>();
        for (Proposal proposal : row.proposals()) {
            String kind = Wording.capitalised(words.kind(proposal.kind()));
            String reason = proposal.written(RosterField.REASON);
            lines.add(
                    reason.isEmpty()
                            ? messages.text("proposals.entry", kind, place(proposal))
                            : messages.text("proposals.entry.why", kind, place(proposal), reason));
            lines.addAll(words.became(proposal));
        }
        return lines;
    }

    /** {@return what is wrong with them and what to do; empty if nothing is} */
    List<String> toDo(KnownRow row) {
        return row.proposals().stream()
                .flatMap(proposal ->
                        words.toDo(proposal).stream().map(what -> messages.text("proposals.do", place(proposal), what)))
                .toList();
    }

    private String place(Proposal proposal) {
        return wording.place(proposal.entry().decided().row().location());
    }
}
