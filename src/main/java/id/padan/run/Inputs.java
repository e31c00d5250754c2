package id.padan.run;

import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.MissingInputException;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.ModelException;
import id.padan.person.Dictionaries;
import id.padan.person.DictionaryException;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryChecksums;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.roster.RosterFile;
import id.padan.run.steps.RosterSource;
import id.padan.run.steps.RostersAhead;
import id.padan.store.KnownFiles.KnownFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run, looked at before it begins. While the extract is looked at, rosters are read already.
 *
 * @param rosters the rosters, in reading order
 * @param ahead reads their rows from the first one on
 * @param extract the registry extract
 * @param model how values come to be written
 * @param dictionaries what is known of names and places
 * @param known what the files of the extract were like, with their checksums
 * @param fingerprint of all that outcomes depend on: see {@link #fingerprint}
 */
record Inputs(
        List<RosterFile> rosters,
        RostersAhead ahead,
        RegistryExtract extract,
        MatchModel model,
        Dictionaries dictionaries,
        List<KnownFile> known,
        String fingerprint)
        implements AutoCloseable {

    /**
     * {@return the files that the job means now}
     *
     * @param job the job
     * @param rangeBytes the least size of a range of the extract
     * @param source where the rows of rosters come from
     * @param threads how many rosters are read at a time
     * @throws MissingInputException if a pattern matches nothing
     * @throws UnusableRegistryException if the extract cannot be used
     * @throws UnusableModelException if the model cannot be used
     * @throws UnusableDictionaryException if a dictionary cannot be used
     */
    static Inputs of(JobFile job, long rangeBytes, RosterSource source, int threads)
            throws MissingInputException, UnusableRegistryException, UnusableModelException,
                    UnusableDictionaryException {
        InputFiles files = InputFiles.of(job);
        List<RegistryFile> registry = files.registry().stream()
                .map(file -> new RegistryFile(file.path(), file.name()))
                .toList();
        // Before they are read: a file that is written to meanwhile must not be taken for what was read of it.
        List<Optional<FileState>> states =
                registry.stream().map(file -> FileState.of(file.path())).toList();
        // What takes longest first: it needs one core, and the rest until rosters are read the other.
        RegistryChecksums registrySums = RegistryChecksums.begin(registry);
        MatchModel model = model(job, files.model());
        Dictionaries dictionaries = dictionaries(job, files);
        List<RosterFile> rosters = files.rosters().stream()
                .map(file -> new RosterFile(file.path(), file.name()))
                .toList();
        // Also before: rows of a later content must not pass for those of this one.
        List<String> rosterSums = checksums(files.rosters());
        RostersAhead ahead = RostersAhead.begin(source, rosters, threads);
        try {
            RegistryExtract extract =
                    RegistryExtract.survey(registry, registrySums, job.registrySettings(), rangeBytes);
            return new Inputs(
                    rosters,
                    ahead,
                    extract,
                    model,
                    dictionaries,
                    known(states, extract),
                    fingerprint(job, files, rosterSums, extract.files()));
        } catch (RegistryProblemException e) {
            ahead.close();
            throw new UnusableRegistryException(job, e);
        } catch (RuntimeException | Error e) {
            ahead.close();
            throw e;
        }
    }

    /** Ends the reading of rosters, if it has not come to its end. */
    @Override
    public void close() {
        ahead.close();
    }

    private static List<String> checksums(List<InputFile> files) {
        return files.stream().map(file -> Fingerprint.of(file.path())).toList();
    }

    private static List<KnownFile> known(List<Optional<FileState>> states, RegistryExtract extract) {
        List<KnownFile> known = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            String sha256 = extract.files().get(i).sha256();
            states.get(i).ifPresent(state -> known.add(state.known(sha256)));
        }
        return known;
    }

    /** {@return the model that a job names, or the standard one} */
    static MatchModel model(JobFile job, @Nullable InputFile file)
            throws MissingInputException, UnusableModelException {
        if (file == null) {
            return MatchModel.standard();
        }
        try {
            return MatchModel.read(file.path());
        } catch (IOException e) {
            throw MissingInputException.ofModel(job, file.path());
        } catch (ModelException e) {
            throw new UnusableModelException(job, file.path(), e);
        }
    }

    /** {@return the standard dictionaries with those that a job adds} */
    static Dictionaries dictionaries(JobFile job, InputFiles files) throws UnusableDictionaryException {
        Map<Dictionaries.Kind, Path> paths = new EnumMap<>(Dictionaries.Kind.class);
        files.dictionaries().forEach((kind, file) -> paths.put(kind, file.path()));
        try {
            return Dictionaries.extendedBy(paths);
        } catch (DictionaryException e) {
            throw new UnusableDictionaryException(job, e);
        }
    }

    /**
     * {@return a checksum of all that a row's outcome depends on: equal fingerprints, equal outcomes}
     *
     * <p>That is the program, the job file, and every file that it names. The day is not among it, because nothing is
     * decided by it: it stands in the run's name only. So a job of every night is skipped when nothing has changed, and one
     * that was cut off before midnight goes on after it. What makes an outcome depend on the day (an age on a day, say) has
     * to add the day here, for jobs that ask for it.
     *
     * @param job the job
     * @param files its files; every kind of file that decides anything has to be added here
     * @param registry the checksums of the registry's files, which are too large to be read for this alone
     */
    static String fingerprint(JobFile job, InputFiles files, List<FileFingerprint> registry) {
        return fingerprint(job, files, checksums(files.rosters()), registry);
    }

    private static String fingerprint(
            JobFile job, InputFiles files, List<String> rosterSums, List<FileFingerprint> registry) {
        List<String> parts = new ArrayList<>();
        parts.add(Version.CURRENT);
        parts.add(job.sha256());
        // Which passwords are known decides which files can be read; the passwords themselves are nowhere.
        job.rosters().settings().passwords().forEach(password -> parts.add("password for " + password.pattern()));
        for (int i = 0; i < rosterSums.size(); i++) {
            parts.add(rosterSums.get(i) + " " + files.rosters().get(i).name());
        }
        for (FileFingerprint file : registry) {
            parts.add(file.sha256() + " " + file.name());
        }
        InputFile model = files.model();
        if (model != null) {
            parts.add(Fingerprint.of(model.path()) + " as the model");
        }
        files.dictionaries().forEach((kind, file) -> parts.add(Fingerprint.of(file.path()) + " as the " + kind.key()));
        return Fingerprint.of(parts);
    }
}
