package id.padan.cli;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Hint;
import id.padan.person.Person;
import id.padan.review.story.KnownRow;
import id.padan.review.story.NikTexts;
import id.padan.review.story.Story;
import id.padan.review.story.StoryPage;
import id.padan.review.story.StoryText;
import id.padan.review.story.Storyteller;
import id.padan.review.story.Who;
import id.padan.review.story.Who.Fit;
import id.padan.roster.RowLocation;
import id.padan.run.LastRows;
import id.padan.run.RegistrySearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code padan explain JOB.yml WHO}: tells what became of a person in the last run, and what to do. */
@Command(name = "explain")
final class ExplainCommand extends JobCommand {

    /** Of more rows somebody must say which they mean. */
    private static final int MOST_STORIES = 3;

    private static final String BETWEEN = "-".repeat(60);

    /** How the story is written. */
    enum Format {
        /** For the console. */
        TEXT,
        /** As a page with the whole NIK. */
        HTML
    }

    /** Several, because a name is easily written without quotes. */
    @Parameters(paramLabel = "WHO", descriptionKey = "who", index = "1..*", arity = "1..*")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private List<String> who;

    @Option(names = "--format", paramLabel = "text|html")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        Path file = output;
        if ((format == Format.HTML) != (file != null)) {
            out.problem(out.text("explain.html_and_file"));
            return ExitCode.USAGE;
        }
        if (file != null && !canBeWritten(file)) {
            out.problem(out.text("explain.no_folder", file.toString()));
            return ExitCode.USAGE;
        }
        String wanted = String.join(" ", who);
        LastRows found = LastRows.find(job, workspace(job), wanted);
        if (found.fit() == Fit.NONE) {
            tellNobody(job, found, wanted, out);
            return ExitCode.LIMIT_EXCEEDED;
        }
        if (found.fit() != Fit.SAME) {
            out.say("explain." + found.fit(), shown(wanted));
        }
        return tell(found, file, out);
    }

    private ExitCode tell(LastRows found, @Nullable Path file, Console out) throws IOException {
        if (found.all() > MOST_STORIES) {
            list(found, out);
            return file == null ? ExitCode.DONE : ExitCode.LIMIT_EXCEEDED;
        }
        if (file == null) {
            print(stories(found, NikTexts.MASKED), out);
        } else {
            Files.writeString(file, StoryPage.of(stories(found, NikTexts.WHOLE), out.language()));
            out.say("explain.written", file.toString());
        }
        return ExitCode.DONE;
    }

    private static boolean canBeWritten(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && !Files.isDirectory(file);
    }

    private List<Story> stories(LastRows found, NikTexts niks) {
        Storyteller teller = new Storyteller(found.settings(), found.ledger(), niks, jobFile());
        return found.rows().stream().map(teller::story).toList();
    }

    private static void print(List<Story> stories, Console out) {
        for (int i = 0; i < stories.size(); i++) {
            if (i > 0) {
                out.print(BETWEEN);
            }
            StoryText.of(stories.get(i)).lines().forEach(line -> out.print(Masking.visible(line)));
        }
    }

    private void list(LastRows found, Console out) {
        out.say("explain.several", found.all());
        for (KnownRow row : found.rows()) {
            out.print("  " + shown(place(row)) + "  " + shown(row.row().row().opd()) + "  "
                    + shown(row.row().row().name()));
        }
        if (found.all() > found.rows().size()) {
            out.say("explain.more", found.all() - found.rows().size());
        }
        out.say(
                "explain.one",
                Hint.command(
                        "explain",
                        jobFile().toString(),
                        shown(place(found.rows().get(0)))));
    }

    private static String place(KnownRow row) {
        RowLocation location = row.row().row().location();
        String sheet = location.sheet().isEmpty() ? "" : "#" + location.sheet();
        return location.file() + sheet + ":" + location.row();
    }

    private void tellNobody(JobFile job, LastRows found, String wanted, Console out) throws JobException {
        if (found.who() instanceof Who.OfPlace) {
            out.say("explain.no_row", shown(wanted));
            out.say("explain.files", shown(String.join("; ", found.files())));
            return;
        }
        out.say("explain.nobody", shown(wanted));
        if (!found.names().isEmpty()) {
            out.say("explain.names", shown(String.join("; ", found.names())));
        }
        new RegistrySearch(job, wanted)
                .searchLast(Objects.requireNonNullElse(workspace, job.workspace()))
                .ifPresent(registered -> tellRegistered(registered, out));
    }

    /** Whoever is in no roster may be in the registry all the same: then the OPD has to submit them. */
    private static void tellRegistered(RegistrySearch.Found registered, Console out) {
        if (registered.all() == 0) {
            out.say("explain.not_registered");
            return;
        }
        out.say("explain.registered", registered.all());
        registered.people().stream().limit(MOST_STORIES).forEach(each -> {
            Person person = each.person();
            String born = person.birthDate() == null ? "?" : person.birthDate().toString();
            out.print("  "
                    + shown(String.join(
                            ", ",
                            person.nik().text(),
                            person.name().written(),
                            person.birthPlace().written(),
                            born)));
        });
    }

    private static String shown(String text) {
        return Masking.visible(text);
    }
}
