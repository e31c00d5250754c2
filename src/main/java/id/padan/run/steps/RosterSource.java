package id.padan.run.steps;

import id.padan.jobfile.JobFile;
import id.padan.parallel.Cluster;
import id.padan.roster.FileReport;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.SubmittedRow;
import id.padan.store.RowStore.EarlierRosters;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of rosters come from: from the file, or, if an earlier run read the same file in the same way, from what
 * that run kept. Safe for use by several threads.
 */
public final class RosterSource {

    private final RosterReader reader;
    private final Map<String, RosterReader> ofLists = new HashMap<>();
    private final String reading;
    private final @Nullable EarlierRosters earlier;
    private final JobFile job;
    private final @Nullable Cluster cluster;

    /**
     * A source that reads files in this process.
     *
     * @param build the build of the program, of which what was read depends too
     * @param job says how rosters are read
     * @param earlier what earlier runs read; null to read every file anew
     */
    public RosterSource(String build, JobFile job, @Nullable EarlierRosters earlier) {
        this(build, job, earlier, null);
    }

    /**
     * A source.
     *
     * @param build the build of the program, of which what was read depends too
     * @param job says how rosters are read
     * @param earlier what earlier runs read; null to read every file anew
     * @param cluster reads files; null to read them in this process
     */
    public RosterSource(String build, JobFile job, @Nullable EarlierRosters earlier, @Nullable Cluster cluster) {
        this.job = job;
        this.cluster = cluster;
        this.reader = new RosterReader(job.rosters().settings());
        job.tablesBesideRosters().forEach(list -> ofLists.put(list.name(), new RosterReader(job.listSettings(list))));
        this.reading = reading(build, job);
        this.earlier = earlier;
    }

    /** All that rows depend on besides the file: the program, and the job file with the passwords known to it. */
    private static String reading(String build, JobFile job) {
        List<String> parts = new ArrayList<>(List.of(build, job.sha256()));
        job.rosters().settings().passwords().forEach(password -> parts.add(password.pattern()));
        return String.join("\n", parts);
    }

    /** {@return checksum of all that the rows of a roster depend on, its own content among it} */
    String key(RosterFile file, String sha256) {
        String ofList = file.list() == null ? "" : " in the list " + file.list();
        RosterProblem passedOver = file.passedOver();
        String why = passedOver == null ? "" : " passed over: " + passedOver.code() + " " + passedOver.value();
        return Sha256.of(reading + "\n" + sha256 + " " + file.name() + ofList + why);
    }

    RosterSession open(RosterFile file) {
        return earlier(file).orElseGet(() -> read(file));
    }

    /** What cannot be opened here either, or is passed over, is told of here. */
    private RosterSession read(RosterFile file) {
        if (cluster != null && file.passedOver() == null && Files.isReadable(file.path())) {
            return ReadElsewhere.open(file, JobParcel.toBytes(job), cluster);
        }
        RosterReader its = file.list() == null ? reader : Objects.requireNonNull(ofLists.get(file.list()));
        return its.open(file);
    }

    private Optional<RosterSession> earlier(RosterFile file) {
        EarlierRosters rosters = earlier;
        if (rosters == null || file.passedOver() != null) {
            return Optional.empty();
        }
        try {
            return rosters.find(key(file, Sha256.of(file.path()))).map(roster -> new KeptSession(rosters, roster));
        } catch (IOException e) {
            // Reading it will fail as well, and says why.
            return Optional.empty();
        }
    }

    /** The rows of a roster that an earlier run read. */
    private static final class KeptSession implements RosterSession {

        private final EarlierRosters rosters;
        private final EarlierRosters.Roster roster;
        private final Deque<SubmittedRow> rows = new ArrayDeque<>();
        private int from;

        KeptSession(EarlierRosters rosters, EarlierRosters.Roster roster) {
            this.rosters = rosters;
            this.roster = roster;
            this.from = roster.firstRow();
        }

        @Override
        public @Nullable SubmittedRow next() {
            if (rows.isEmpty()) {
                rows.addAll(rosters.next(roster, from));
                from += rows.size();
            }
            return rows.poll();
        }

        @Override
        public FileReport report() {
            return roster.report();
        }

        @Override
        public void close() {}
    }
}
