package id.padan.cli.held;

import id.padan.audit.AuditLog;
import id.padan.cli.held.Held.Earlier;
import id.padan.cli.held.Held.InFile;
import id.padan.cli.held.Held.InList;
import id.padan.decision.Decision;
import id.padan.decision.LedgerEntry;
import id.padan.decision.RowTrace;
import id.padan.jobfile.JobFile;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.review.VerdictWords;
import id.padan.review.story.Story;
import id.padan.review.story.Story.Section;
import id.padan.roster.RowLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tells what is held about a person: each place in a line, with whole NIK; whoever shows it on a console hides these. */
public final class HeldStory {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

    private final JobFile job;
    private final Held held;

    HeldStory(JobFile job, Held held) {
        this.job = job;
        this.held = held;
    }

    /** {@return whether anything is held} A place that cannot be looked into does not count. */
    public boolean isAnything() {
        return !(held.rows().isEmpty()
                && held.earlier().isEmpty()
                && held.decisions().isEmpty()
                && held.registered().isEmpty()
                && held.announced().isEmpty()
                && held.files().isEmpty());
    }

    /**
     * {@return the story}
     *
     * @param language the reader's
     * @param now the time that it tells
     */
    public Story story(Language language, Instant now) {
        Messages messages = Messages.of(HeldStory.class, language);
        Lines lines = new Lines(messages);
        List<Section> sections = List.of(
                lines.section("rows", held.rows(), row -> row(row, messages)),
                lines.section("earlier", held.earlier(), row -> earlier(row, messages)),
                lines.section("lists", held.lists(), line -> list(line, messages)),
                new Section(messages.text("heading.decisions"), decisions(messages, language)),
                lines.section("registry", held.registered(), HeldStory::person),
                lines.section("announced", held.announced(), number -> messages.text("announced", number.toString())),
                lines.section("files", held.files(), file -> file(file, messages)),
                lines.section("uses", held.uses(), use -> use(use, messages)),
                new Section(messages.text("heading.elsewhere"), elsewhere(messages)));
        return new Story(
                messages.text("title", held.nik()), messages.text("subtitle", job.name(), time(now)), sections);
    }

    /** A section that says so if there is nothing. */
    private record Lines(Messages messages) {

        <T> Section section(String key, List<T> all, Function<T, String> line) {
            List<String> lines = all.isEmpty()
                    ? List.of(messages.text("none." + key))
                    : all.stream().map(line).toList();
            return new Section(messages.text("heading." + key), lines);
        }
    }

    private String row(RowOutcome row, Messages messages) {
        RegistryPerson person = row.outcome().person();
        String registered = person == null ? "" : person.person().nik().text();
        String as = registered.equals(held.nik())
                ? "person"
                : row.row().nik().text().equals(held.nik()) ? "submitted" : "candidate";
        return messages.text(
                "row." + as,
                row.row().opd(),
                place(row.row().location(), messages),
                row.row().name(),
                row.row().nik().text(),
                messages.text("outcome." + row.outcome().kind()));
    }

    private String earlier(Earlier earlier, Messages messages) {
        RowTrace row = earlier.row();
        return messages.text("earlier", earlier.run().runId(), row.opd(), place(row.location(), messages), row.name());
    }

    private static String list(InList in, Messages messages) {
        String entry = in.line().entry() == null
                ? messages.text("list.no_entry")
                : place(in.line().entry().decided().row().location(), messages);
        return messages.text(
                "list", in.list(), messages.text("status." + in.line().status()), entry);
    }

    private List<String> decisions(Messages messages, Language language) {
        List<String> lines = new ArrayList<>();
        for (Decision decision : held.decisions()) {
            lines.add(messages.text(
                    "decision",
                    time(decision.decidedAt()),
                    VerdictWords.word(decision.verdict(), language),
                    VerdictWords.officer(decision, language),
                    decision.ticket().opd(),
                    place(decision.ticket().location(), messages),
                    decision.ticket().name(),
                    decision.id()));
            if (!decision.note().isEmpty()) {
                lines.add(messages.text("decision.note", decision.id(), decision.note()));
            }
        }
        for (LedgerEntry.Revoked revoked : held.revoked()) {
            lines.add(messages.text("decision.revoked", revoked.decision(), time(revoked.at()), revoked.by()));
        }
        return lines.isEmpty() ? List.of(messages.text("none.decisions")) : lines;
    }

    /**
     * {@return somebody of the registry in a line, with the whole NIK}
     *
     * @param registered the person
     */
    public static String person(RegistryPerson registered) {
        Person person = registered.person();
        return String.join(
                ", ",
                person.nik().text(),
                person.name().written(),
                person.birthPlace().written(),
                person.birthDate() == null ? "?" : person.birthDate().toString());
    }

    private static String file(InFile file, Messages messages) {
        return messages.text("file", file.path().toString(), Long.toString(file.times()));
    }

    private String use(AuditLog.Entry use, Messages messages) {
        return messages.text("use", time(use.at()), use.by(), use.command());
    }

    private List<String> elsewhere(Messages messages) {
        List<String> lines = new ArrayList<>();
        held.unsearched().forEach(place -> {
            Path path = place.path();
            lines.add(messages.text("unsearched", path.toString()));
        });
        lines.add(messages.text("elsewhere.inputs"));
        lines.add(messages.text("elsewhere.masked"));
        lines.add(messages.text("elsewhere.copies"));
        return lines;
    }

    private static String place(RowLocation location, Messages messages) {
        return location.sheet().isEmpty()
                ? messages.text("place", location.file(), Integer.toString(location.row()))
                : messages.text("place.sheet", location.file(), location.sheet(), Integer.toString(location.row()));
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(job.zone()));
    }
}
