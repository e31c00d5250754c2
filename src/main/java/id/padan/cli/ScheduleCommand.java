package id.padan.cli;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Hint;
import id.padan.run.RegistryRefresh;
import id.padan.run.RunOptions;
import id.padan.run.RunResult;
import id.padan.run.Runner;
import id.padan.run.StopSignal;
import id.padan.schedule.ScheduleListener;
import id.padan.schedule.Scheduler;
import id.padan.schedule.UnitFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code padan schedule JOB.yml...}: stays up and runs each job at its schedule, until it is told to end. */
@Command(name = "schedule")
final class ScheduleCommand extends PadanCommand {

    @Parameters(paramLabel = "JOB.yml", descriptionKey = "job", arity = "1..*")
    private List<Path> jobFiles = List.of();

    @Option(names = "--print", paramLabel = "systemd|cron|windows")
    private @Nullable UnitFile print;

    @Override
    @SuppressWarnings("try") // the watch does its work by being there
    ExitCode run(Console console) throws Exception {
        if (print != null) {
            return print(print, console);
        }
        Scheduler scheduler = new Scheduler(new Runs(console), new Told(console));
        List<JobFile> jobs = add(scheduler, console);
        if (jobs.size() < jobFiles.size()) {
            return ExitCode.USAGE;
        }
        try (Interruption interruption = Interruption.watch(scheduler::stop)) {
            scheduler.run();
            console.in(jobs.get(0).language()).say("schedule.ended");
        }
        return ExitCode.INTERRUPTED;
    }

    private ExitCode print(UnitFile unitFile, Console console) throws JobFileException {
        List<JobFile> jobs = new ArrayList<>();
        for (Path file : jobFiles) {
            jobs.add(JobFileReader.readScheduled(file));
        }
        JobFile first = jobs.get(0);
        UnitFile.Service service = service(jobs);
        String unit = ("padan-" + first.name().replaceAll("[^A-Za-z0-9_]+", "-")).replaceFirst("-$", "");
        String howTo = console.in(first.language())
                .text(
                        "schedule.print." + unitFile.key(),
                        names(jobs),
                        unit,
                        service.passwords().toString(),
                        service.user(),
                        service.log().toString());
        console.document(unitFile.text(service, howTo.lines().toList()));
        return ExitCode.DONE;
    }

    private static UnitFile.Service service(List<JobFile> jobs) {
        JobFile first = jobs.get(0);
        List<String> command = new ArrayList<>(Hint.program(System.getProperty("padan.command", "")));
        command.add("schedule");
        jobs.forEach(job -> command.add(job.path().toString()));
        String domain = System.getenv("USERDOMAIN");
        String user = System.getProperty("user.name", "");
        return new UnitFile.Service(
                "Padan: " + names(jobs),
                command,
                Objects.requireNonNull(first.path().getParent()),
                first.workspace(),
                domain == null ? user : domain + "\\" + user,
                Stream.of("JAVA_HOME", "PADAN_JAVA_OPTS")
                        .filter(name -> System.getenv(name) != null)
                        .map(name -> name + "=" + System.getenv(name))
                        .toList());
    }

    private static String names(List<JobFile> jobs) {
        return jobs.stream().map(JobFile::name).collect(Collectors.joining(", "));
    }

    /** {@return the jobs that can be used; the problems of all others are told} */
    private List<JobFile> add(Scheduler scheduler, Console console) {
        List<JobFile> jobs = new ArrayList<>();
        for (Path file : jobFiles) {
            try {
                jobs.add(scheduler.add(file));
            } catch (JobFileException e) {
                e.lines(e.language()).forEach(console::problem);
            }
        }
        return jobs;
    }

    /** Runs a job as {@code padan run} does. */
    private record Runs(Console console, StopSignal signal) implements Scheduler.JobRunner {

        Runs(Console console) {
            this(console, new StopSignal());
        }

        @Override
        public void run(JobFile job, boolean isLastTry) throws Exception {
            Console out = console.in(job.language());
            out.hearOfWorkspaces();
            JobCommand.record(JobCommand.use("schedule", job), job.workspace(), out);
            try {
                RunResult ignored = RunCommand.run(
                        new Runner(Clock.systemUTC()),
                        RunNotice.of(job, job.workspace(), out, isLastTry),
                        RunOptions.UNATTENDED,
                        signal,
                        UnaryOperator.identity());
            } catch (JobException e) {
                // A closed round is left alone, which is no failure.
                switch (e.code()) {
                    case INTERRUPTED, ROUND -> e.lines(job.language()).forEach(out::problem);
                    default -> throw e;
                }
            }
        }

        @Override
        public boolean isRegistryDue(JobFile job, Instant now) {
            return job.registry().hours().isDue(registry(job).lastTakenAt().orElse(null), job.inZone(now));
        }

        @Override
        public void refresh(JobFile job) throws JobException {
            Console out = console.in(job.language());
            JobCommand.record(JobCommand.use("refresh", job), job.workspace(), out);
            out.say("schedule.refresh", job.name());
            try {
                RefreshCommand.tell(
                        out, job, registry(job).refresh(false, new Logs.Run(job.workspace(), out.progress()), signal));
            } catch (JobException e) {
                if (e.code() != JobException.Code.INTERRUPTED) {
                    throw e;
                }
            }
        }

        private static RegistryRefresh registry(JobFile job) {
            return new RegistryRefresh(job, job.workspace(), Clock.systemUTC());
        }

        @Override
        public void stop() {
            signal.raise();
        }
    }

    /** Tells each job's news in the job's language, with the job's time. */
    private record Told(Console console) implements ScheduleListener {

        /** The zone by the name that people use for it: WIB, WITA, WIT. */
        private static final String TIME = "yyyy-MM-dd HH:mm:ss zzz";

        /** Later than this is worth a word. */
        private static final Duration PUNCTUAL = Duration.ofMinutes(1);

        @Override
        public void waits(JobFile job, ZonedDateTime next) {
            in(job).say("schedule.waits", job.name(), text(job, next));
        }

        @Override
        public void planned(JobFile job, List<ZonedDateTime> times) {
            if (times.size() > 1) {
                String days = times.stream()
                        .skip(1)
                        .map(time -> text(job, time, "EEEE " + TIME))
                        .collect(Collectors.joining(", "));
                in(job).say("schedule.then", job.name(), days);
            }
        }

        @Override
        public void begins(JobFile job, ZonedDateTime due, ZonedDateTime now) {
            boolean late = Duration.between(due, now).compareTo(PUNCTUAL) > 0;
            in(job).say(late ? "schedule.begins_late" : "schedule.begins", job.name(), text(job, now), text(job, due));
        }

        @Override
        public void failed(JobFile job, Throwable why) {
            Failures.lines(why, job.language()).forEach(console::problem);
        }

        @Override
        public void unusable(JobFileException why) {
            why.lines(why.language()).forEach(console::problem);
            console.problem(console.in(why.language()).text("schedule.unusable"));
        }

        private Console in(JobFile job) {
            return console.in(job.language());
        }

        private static String text(JobFile job, ZonedDateTime time) {
            return text(job, time, TIME);
        }

        private static String text(JobFile job, ZonedDateTime time, String pattern) {
            Locale locale = job.language().locale();
            return DateTimeFormatter.ofPattern(pattern, locale).format(time);
        }
    }
}
