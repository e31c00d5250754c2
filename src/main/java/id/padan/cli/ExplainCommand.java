package id.padan.cli;

import id.padan.cli.held.HeldSearch;
import id.padan.cli.held.HeldStory;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.message.Hint;
import id.padan.privacy.Use;
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
import id.padan.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Option(names = "--held")
    private boolean held;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    Use use(JobFile job) throws Exception {
        return super.use(job).about(workspace(job), String.join(" ", who));
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
        if (held) {
            return tellHeld(job, wanted, file, out);
        }
        LastRows found = LastRows.find(job, workspace(job), wanted);
        if (found.fit() == Fit.NONE) {
            tellNobody(job, found, wanted, out);
            return ExitCode.LIMIT_EXCEEDED;
        }
        if (found.fit() != Fit.SAME) {
            out.say("explain." + found.fit(), shown(wanted));
        }
        recordTold(job, found.rows(), out);
        return tell(found, file, out);
    }

    /** Whom a name or a place led to: so that it is found by the number, too, that somebody was told of this person. */
    private void recordTold(JobFile job, List<KnownRow> rows, Console out) throws Exception {
        for (KnownRow row : rows) {
            Optional<String> nik = HeldSearch.nik(row);
            if (nik.isPresent() && !nik.get().equals(digits())) {
                record(super.use(job).about(workspace(job), nik.get()), workspace(job), out);
            }
        }
    }

    private ExitCode tell(LastRows found, @Nullable Path file, Console out) throws IOException {
        if (found.all() > MOST_STORIES) {
            list(found, out);
            return file == null ? ExitCode.DONE : ExitCode.LIMIT_EXCEEDED;
        }
        show(stories(found, file == null ? NikTexts.MASKED : NikTexts.WHOLE), file, out);
        return ExitCode.DONE;
    }

    /** Also where no run can be told of: what is held is held. */
    private ExitCode tellHeld(JobFile job, String wanted, @Nullable Path file, Console out) throws Exception {
        Path folder = workspace(job);
        if (!Workspace.isIn(folder)) {
            out.say("status.no_workspace", folder.toAbsolutePath().normalize().toString());
            return ExitCode.DONE;
        }
        Optional<LastRows> found = lastRows(job, folder, wanted);
        List<KnownRow> rows =
                found.filter(each -> each.fit() == Fit.SAME).map(LastRows::rows).orElse(List.of());
        Set<String> niks = HeldSearch.NIK.matcher(digits()).matches()
                ? Set.of(digits())
                : rows.stream().flatMap(row -> HeldSearch.nik(row).stream()).collect(Collectors.toSet());
        if (niks.size() != 1) {
            out.problem(out.text(niks.isEmpty() ? "explain.held.no_nik" : "explain.held.several", shown(wanted)));
            return ExitCode.LIMIT_EXCEEDED;
        }
        recordTold(job, rows, out);
        HeldStory story = new HeldSearch(job, folder, niks.iterator().next(), rows).search();
        show(List.of(story.story(out.language(), Instant.now())), file, out);
        return story.isAnything() ? ExitCode.DONE : ExitCode.LIMIT_EXCEEDED;
    }

    /** {@return what was asked for, as a NIK is written} */
    private String digits() {
        return String.join("", who).replaceAll("[\\s.'-]", "");
    }

    private static Optional<LastRows> lastRows(JobFile job, Path folder, String wanted) throws JobException {
        try {
            return Optional.of(LastRows.find(job, folder, wanted));
        } catch (JobException e) {
            if (e.code() == JobException.Code.MISSING_INPUT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void show(List<Story> stories, @Nullable Path file, Console out) throws IOException {
        if (file == null) {
            print(stories, out);
        } else {
            Files.writeString(file, StoryPage.of(stories, out.language()));
            out.say("explain.written", file.toString());
        }
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
        registered.people().stream()
                .limit(MOST_STORIES)
                .forEach(each -> out.print("  " + shown(HeldStory.person(each))));
    }

    private static String shown(String text) {
        return Masking.visible(text);
    }
}
