package id.padan.review;

import id.padan.criteria.Preset;
import id.padan.message.Language;
import id.padan.person.NameReader;
import id.padan.round.Deadline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the reports for people need to know of the run that they report.
 *
 * @param job the job's name
 * @param runId names the run
 * @param language of the reports
 * @param zone in which times are shown
 * @param today the day of the run; stamps in the files are made of it, so that the same inputs give the same bytes
 * @param returnsShow what the OPD is told of the registry
 * @param registryIsDamaged whether what comes of the registry must not be taken for good
 * @param lostRecords of how many broken records of the registry nobody can tell who stood there
 * @param preset the criteria of the round; null if the job names none
 * @param deadline the last day of the round; null if the job has none
 * @param names reads names as the run did
 * @param decisions the folder or pattern for the files of decisions, as the job file has it; empty if the job takes none
 * @param opd the OPD that they are for, whose rows alone they have; null if they are for those who see all
 */
public record ReportSettings(
        String job,
        String runId,
        Language language,
        ZoneId zone,
        LocalDate today,
        ReturnsShow returnsShow,
        boolean registryIsDamaged,
        long lostRecords,
        @Nullable Preset preset,
        @Nullable Deadline deadline,
        NameReader names,
        String decisions,
        @Nullable String opd) {

    /**
     * {@return the same for the reports of one OPD}
     *
     * @param only its name; may be empty
     */
    ReportSettings of(String only) {
        return new ReportSettings(
                job,
                runId,
                language,
                zone,
                today,
                returnsShow,
                registryIsDamaged,
                lostRecords,
                preset,
                deadline,
                names,
                decisions,
                only);
    }

    /** What the OPD is told of the registry in the returns. */
    public enum ReturnsShow {
        /** Which field disagrees, and how. */
        HINT,
        /** The value that the registry has, too. */
        VALUE;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
