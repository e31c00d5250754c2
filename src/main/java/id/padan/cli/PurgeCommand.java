package id.padan.cli;

import id.padan.jobfile.JobFile;
import id.padan.privacy.Place;
import id.padan.privacy.Purge;
import id.padan.run.RunProblems;
import id.padan.store.RunRecord;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code padan purge JOB.yml --older-than 180d}: removes what is held of people past its time, and records that. */
@Command(name = "purge")
final class PurgeCommand extends JobCommand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

    @Option(names = "--older-than", paramLabel = "180d|26w|6m|2y", required = true, converter = Age.class)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Period olderThan;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    /** Reads a number of days, weeks, months or years. */
    static final class Age implements CommandLine.ITypeConverter<Period> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,4})([dwmy])");

        @Override
        public Period convert(String value) {
            Matcher form = FORM.matcher(value.strip().toLowerCase(Locale.ROOT));
            if (!form.matches()) {
                throw new CommandLine.TypeConversionException(value);
            }
            int count = Integer.parseInt(form.group(1));
            return switch (form.group(2)) {
                case "d" -> Period.ofDays(count);
                case "w" -> Period.ofWeeks(count);
                case "m" -> Period.ofMonths(count);
                default -> Period.ofYears(count);
            };
        }
    }

    @Override
    Path workspace(JobFile job) {
        return Objects.requireNonNullElse(workspace, job.workspace());
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        Path folder = workspace(job);
        ZonedDateTime now = Clock.systemUTC().instant().atZone(job.zone());
        ZonedDateTime before = now.minus(olderThan);
        if (!Workspace.isIn(folder)) {
            out.say("status.no_workspace", folder.toAbsolutePath().normalize().toString());
            return ExitCode.DONE;
        }
        Purge purge = new Purge(job, folder, before.toInstant(), now.toInstant());
        try {
            return dryRun ? look(job, purge, before, out) : carryOut(job, purge, before, out);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private static ExitCode look(JobFile job, Purge purge, ZonedDateTime before, Console out) throws Exception {
        Purge.Past past = purge.look();
        if (!past.isNothing()) {
            out.say("purge.would", TIME.format(before));
        }
        tell(job, past, before, out);
        return ExitCode.DONE;
    }

    private static ExitCode carryOut(JobFile job, Purge purge, ZonedDateTime before, Console out) throws Exception {
        Purge.Result result = purge.carryOut();
        if (!result.past().isNothing()) {
            out.say("purge.removed", TIME.format(before));
        }
        tell(job, result.past(), before, out);
        result.closed().forEach(run -> out.say("purge.closed", run.toString()));
        result.left().forEach(place -> out.problem(out.text("purge.left", place.toString())));
        return result.left().isEmpty() ? ExitCode.DONE : ExitCode.LIMIT_EXCEEDED;
    }

    private static void tell(JobFile job, Purge.Past past, ZonedDateTime before, Console out) {
        if (past.isNothing()) {
            out.say("purge.nothing", job.name(), TIME.format(before));
        }
        for (Place place : past.places()) {
            out.say(
                    "purge.place." + place.kind(),
                    day(job, place.since()),
                    place.path().toString());
        }
        for (RunRecord run : past.runs()) {
            out.say("purge.run", day(job, run.startedAt()), run.runId());
        }
        if (past.decisions() > 0) {
            out.say("purge.decisions", past.decisions());
        }
        if (past.announced() > 0) {
            out.say("purge.announced", past.announced());
        }
        out.say("purge.yours");
    }

    private static String day(JobFile job, Instant time) {
        return DAY.format(time.atZone(job.zone()));
    }
}
