package id.padan.cli;

import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.run.RunOptions;
import id.padan.run.Runner;
import id.padan.run.StopSignal;
import id.padan.schedule.ScheduleListener;
import id.padan.schedule.Scheduler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code padan schedule JOB.yml...}: stays up and runs each job at its schedule, until it is told to end. */
@Command(name = "schedule")
final class ScheduleCommand extends PadanCommand {

    @Parameters(paramLabel = "JOB.yml", descriptionKey = "job", arity = "1..*")
    private List<Path> jobFiles = List.of();

    @Override
    @SuppressWarnings("try") // the watch does its work by being there
    ExitCode run(Console console) throws Exception {
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
        public void run(JobFile job) throws Exception {
            Console out = console.in(job.language());
            out.hearOfWorkspaces();
            JobCommand.record(JobCommand.use("schedule", job), job.workspace(), out);
            try {
                RunCommand.tell(
                        out,
                        job,
                        new Runner(Clock.systemUTC())
                                .run(job, RunOptions.NONE, new Logs.Run(job.workspace(), out.progress()), signal));
            } catch (JobException e) {
                // A closed round is left alone, which is no failure.
                switch (e.code()) {
                    case INTERRUPTED, ROUND -> e.lines(job.language()).forEach(out::problem);
                    default -> throw e;
                }
            }
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
            Locale locale = job.language().locale();
            return DateTimeFormatter.ofPattern(TIME, locale).format(time);
        }
    }
}
