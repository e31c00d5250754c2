package id.padan.run;

import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.registry.RegistryChecksums;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.registry.RegistryReader;
import id.padan.review.story.Who;
import id.padan.review.story.Who.Fit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sought in the whole registry of a job, by a NIK or a name. The extract is read from its beginning to its end, which
 * takes about as long as the same part of a run. Needs no workspace.
 */
public final class RegistrySearch {

    /** Of more people somebody must say whom they mean. */
    public static final int MOST = 50;

    private static final int RECORDS_BETWEEN_LOOKS = 4_096;

    /** A name, and behind it the day or the year of birth, day first. */
    private static final Pattern WITH_BIRTH =
            Pattern.compile("(.*\\p{L}.*?)[\\s,]+(?:(\\d{1,2})[-/. ](\\d{1,2})[-/. ])?(\\d{4})");

    private final JobFile job;
    private final Normaliser normaliser;
    private final Who who;
    private final Born born;

    /**
     * A search that is yet to be made.
     *
     * @param job the job
     * @param wanted a NIK, or a name (in any order of its words), and behind it perhaps a date or year of birth
     * @throws JobException if a dictionary of the job cannot be used, or its files are not there
     */
    public RegistrySearch(JobFile job, String wanted) throws JobException {
        this.job = job;
        this.normaliser =
                Inputs.dictionaries(job, InputFiles.of(job)).normaliser().withFields(job.furtherFields());
        Matcher withBirth = WITH_BIRTH.matcher(wanted.strip());
        this.born = withBirth.matches() ? Born.of(withBirth) : new Born(null, null);
        this.who = Who.of(born.isKnown() ? withBirth.group(1) : wanted, normaliser.names());
    }

    /**
     * What was found.
     *
     * @param fit how well these people are what was asked for
     * @param people those who fit best, at most {@link #MOST}
     * @param all how many fit so well
     */
    public record Found(Fit fit, List<RegistryPerson> people, long all) {

        /** Keeps the list unmodifiable. */
        public Found {
            people = List.copyOf(people);
        }
    }

    /**
     * Searches, with as many threads as the job works with.
     *
     * @param progress is told how many records are looked at, by several threads
     * @param stopped whether nobody waits for the answer any more
     * @return what was found; nothing of use if it was stopped
     * @throws JobException if the registry cannot be used
     */
    public Found search(LongConsumer progress, BooleanSupplier stopped) throws JobException {
        List<RegistryFile> files = InputFiles.of(job).registry().stream()
                .map(file -> new RegistryFile(file.path(), file.name()))
                .toList();
        AtomicLong looked = new AtomicLong();
        try (Workers workers = new Workers(job.threads())) {
            RegistryExtract extract = RegistryExtract.survey(
                    files,
                    RegistryChecksums.begin(files, workers),
                    job.registrySettings(),
                    RegistryExtract.DEFAULT_RANGE_BYTES);
            List<BestFits<RegistryPerson>> ofRanges = workers.map(extract.ranges(), range -> {
                BestFits<RegistryPerson> best = new BestFits<>(MOST);
                scan(extract, range, best, records -> progress.accept(looked.addAndGet(records)), stopped);
                return best;
            });
            BestFits<RegistryPerson> best = new BestFits<>(MOST);
            ofRanges.forEach(best::add);
            List<RegistryPerson> byName = new ArrayList<>(best.kept());
            byName.sort(Comparator.comparing(each -> each.person().name().written()));
            return new Found(best.fit(), byName, best.all());
        } catch (RegistryProblemException e) {
            throw RunProblems.registry(job, e);
        }
    }

    private void scan(
            RegistryExtract extract,
            RegistryExtract.Range range,
            BestFits<RegistryPerson> best,
            LongConsumer progress,
            BooleanSupplier stopped) {
        try (RegistryReader reader = extract.open(range, normaliser)) {
            int sinceLook = 0;
            for (RegistryRecord entry = reader.next(); entry != null; entry = reader.next()) {
                Fit fit = born.fits(entry.birthDay()) ? who.fit(entry) : Fit.NONE;
                best.add(fit, entry::person);
                if (++sinceLook == RECORDS_BETWEEN_LOOKS) {
                    progress.accept(sinceLook);
                    sinceLook = 0;
                    if (stopped.getAsBoolean()) {
                        throw new CancellationException("nobody waits for the answer");
                    }
                }
            }
            progress.accept(sinceLook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day of birth that was asked for, or the year. */
    private record Born(@Nullable LocalDate day, @Nullable Integer year) {

        static Born of(Matcher text) {
            int year = Integer.parseInt(text.group(4));
            if (text.group(2) == null) {
                return new Born(null, year);
            }
            try {
                return new Born(
                        LocalDate.of(year, Integer.parseInt(text.group(3)), Integer.parseInt(text.group(2))), null);
            } catch (DateTimeException noSuchDay) {
                return new Born(null, year);
            }
        }

        boolean isKnown() {
            return day != null || year != null;
        }

        boolean fits(int birthDay) {
            if (!isKnown()) {
                return true;
            }
            if (birthDay == RegistryRecord.NO_DATE) {
                return false;
            }
            LocalDate is = LocalDate.ofEpochDay(birthDay);
            return day != null ? day.equals(is) : Integer.valueOf(is.getYear()).equals(year);
        }
    }
}
