package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.decision.Decision;
import id.padan.decision.RowHistory;
import id.padan.decision.ShownPerson;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.filedamage.Repair;
import id.padan.message.Language;
import id.padan.person.Gender;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.VerdictWords;
import id.padan.review.WhyAsked;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.roster.RosterField;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as the page reads it: arrays instead of objects, because there are many; {@code data.js} names their parts. Texts that
 * repeat are numbers of {@link RepeatedTexts} (marked #); what there is none of is {@code 0}.
 *
 * <pre>
 * row        [kind#, opd#, file#, sheet#, line, reasons[#], flags[#], state#, open since, submitted, differences[#],
 *             candidates[candidate], standing, repairs[text], ticket, eligibility, why asked (text),
 *             work [post, start, pay]]
 * submitted  [nik, name, place, date, gender, date as written, further[text]]
 * standing   [kind#, decisions[[verdict#, person, note, by, at, candidate from 0 or -1]], change#]
 * eligibility [answer#, reasons[#], sentences[text]]
 * text       [Indonesian, English]
 * </pre>
 *
 * <p>Candidates are told by {@link CandidateData}. A ticket is
 * [key, round, check]: the page has the rest, and puts it together when it is needed.
 */
final class RowData {

    private static final List<RosterField> WORK =
            List.of(RosterField.POSITION, RosterField.START_DATE, RosterField.SALARY_SOURCE);

    /** Reconciled rows can be decided otherwise if they have one of these. */
    private static final Set<Flag> OVERRULED = EnumSet.of(Flag.CORRECTED, Flag.DECIDED);

    private final JsonGenerator json;
    private final RepeatedTexts texts;
    private final ReportSettings settings;
    private final EligibilityData eligibilities;
    private final CandidateData candidates;
    private final WhyAsked[] why = {new WhyAsked(Language.ID), new WhyAsked(Language.EN)};

    RowData(JsonGenerator json, RepeatedTexts texts, ReportSettings settings) {
        this.json = json;
        this.texts = texts;
        this.settings = settings;
        this.candidates = new CandidateData(json, texts);
        this.eligibilities = new EligibilityData(json, texts, settings);
    }

    void write(ReportRow reported) throws IOException {
        RowOutcome row = reported.row();
        Outcome outcome = row.outcome();
        json.writeStartArray();
        code(outcome.getClass().getSimpleName());
        code(row.row().opd());
        code(row.row().location().file());
        code(row.row().location().sheet());
        json.writeNumber(row.row().location().row());
        codes(outcome.reasons());
        codes(outcome.flags());
        writeHistory(reported.history());
        writeSubmitted(row.row());
        codes(outcome.differences());
        candidates.write(reported);
        writeStanding(reported.standing(), reported.ticket().candidates());
        writeRepairs(row.repairs());
        if (isToDecide(outcome)) {
            writeTicket(reported.ticket());
        } else {
            json.writeNumber(0);
        }
        eligibilities.write(row.eligibility());
        writeWhy(reported);
        writeWork(reported);
        json.writeEndArray();
    }

    /** All that the engine did not simply take as it stands: an officer may overrule it everywhere. */
    private static boolean isToDecide(Outcome outcome) {
        return !(outcome instanceof Outcome.Reconciled) || !Collections.disjoint(outcome.flags(), OVERRULED);
    }

    private void writeWhy(ReportRow reported) throws IOException {
        String first = why[0].sentence(reported);
        if (first.isEmpty()) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        json.writeString(first);
        json.writeString(why[1].sentence(reported));
        json.writeEndArray();
    }

    private void writeTicket(Ticket ticket) throws IOException {
        json.writeStartArray();
        json.writeString(ticket.row().text());
        json.writeNumber(ticket.round());
        json.writeString(ticket.check());
        json.writeString(ticket.seal());
        json.writeEndArray();
    }

    /** Of a person whom an officer may have to leave in one of several OPD, what tells where they work. */
    private void writeWork(ReportRow reported) throws IOException {
        RowOutcome row = reported.row();
        Outcome outcome = row.outcome();
        boolean isAsked = outcome instanceof Outcome.Review && outcome.reasons().contains(Reason.DUPLICATE_ACROSS_OPD);
        boolean isChosen = outcome instanceof Outcome.Reconciled
                && outcome.flags().contains(Flag.DECIDED)
                && !reported.samePerson().isEmpty();
        if (!isAsked && !isChosen) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        for (RosterField field : WORK) {
            json.writeString(row.row().further().getOrDefault(field, ""));
        }
        json.writeEndArray();
    }

    private void writeHistory(RowHistory history) throws IOException {
        code(history.state().name());
        textOrNone(date(history.openSince()));
    }

    private void writeSubmitted(SubmittedRow row) throws IOException {
        json.writeStartArray();
        json.writeString(row.nik().text());
        json.writeString(row.name());
        json.writeString(row.birthPlace());
        json.writeString(row.birthDate().text());
        json.writeString(gender(row.gender()));
        textOrNone(row.birthDate().date() == null ? "" : row.birthDate().written());
        json.writeStartArray();
        for (String value : row.fields()) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void writeStanding(Standing standing, List<ShownPerson> candidates) throws IOException {
        if (standing instanceof Standing.Undecided) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        code(standing.getClass().getSimpleName());
        json.writeStartArray();
        for (Decision decision : standing.decisions()) {
            writeDecision(decision, candidates);
        }
        json.writeEndArray();
        if (standing instanceof Standing.Outdated outdated) {
            code(outdated.why().name());
        } else {
            json.writeNumber(0);
        }
        json.writeEndArray();
    }

    private void writeDecision(Decision decision, List<ShownPerson> candidates) throws IOException {
        json.writeStartArray();
        code(decision.verdict().name());
        json.writeString(decision.person().map(ShownPerson::name).orElse(""));
        json.writeString(decision.note());
        json.writeString(VerdictWords.officer(decision, settings.language()));
        json.writeString(
                decision.decidedAt().atZone(settings.zone()).toOffsetDateTime().toString());
        json.writeNumber(decision.person().map(candidates::indexOf).orElse(-1));
        json.writeEndArray();
    }

    private void writeRepairs(List<Repair> repairs) throws IOException {
        if (repairs.isEmpty()) {
            json.writeNumber(0);
            return;
        }
        json.writeStartArray();
        for (Repair repair : repairs) {
            WordData.write(json, repair);
        }
        json.writeEndArray();
    }

    private void code(String text) throws IOException {
        json.writeNumber(texts.number(text));
    }

    /** Sorted, because a set does not say in which order it comes. */
    private void codes(Collection<? extends Enum<?>> codes) throws IOException {
        json.writeStartArray();
        if (!codes.isEmpty()) {
            for (Enum<?> each : codes.stream().sorted().toList()) {
                code(each.name());
            }
        }
        json.writeEndArray();
    }

    private void textOrNone(String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNumber(0);
        } else {
            json.writeString(text);
        }
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    static String gender(@Nullable Gender gender) {
        return gender == null ? "" : String.valueOf(gender.letter());
    }
}
