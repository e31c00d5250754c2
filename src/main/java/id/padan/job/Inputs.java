package id.padan.job;

import id.padan.job.file.InputFile;
import id.padan.job.file.InputFiles;
import id.padan.job.file.JobFile;
import id.padan.job.file.MissingInputException;
import id.padan.matching.MatchModel;
import id.padan.matching.ModelException;
import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.roster.RosterFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run, looked at before it begins.
 *
 * @param rosters the rosters, in reading order
 * @param extract the registry extract
 * @param model how values come to be written
 * @param fingerprint of the job file, the files, the day and the program: equal fingerprints, equal outputs
 */
record Inputs(List<RosterFile> rosters, RegistryExtract extract, MatchModel model, String fingerprint) {

    /**
     * {@return the files that the job means now}
     *
     * @param job the job
     * @param today the day of the run
     * @param rangeBytes the least size of a range of the extract
     * @throws MissingInputException if a pattern matches nothing
     * @throws UnusableRegistryException if the extract cannot be used
     * @throws UnusableModelException if the model cannot be used
     */
    static Inputs of(JobFile job, LocalDate today, long rangeBytes)
            throws MissingInputException, UnusableRegistryException, UnusableModelException {
        InputFiles files = InputFiles.of(job);
        List<RosterFile> rosters = files.rosters().stream()
                .map(file -> new RosterFile(file.path(), file.name()))
                .toList();
        List<RegistryFile> registry = files.registry().stream()
                .map(file -> new RegistryFile(file.path(), file.name()))
                .toList();
        MatchModel model = model(job, files.model());
        try {
            RegistryExtract extract = RegistryExtract.survey(registry, job.registrySettings(), rangeBytes);
            return new Inputs(rosters, extract, model, fingerprint(job, today, files, extract));
        } catch (RegistryProblemException e) {
            throw new UnusableRegistryException(job, e);
        }
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

    private static String fingerprint(JobFile job, LocalDate today, InputFiles files, RegistryExtract extract) {
        List<String> parts = new ArrayList<>();
        parts.add(Version.CURRENT);
        parts.add(job.sha256());
        parts.add(today.toString());
        // Which passwords are known decides which files can be read; the passwords themselves are nowhere.
        job.rosters().settings().passwords().forEach(password -> parts.add("password for " + password.pattern()));
        for (InputFile roster : files.rosters()) {
            parts.add(Fingerprint.of(roster.path()) + " " + roster.name());
        }
        for (FileFingerprint file : extract.files()) {
            parts.add(file.sha256() + " " + file.name());
        }
        InputFile model = files.model();
        if (model != null) {
            parts.add(Fingerprint.of(model.path()) + " as the model");
        }
        return Fingerprint.of(parts);
    }
}
