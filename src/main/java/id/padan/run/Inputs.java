package id.padan.run;

import id.padan.criteria.Preset;
import id.padan.criteria.PresetException;
import id.padan.criteria.PresetReader;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.ModelException;
import id.padan.parallel.Workers;
import id.padan.person.Dictionaries;
import id.padan.person.DictionaryException;
import id.padan.person.Normaliser;
import id.padan.registry.FileFingerprint;
import id.padan.registry.snapshot.Snapshot;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.run.steps.RosterSource;
import id.padan.run.steps.RostersAhead;
import id.padan.service.ServiceRules;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run, looked at before it begins. While the extract is looked at, rosters are read already.
 *
 * @param tables the rosters and after them the files of the lists, in reading order
 * @param ahead reads their rows from the first one on
 * @param registry the registry extract, or the snapshot that was taken of it
 * @param model how values come to be written
 * @param preset the criteria of the round; or null
 * @param dictionaries what is known of names and places
 * @param files the files that the job means
 * @param tableSums the checksums of {@code tables}
 */
record Inputs(
        List<RosterFile> tables,
        RostersAhead ahead,
        RegistryIntake registry,
        MatchModel model,
        @Nullable Preset preset,
        Dictionaries dictionaries,
        InputFiles files,
        List<String> tableSums)
        implements AutoCloseable {

    /**
     * {@return the files that the job means now}
     *
     * @param job the job
     * @param files the files that it means
     * @param workspace the folder of its workspace, which need not be there
     * @param rangeBytes the least size of a range of the extract
     * @param source where the rows of rosters come from
     * @param workers read files at the same time
     * @throws JobException if a pattern matches nothing, or the extract, the model or a dictionary cannot be used
     */
    static Inputs of(
            JobFile job, InputFiles files, Path workspace, long rangeBytes, RosterSource source, Workers workers)
            throws JobException {
        MatchModel model = model(job, files.model());
        Preset preset = preset(job, files.preset());
        Dictionaries dictionaries = dictionaries(job, files);
        List<RosterFile> tables = tables(files);
        // Also before: rows of a later content must not pass for those of this one.
        List<String> tableSums = checksums(tables);
        RostersAhead ahead = RostersAhead.begin(source, tables, workers);
        try {
            RegistryIntake looked = RegistryIntake.look(job, workspace, files, rangeBytes, workers);
            return new Inputs(tables, ahead, looked, model, preset, dictionaries, files, tableSums);
        } catch (JobException | RuntimeException | Error e) {
            ahead.close();
            throw e;
        }
    }

    /** The lists come last, so that their rows have higher numbers than all rows of rosters. */
    private static List<RosterFile> tables(InputFiles files) {
        List<RosterFile> tables = new ArrayList<>();
        files.rosters()
                .forEach(file -> tables.add(new RosterFile(
                        file.path(), file.name(), null, files.passedOver().get(file))));
        files.lists()
                .forEach(
                        (list, its) -> its.forEach(file -> tables.add(new RosterFile(file.path(), file.name(), list))));
        return tables;
    }

    /** {@return the model that a job names, or the standard one} */
    static MatchModel model(JobFile job, @Nullable InputFile file) throws JobException {
        boolean addsFields = !job.fields().isEmpty();
        if (file == null) {
            return MatchModel.standardFor(addsFields);
        }
        try {
            return MatchModel.read(file.path(), addsFields);
        } catch (IOException e) {
            throw JobFileException.ofModel(job, file.path());
        } catch (ModelException e) {
            throw RunProblems.model(job, file.path(), e);
        }
    }

    /** {@return how periods of service are counted in a run on a day; null if the job has no history} */
    @Nullable
    ServiceRules serviceRules(JobFile job, LocalDate day) {
        return serviceRules(job, preset, day);
    }

    /** The same by the criteria of the round, if the job names any. */
    static @Nullable ServiceRules serviceRules(JobFile job, @Nullable Preset preset, LocalDate day) {
        if (job.history() == null) {
            return null;
        }
        return preset == null ? ServiceRules.upTo(day) : preset.serviceRules(day);
    }

    /** {@return the criteria of the round that a job names, or null} */
    static @Nullable Preset preset(JobFile job, @Nullable InputFile file) throws JobException {
        JobFile.Round round = job.eligibility();
        if (round == null) {
            return null;
        }
        Preset preset = file == null ? PresetReader.shipped(round.preset().text()) : preset(job, file.path());
        return round.latestStart() == null ? preset : preset.withLatestStart(round.latestStart());
    }

    private static Preset preset(JobFile job, Path file) throws JobException {
        try {
            return PresetReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw JobFileException.ofPreset(job, file);
        } catch (PresetException e) {
            throw RunProblems.preset(job, file, e);
        }
    }

    /** {@return the standard dictionaries with those that a job adds} */
    static Dictionaries dictionaries(JobFile job, InputFiles files) throws JobException {
        Map<Dictionaries.Kind, Path> paths = new EnumMap<>(Dictionaries.Kind.class);
        files.dictionaries().forEach((kind, file) -> paths.put(kind, file.path()));
        try {
            return Dictionaries.extendedBy(paths);
        } catch (DictionaryException e) {
            throw RunProblems.dictionaries(job, e);
        }
    }

    private static List<String> checksums(List<RosterFile> files) {
        return files.stream().map(Inputs::checksum).toList();
    }

    /** What has not arrived is another file a moment later, and nothing of it is read. */
    private static String checksum(RosterFile file) {
        RosterProblem passedOver = file.passedOver();
        return passedOver == null || passedOver.code() == RosterProblemCode.FILE_IS_COPY
                ? checksum(file.path())
                : "arriving";
    }

    /** {@return the SHA-256 of a file's bytes in lower case hex, or the word {@code unreadable}} */
    static String checksum(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            // Reading it will fail as well and is reported there, with the other rosters still read.
            return "unreadable";
        }
    }

    /**
     * {@return a checksum of all that a row's outcome depends on: equal fingerprints, equal outcomes}
     *
     * <p>That is the program, the job file, and every file that it names. The day is not among it, because nothing is
     * decided by it. So a job of every night is skipped when nothing has changed, and one that was cut off before midnight
     * goes on after it. What makes an outcome depend on the day (an age on a day, say) has to add the day here, for jobs that
     * ask for it. A deadline does not: it makes reports depend on the day, and {@link LastRun} skips no run of another day
     * then, while a run that was cut off still goes on, and a round can still be closed the day after.
     *
     * @param job the job
     * @param files its files; every kind of file that decides anything has to be added here
     * @param registry the checksums of the registry's files, which are too large to be read for this alone
     */
    static String fingerprint(JobFile job, InputFiles files, List<FileFingerprint> registry) {
        return fingerprint(job, files, checksums(tables(files)), registry);
    }

    private static String fingerprint(
            JobFile job, InputFiles files, List<String> tableSums, List<FileFingerprint> registry) {
        List<String> parts = new ArrayList<>();
        parts.add(Version.CURRENT);
        parts.add(job.sha256());
        // Which passwords are known decides which files can be read; the passwords themselves are nowhere.
        job.rosters().settings().passwords().forEach(password -> parts.add("password for " + password.pattern()));
        List<RosterFile> tables = tables(files);
        for (int i = 0; i < tableSums.size(); i++) {
            RosterFile table = tables.get(i);
            String ofList = table.list() == null ? "" : " in the list " + table.list();
            parts.add(tableSums.get(i) + " " + table.name() + ofList);
        }
        for (FileFingerprint file : registry) {
            parts.add(file.sha256() + " " + file.name());
        }
        InputFile model = files.model();
        if (model != null) {
            parts.add(checksum(model.path()) + " as the model");
        }
        InputFile preset = files.preset();
        if (preset != null) {
            parts.add(checksum(preset.path()) + " as the criteria");
        }
        files.dictionaries().forEach((kind, file) -> parts.add(checksum(file.path()) + " as the " + kind.key()));
        return checksum(parts);
    }

    /** {@return the fingerprint of these inputs, with the registry as it serves} */
    String fingerprint(JobFile job, Snapshot snapshot) {
        return fingerprint(job, files, tableSums, snapshot.files());
    }

    /** {@return the SHA-256 of texts without line breaks, in lower case hex} */
    static String checksum(List<String> parts) {
        return Sha256.of(String.join("\n", parts));
    }

    /** {@return what puts people in normal form, with the fields that the job adds} */
    Normaliser normaliser(JobFile job) {
        return normaliser(job, dictionaries);
    }

    /** {@return the same where nothing else of the inputs is needed} */
    static Normaliser normaliser(JobFile job, InputFiles files) throws JobException {
        return normaliser(job, dictionaries(job, files));
    }

    private static Normaliser normaliser(JobFile job, Dictionaries dictionaries) {
        return dictionaries.normaliser().withFields(job.furtherFields());
    }

    /** Ends the reading of rosters, if it has not come to its end. */
    @Override
    public void close() {
        ahead.close();
    }
}
