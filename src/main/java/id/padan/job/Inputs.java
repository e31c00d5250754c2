package id.padan.job;

import id.padan.registry.FileFingerprint;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.roster.RosterFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a run, looked at before it begins.
 *
 * @param rosters the rosters, in reading order
 * @param extract the registry extract
 * @param fingerprint of the job file, the files, the day and the program: equal fingerprints, equal outputs
 */
record Inputs(List<RosterFile> rosters, RegistryExtract extract, String fingerprint) {

    /**
     * {@return the files that the job means now}
     *
     * @param job the job
     * @param today the day of the run
     * @param rangeBytes the least size of a range of the extract
     * @throws MissingInputException if a pattern matches nothing
     * @throws UnusableRegistryException if the extract cannot be used
     */
    static Inputs of(JobFile job, LocalDate today, long rangeBytes)
            throws MissingInputException, UnusableRegistryException {
        InputFiles files = InputFiles.of(job);
        List<RosterFile> rosters = files.rosters().stream()
                .map(file -> new RosterFile(file.path(), file.name()))
                .toList();
        List<RegistryFile> registry = files.registry().stream()
                .map(file -> new RegistryFile(file.path(), file.name()))
                .toList();
        try {
            RegistryExtract extract = RegistryExtract.survey(registry, job.registrySettings(), rangeBytes);
            return new Inputs(rosters, extract, fingerprint(job, today, rosters, extract));
        } catch (RegistryProblemException e) {
            throw new UnusableRegistryException(job, e);
        }
    }

    private static String fingerprint(JobFile job, LocalDate today, List<RosterFile> rosters, RegistryExtract extract) {
        List<String> parts = new ArrayList<>();
        parts.add(Version.CURRENT);
        parts.add(job.sha256());
        parts.add(today.toString());
        // Which passwords are known decides which files can be read; the passwords themselves are nowhere.
        job.rosters().settings().passwords().forEach(password -> parts.add("password for " + password.pattern()));
        for (RosterFile roster : rosters) {
            parts.add(Fingerprint.of(roster.path()) + " " + roster.name());
        }
        for (FileFingerprint file : extract.files()) {
            parts.add(file.sha256() + " " + file.name());
        }
        return Fingerprint.of(parts);
    }
}
