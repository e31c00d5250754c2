package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.criteria.Preset;
import id.padan.message.Language;
import id.padan.reconcile.Outcome;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal;
import id.padan.round.ProposalFigures;
import id.padan.round.ProposalWords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objections, proposals and corrections as the page reads them, at most {@value #MOST}. There are few, so that their words stand
 * with them in both languages, Indonesian first.
 *
 * <pre>
 * proposal  [[kind, kind], [standing, standing], number as written, [nik, name, birth date], place, opd, reason,
 *            [became[], became[]], place of the row or 0, codes of its reasons[#], [to do[], to do[]]]
 * place     [file#, sheet#, line]
 * </pre>
 */
final class ProposalData {

    private static final int MOST = 5_000;

    private final JsonGenerator json;
    private final RepeatedTexts texts;
    private final List<ProposalWords> words;

    ProposalData(JsonGenerator json, RepeatedTexts texts, @Nullable Preset preset) {
        this.json = json;
        this.texts = texts;
        this.words = Stream.of(Language.values())
                .map(language -> new ProposalWords(language, preset))
                .toList();
    }

    void write(@Nullable ProposalFigures figures) throws IOException {
        json.writeStartArray();
        if (figures != null) {
            for (Proposal proposal : figures.proposals().stream().limit(MOST).toList()) {
                write(proposal);
                json.writeRaw('\n');
            }
        }
        json.writeEndArray();
    }

    private void write(Proposal proposal) throws IOException {
        SubmittedRow entry = proposal.entry().decided().row();
        Member row = proposal.row();
        json.writeStartArray();
        writeTexts(words.stream().map(each -> each.kind(proposal.kind())).toList());
        writeTexts(words.stream().map(each -> each.status(proposal.status())).toList());
        json.writeString(proposal.written(RosterField.ANNOUNCED_NUMBER));
        writeTexts(List.of(entry.nik().text(), entry.name(), entry.birthDate().text()));
        writePlace(entry.location());
        json.writeString(proposal.written(RosterField.OPD));
        json.writeString(proposal.written(RosterField.REASON));
        writeEach(words.stream().map(each -> each.became(proposal)).toList());
        if (row == null) {
            json.writeNumber(0);
        } else {
            writePlace(row.decided().row().location());
        }
        writeReasons(row == null ? null : row.decided().outcome());
        writeEach(words.stream().map(each -> each.toDo(proposal)).toList());
        json.writeEndArray();
    }

    private void writeReasons(@Nullable Outcome outcome) throws IOException {
        json.writeStartArray();
        if (outcome != null && !(outcome instanceof Outcome.Reconciled)) {
            for (var reason : outcome.reasons().stream().sorted().toList()) {
                json.writeNumber(texts.number("reason." + reason));
            }
        }
        json.writeEndArray();
    }

    private void writePlace(RowLocation location) throws IOException {
        json.writeStartArray();
        json.writeNumber(texts.number(location.file()));
        json.writeNumber(texts.number(location.sheet()));
        json.writeNumber(location.row());
        json.writeEndArray();
    }

    private void writeEach(List<List<String>> all) throws IOException {
        json.writeStartArray();
        for (List<String> some : all) {
            writeTexts(some);
        }
        json.writeEndArray();
    }

    private void writeTexts(List<String> some) throws IOException {
        json.writeStartArray();
        for (String text : some) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
