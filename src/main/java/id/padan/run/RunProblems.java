package id.padan.run;

import id.padan.criteria.PresetException;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobException.Code;
import id.padan.jobfile.JobFile;
import id.padan.matching.model.ModelException;
import id.padan.message.Cause;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.DictionaryException;
import id.padan.registry.RegistryProblemException;
import id.padan.report.OutputFolderException;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.store.RoundEvent;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that can keep a run from its end, with the words for it. */
public final class RunProblems {

    /** More lines nobody reads: another file was meant. */
    private static final int MOST_LINES = 100;

    private static final DateTimeFormatter NEXT_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private RunProblems() {}

    /**
     * {@return the workspace cannot be used: another run has it, or it cannot be written}
     *
     * @param language the language of the job
     * @param problem what the store says
     */
    public static JobException workspace(Language language, WorkspaceException problem) {
        String folder = problem.folder().toString();
        FullDisk disk = new FullDisk(problem.folder(), 0);
        if (disk.isCauseOf(problem)) {
            return disk.before(language, problem);
        }
        if (problem.kind() == WorkspaceException.Kind.IN_USE) {
            return new JobException(
                    Code.WORKSPACE_IN_USE,
                    language,
                    reader -> List.of(messages(reader).text("workspace.in_use", folder, problem.detail())),
                    null);
        }
        String key = problem.isOfOtherVersion()
                ? "workspace.other_version"
                : problem.isProtected() ? "workspace.protected" : "workspace.unusable";
        return new JobException(
                Code.WORKSPACE,
                language,
                reader -> List.of(
                        messages(reader).text(key, folder, Cause.of(problem).text(reader))),
                problem);
    }

    /** The output folder cannot be used. */
    static JobException output(JobFile job, OutputFolderException problem) {
        if (problem.isOfFullDisk()) {
            return new FullDisk(problem.folder(), 0).before(job.language(), problem);
        }
        return new JobException(Code.OUTPUT, job.language(), reader -> List.of(problem.text(reader)), null);
    }

    /** The registry extract cannot be used: each problem at the line of the job file that asks for the extract. */
    static JobException registry(JobFile job, RegistryProblemException problems) {
        return new JobException(
                Code.REGISTRY,
                job.language(),
                reader -> problems.text(reader)
                        .lines()
                        .map(problem -> job.registryPlace(reader) + ": " + problem)
                        .toList(),
                null);
    }

    /** The snapshot of the registry cannot be taken: its folder cannot be written, or the extract not be read to its end. */
    static JobException snapshot(JobFile job, Path folder, long bytes, IOException e) {
        if (FullDisk.isToldBy(e)) {
            return new FullDisk(folder, bytes).before(job.language(), e);
        }
        return new JobException(
                Cause.of(e).kind() == Cause.Kind.NOT_REACHABLE ? Code.UNREACHABLE : Code.REGISTRY,
                job.language(),
                reader -> List.of(messages(reader)
                        .text(
                                "registry.snapshot",
                                folder.toString(),
                                Cause.of(e).text(reader))),
                e);
    }

    /** The snapshot of the registry is encrypted, and the job has not its password. */
    static JobException lockedSnapshot(JobFile job, Path folder) {
        return sentence(job, Code.REGISTRY, "registry.locked", folder.toString());
    }

    /** The registry may not be read at this hour. */
    static JobException hoursClosed(JobFile job, ZonedDateTime now) {
        return hours(job, Code.REGISTRY, "registry.hours_closed", now, "");
    }

    /** The hours of the registry ended while it was read; of so many people that need not be done again. */
    static JobException hoursOver(JobFile job, long kept, ZonedDateTime now) {
        String key = kept == 0 ? "registry.hours_over.anew" : "registry.hours_over.kept";
        return hours(job, Code.BROKEN_OFF, key, now, Long.toString(kept));
    }

    private static JobException hours(JobFile job, Code code, String key, ZonedDateTime now, String kept) {
        String next = NEXT_TIME.format(job.registry().hours().opens(now));
        String window = String.valueOf(job.registry().hours().window());
        String refresh = Hint.command("refresh", job.path().toString());
        return sentence(job, code, key, window, next, refresh, kept);
    }

    /** The model that the job names cannot be used. */
    static JobException model(JobFile job, Path file, ModelException e) {
        return new JobException(
                Code.MODEL,
                job.language(),
                reader -> e.problems().stream()
                        .map(problem -> messages(reader)
                                .text("model." + problem.code(), file.toString(), problem.key(), problem.detail()))
                        .toList(),
                null);
    }

    /** The criteria that the job names cannot be used. */
    static JobException preset(JobFile job, Path file, PresetException e) {
        return new JobException(
                Code.PRESET,
                job.language(),
                reader -> e.problems().stream()
                        .limit(MOST_LINES)
                        .map(problem -> place(file, problem.line(), messages(reader)) + problem.text(reader))
                        .toList(),
                null);
    }

    /** Dictionaries that the job names cannot be used. */
    static JobException dictionaries(JobFile job, DictionaryException e) {
        return new JobException(Code.DICTIONARY, job.language(), reader -> lines(e.problems(), reader), null);
    }

    private static List<String> lines(List<DictionaryException.Problem> problems, Language language) {
        Messages messages = messages(language);
        List<String> lines = new ArrayList<>();
        problems.stream()
                .limit(MOST_LINES)
                .map(problem -> place(problem.file(), problem.line(), messages)
                        + messages.text(
                                "dictionary." + problem.code(),
                                problem.details().toArray()))
                .forEach(lines::add);
        if (problems.size() > MOST_LINES) {
            lines.add(messages.text("dictionary.more", problems.size() - MOST_LINES));
        }
        return lines;
    }

    private static String place(Path file, int line, Messages messages) {
        return line == 0 ? file + ": " : messages.text("dictionary.place", file.toString(), Integer.toString(line));
    }

    /** Not one of the rosters could be read; what is wrong with each, and what to do. */
    static JobException noReadableRoster(JobFile job, List<FileReport> reports) {
        return nothingReadable(job, reports, "rosters.none_readable", reports.size());
    }

    /** The same of the files of a list. */
    static JobException noReadableList(JobFile job, String list, List<FileReport> reports) {
        return nothingReadable(job, reports, "lists.none_readable", list, reports.size());
    }

    /** The folder of files that the run needs is not there any more. */
    static JobException inputsGone(JobFile job, Path folder) {
        return sentence(job, Code.MISSING_INPUT, "inputs.gone", folder.toString());
    }

    private static JobException nothingReadable(
            JobFile job, List<FileReport> reports, String key, Object... arguments) {
        return new JobException(
                Code.NO_READABLE_ROSTER,
                job.language(),
                reader -> {
                    List<String> lines = new ArrayList<>();
                    lines.add(messages(reader).text(key, arguments));
                    reports.forEach(report -> lines.addAll(unreadable(report, reader)));
                    return lines;
                },
                null);
    }

    private static List<String> unreadable(FileReport report, Language reader) {
        Messages ofFiles = Messages.of(RosterProblem.class, reader);
        return report.problems().stream()
                .map(RosterProblem::code)
                .distinct()
                .map(code -> messages(reader)
                        .text(
                                "file.unreadable",
                                report.file(),
                                ofFiles.text("problem." + code),
                                ofFiles.text("advice." + code)))
                .toList();
    }

    /** The round is closed, and nobody asked to open it. */
    static JobException closed(JobFile job, RoundEvent.Closed closed) {
        return round(job, "round.closed", job.name(), day(job, closed.at()), closed.by(), closed.manifest(), run(job));
    }

    /** Somebody wants to open a round that is open. */
    static JobException notClosed(JobFile job) {
        return round(job, "round.not_closed", job.name());
    }

    /** Rows are left that nobody decided. */
    static JobException rowsOpen(JobFile job, long open) {
        return round(job, "round.rows_open", open);
    }

    /** A run now would come to something else than the last one, or its files are no longer what it wrote. */
    static JobException changedSinceTheRun(JobFile job) {
        return round(job, "round.changed", run(job));
    }

    /** No run of the job has come to its end. */
    static JobException nothingToClose(JobFile job) {
        return noRun(job, "round.nothing");
    }

    /** The same for somebody who asks about a row; or one has begun since, and was cut off. */
    static JobException nothingToTell(JobFile job) {
        return noRun(job, "tell.nothing");
    }

    /** What the last run left was made by another build of the program, to which it may mean something else. */
    static JobException ofOtherBuild(JobFile job) {
        return noRun(job, "tell.other_build");
    }

    /** The page of the last run was moved, or its folder deleted. */
    static JobException pageIsGone(JobFile job, Path file) {
        return new JobException(
                Code.MISSING_INPUT,
                job.language(),
                reader -> List.of(messages(reader)
                        .text(
                                "review.gone",
                                file.toString(),
                                Hint.command("run", job.path().toString(), "--fresh"))),
                null);
    }

    private static JobException noRun(JobFile job, String key) {
        return sentence(job, Code.MISSING_INPUT, key, run(job));
    }

    private static JobException round(JobFile job, String key, Object... arguments) {
        return sentence(job, Code.ROUND, key, arguments);
    }

    private static JobException sentence(JobFile job, Code code, String key, Object... arguments) {
        return new JobException(
                code, job.language(), reader -> List.of(messages(reader).text(key, arguments)), null);
    }

    /** The command that people are told. */
    private static String run(JobFile job) {
        return Hint.command("run", job.path().toString());
    }

    private static String day(JobFile job, Instant at) {
        return LocalDate.ofInstant(at, job.zone()).toString();
    }

    /** A person asked for the end of the run. */
    static JobException interrupted(JobFile job) {
        return sentence(job, Code.INTERRUPTED, "run.interrupted");
    }

    private static Messages messages(Language language) {
        return Messages.of(RunProblems.class, language);
    }
}
