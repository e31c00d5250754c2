package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.audit.PurgeNotes;
import id.padan.decision.DecisionProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which people are announced. They are public: proposals refer to them. A person keeps the number, whether or not
 * the person is in the next announcement, and nobody else ever gets it. So they are kept twice, as officers' decisions are: in
 * the database, and in the plain file {@code announced.jsonl} beside it. What one of them lost, the other gives back when the
 * store is opened.
 */
public final class AnnouncementStore {

    /** The name of the file in the workspace. */
    public static final String FILE = "announced.jsonl";

    private static final Lines LINES = new Lines();

    /** In the place of a person: the number is taken, and so are all below it. */
    private static final String NOBODY = "purged ";

    private final Database database;
    private final Journal<Announced> journal;
    private final List<DecisionProblem> problems;
    private final Collection<Announced> entries;
    private final Map<String, Numbers> byJob = new HashMap<>();

    /** A number that was given to somebody. */
    private record Announced(String job, String person, int number) {}

    /** The numbers of a job: by person, and the other way. */
    private record Numbers(Map<String, Integer> numbers, Map<Integer, String> people) {

        /** Takes a number, unless person or number has one already: the older one stands. */
        void take(Announced one) {
            if (!numbers.containsKey(one.person()) && !people.containsKey(one.number())) {
                numbers.put(one.person(), one.number());
                people.put(one.number(), one.person());
            }
        }
    }

    private AnnouncementStore(Workspace workspace) throws WorkspaceException {
        // Not within the run's transaction: a number that was once written into a file must be known even if the run is
        // cut
        // off.
        database = new Database(workspace.dataSource());
        journal = new Journal<>(workspace.folder().resolve(FILE), LINES);
        List<Announced> inDatabase = new ArrayList<>();
        database.each(
                "SELECT job, person, number FROM announced_person ORDER BY job, number",
                row -> inDatabase.add(
                        new Announced(row.getString("job"), row.getString("person"), row.getInt("number"))));
        Journal.Whole<Announced> whole = journal.wholeWith(inDatabase, LINES::line);
        whole.entries().values().forEach(one -> ofJob(one.job()).take(one));
        problems = whole.problems();
        entries = whole.entries().values();
        store(whole.news());
    }

    /**
     * {@return the numbers of a workspace}
     *
     * @param workspace the workspace, open
     * @throws WorkspaceException if the file cannot be read or written
     */
    public static AnnouncementStore open(Workspace workspace) throws WorkspaceException {
        return new AnnouncementStore(workspace);
    }

    /**
     * {@return the number of each person, from 1 on; those who have none yet get the next ones, in their order}
     *
     * @param job the job's name: each has numbers of its own
     * @param people what they are known by from run to run
     * @throws UncheckedIOException if the file cannot be written
     */
    public List<Integer> numbers(String job, List<String> people) {
        Numbers known = ofJob(job);
        int last = known.people().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Integer> numbers = new ArrayList<>(people.size());
        List<Announced> added = new ArrayList<>();
        for (String person : people) {
            Integer number = known.numbers().get(person);
            if (number == null) {
                number = ++last;
                Announced one = new Announced(job, person, number);
                known.take(one);
                added.add(one);
            }
            numbers.add(number);
        }
        try {
            journal.append(added);
        } catch (WorkspaceException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        store(added);
        return numbers;
    }

    /**
     * {@return by what the person with each number is known from run to run}
     *
     * @param job the job's name
     */
    public Map<Integer, String> people(String job) {
        return Map.copyOf(ofJob(job).people());
    }

    /**
     * {@return how many people of a job have a number}
     *
     * @param job the job's name
     */
    public int count(String job) {
        return (int) ofJob(job).people().values().stream()
                .filter(person -> !person.startsWith(NOBODY))
                .count();
    }

    /**
     * Has the people of a job go for good. The numbers that they had stay taken.
     *
     * @param job the job's name
     * @param by who does it
     * @param now when
     * @throws WorkspaceException if the file cannot be written
     */
    public void purge(String job, String by, Instant now) throws WorkspaceException {
        int last = numbers(job, List.of(NOBODY + now)).get(0);
        journal.purge(one -> one.job().equals(job) && one.number() != last, new PurgeNotes.Purge(job, null, now, by));
        database.update("DELETE FROM announced_person WHERE job = ? AND number <> ?", job, last);
        entries.removeIf(one -> one.job().equals(job) && one.number() != last);
        byJob.remove(job);
        ofJob(job).take(new Announced(job, NOBODY + now, last));
    }

    /** {@return what is wrong with the file, and what is lost} */
    public List<DecisionProblem> problems() {
        return problems;
    }

    /** Begins the file anew, once people have been told what was wrong with it; before anybody new has got a number. */
    public void renew() throws WorkspaceException {
        if (!problems.isEmpty()) {
            journal.renew(entries);
        }
    }

    private Numbers ofJob(String job) {
        return byJob.computeIfAbsent(job, name -> new Numbers(new HashMap<>(), new HashMap<>()));
    }

    private void store(List<Announced> added) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Announced one : added) {
            // A number that the file gives to two people is the first one's.
            if (one.person().equals(ofJob(one.job()).people().get(one.number()))) {
                values.add(new @Nullable Object[] {one.job(), one.person(), one.number()});
            }
        }
        database.batch("MERGE INTO announced_person (job, person, number) KEY (job, number) VALUES (?, ?, ?)", values);
    }

    /** A number as a line of {@code announced.jsonl}. */
    private static final class Lines implements Journal.Form<Announced> {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public String line(Announced one) {
            try {
                return JSON.writeValueAsString(JSON.createObjectNode()
                        .put("job", one.job())
                        .put("person", one.person())
                        .put("number", one.number()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<Announced> parse(String line) {
            try {
                JsonNode node = JSON.readTree(line);
                Announced one = new Announced(
                        node.path("job").asText(),
                        node.path("person").asText(),
                        node.path("number").asInt());
                boolean whole = !one.job().isEmpty() && !one.person().isEmpty() && one.number() > 0;
                return whole ? Optional.of(one) : Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }

        @Override
        public boolean joinsCopies() {
            return false;
        }
    }
}
