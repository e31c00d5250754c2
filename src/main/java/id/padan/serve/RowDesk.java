package id.padan.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.review.story.KnownRow;
import id.padan.review.story.NikTexts;
import id.padan.review.story.Story;
import id.padan.review.story.StoryPage;
import id.padan.review.story.Storyteller;
import id.padan.roster.RowLocation;
import id.padan.run.LastRows;
import java.nio.file.Path;
import java.util.List;

/** Looks for rows of the last run, one question after the other; the workspace is open for as long as one takes. */
final class RowDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobFile job;
    private final Path workspace;

    RowDesk(JobFile job, Path workspace) {
        this.job = job;
        this.workspace = workspace;
    }

    /**
     * {@return rows of whatever outcome: {@code {fit, all, names, rows: [{opd, file, sheet, line, name, nik, birth_date, outcome,
     * registered: {nik, name, birth_date}}]}}}
     *
     * @param who a NIK, a name, or the place of a row
     * @throws JobException if no run has come to its end, or the workspace is in use
     */
    synchronized ObjectNode rows(String who) throws JobException {
        LastRows found = LastRows.find(job, workspace, who);
        ObjectNode answer =
                JSON.createObjectNode().put("fit", found.fit().name()).put("all", found.all());
        ArrayNode names = answer.putArray("names");
        found.names().forEach(names::add);
        ArrayNode rows = answer.putArray("rows");
        for (KnownRow known : found.rows()) {
            write(known.row(), rows.addObject());
        }
        return answer;
    }

    /**
     * {@return what became of a row, as a page to be read out and printed, with the whole NIK}
     *
     * @param place where it stands
     * @throws Refusal if the last run has no such row
     * @throws JobException if no run has come to its end, or the workspace is in use
     */
    synchronized String story(RowLocation place) throws Refusal, JobException {
        String sheet = place.sheet().isEmpty() ? "" : "#" + place.sheet();
        LastRows found = LastRows.find(job, workspace, place.file() + sheet + ":" + place.row());
        Storyteller teller = new Storyteller(found.settings(), found.ledger(), NikTexts.WHOLE, job.path());
        List<Story> stories = found.rows().stream()
                .filter(known -> known.row().row().location().equals(place))
                .map(teller::story)
                .toList();
        if (stories.isEmpty()) {
            throw new Refusal("story.gone");
        }
        return StoryPage.of(stories, job.language());
    }

    private static void write(RowOutcome row, ObjectNode node) {
        RowLocation place = row.row().location();
        node.put("opd", row.row().opd())
                .put("file", place.file())
                .put("sheet", place.sheet())
                .put("line", place.row())
                .put("name", row.row().name())
                .put("nik", row.row().nik().text())
                .put("birth_date", row.row().birthDate().text())
                .put("outcome", row.outcome().kind().name());
        RegistryPerson person = row.outcome().person();
        if (person != null) {
            RegistryDesk.write(person, node.putObject("registered"));
        }
    }
}
