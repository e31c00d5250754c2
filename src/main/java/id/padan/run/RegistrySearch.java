package id.padan.run;

import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.registry.RegistryExtract;
import id.padan.registry.columns.RegistryPart;
import id.padan.registry.snapshot.Snapshot;
import id.padan.review.story.Glance;
import id.padan.review.story.Who;
import id.padan.review.story.Who.Fit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sought in the whole registry of a job, by a NIK or a name, in its snapshot.
 */
public final class RegistrySearch {

    /** Of more people somebody must say whom they mean. */
    public static final int MOST = 50;

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
        this.normaliser = Inputs.normaliser(job, InputFiles.of(job));
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
     * Searches, with as many threads as the job works with. If there is no snapshot of the registry as it is now, one is taken
     * first.
     *
     * @param workspace the folder of the workspace; it need not be there, and nobody is kept from it
     * @param progress is told how many people are looked at, by several threads
     * @param stopped ends the search, when nobody waits for the answer any more
     * @return what was found; nothing of use if it was stopped
     * @throws JobException if the registry cannot be used, or the search was stopped while a snapshot was taken
     */
    public Found search(Path workspace, LongConsumer progress, StopSignal stopped) throws JobException {
        InputFiles files = InputFiles.of(job);
        try (Workers workers = new Workers(job.threads())) {
            Snapshot registry = RegistryIntake.look(job, workspace, files, RegistryExtract.DEFAULT_RANGE_BYTES, workers)
                    .snapshot(
                            false, LocalDate.now(job.zone()), workers, listener(progress), stopped, Clock.systemUTC());
            return search(registry, workers, progress, stopped);
        }
    }

    private Found search(Snapshot registry, Workers workers, LongConsumer progress, StopSignal stopped) {
        Glance glance = who.glance();
        AtomicLong looked = new AtomicLong();
        List<Workers.Task<BestFits<RegistryPerson>>> ofParts = registry.parts().stream()
                .map(number -> workers.begin(() -> {
                    if (stopped.isRaised()) {
                        throw new CancellationException("nobody waits for the answer");
                    }
                    BestFits<RegistryPerson> best = new BestFits<>(MOST);
                    RegistryPart part = registry.part(number);
                    look(part, glance.at(part), best);
                    progress.accept(looked.addAndGet(part.people()));
                    return best;
                }))
                .toList();
        BestFits<RegistryPerson> best = new BestFits<>(MOST);
        ofParts.forEach(part -> best.add(part.result()));
        List<RegistryPerson> byName = new ArrayList<>(best.kept());
        byName.sort(Comparator.comparing(each -> each.person().name().written()));
        return new Found(best.fit(), byName, best.all());
    }

    /**
     * {@return who is found in the last good snapshot, however old; empty if there is none}
     *
     * @param workspace the folder of the workspace
     */
    public Optional<Found> searchLast(Path workspace) {
        try (Workers workers = new Workers(job.threads())) {
            return RegistryIntake.store(job, workspace)
                    .last()
                    .filter(snapshot -> snapshot.isWhole(workers))
                    .map(snapshot -> search(snapshot, workers, looked -> {}, new StopSignal()));
        }
    }

    private static RunListener listener(LongConsumer progress) {
        return new RunListener() {
            @Override
            public void stepStarted(String step, long expected) {}

            @Override
            public void progress(String step, long done) {
                progress.accept(done);
            }

            @Override
            public void stepFinished(String step, long read, long written, Duration took) {}
        };
    }

    private void look(RegistryPart part, IntPredicate glance, BestFits<RegistryPerson> best) {
        for (int person = 0; person < part.people(); person++) {
            if (glance.test(person) && born.fits(part.birthDay(person))) {
                int one = person;
                best.add(who.fit(part, person), () -> part.written(one).read(normaliser));
            }
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
