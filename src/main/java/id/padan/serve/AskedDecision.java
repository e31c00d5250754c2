package id.padan.serve;

import com.fasterxml.jackson.databind.JsonNode;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.Ticket;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What a page hands over when somebody decides, and what of it is refused.
 *
 * @param json {@code {ticket, verdict, note, officer, seen: [ID]}}
 */
record AskedDecision(JsonNode json) {

    private static final int LONGEST_OFFICER = 200;
    private static final int LONGEST_NOTE = 500;

    /**
     * {@return the row that is decided}
     *
     * @param job the job's name
     * @param run the last run: on a page of an earlier one rows may stand as they are no more
     */
    Ticket ticket(String job, String run) throws Refusal {
        Ticket ticket = Ticket.parse(json.path("ticket").toString())
                .filter(its -> its.job().equals(job))
                .orElseThrow(() -> new Refusal("decide.ticket"));
        if (!ticket.runId().equals(run)) {
            throw new Refusal("decide.outdated");
        }
        return ticket;
    }

    /** {@return what is decided of that row} */
    Verdict verdict(Ticket ticket) throws Refusal {
        String word = json.path("verdict").asText();
        Verdict verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(word) && each != Verdict.OTHER)
                .findFirst()
                .orElseThrow(() -> new Refusal("decide.verdict"));
        if (verdict.candidate() >= ticket.candidates().size()) {
            throw new Refusal("decide.not_offered");
        }
        return verdict;
    }

    /** {@return who decides} */
    String officer() throws Refusal {
        String officer = text("officer", LONGEST_OFFICER);
        if (officer.isEmpty()) {
            throw new Refusal("decide.officer");
        }
        return officer;
    }

    /** {@return why; may be empty} */
    String note() {
        return text("note", LONGEST_NOTE);
    }

    /** {@return the decisions on the row that the officer had in sight} */
    Set<String> seen() {
        Set<String> seen = new HashSet<>();
        json.path("seen").forEach(id -> seen.add(id.asText()));
        return seen;
    }

    private String text(String field, int longest) {
        String text = json.path(field).asText().strip();
        return text.substring(0, Math.min(text.length(), longest));
    }
}
