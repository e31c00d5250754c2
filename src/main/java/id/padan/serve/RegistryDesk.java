package id.padan.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.privacy.Use;
import id.padan.run.RegistrySearch;
import id.padan.run.StopSignal;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for people in the registry, which takes as long as reading it: whoever asks gets a number, and asks by it how far the
 * search is. One search is at work at a time, the others wait for it.
 */
final class RegistryDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryDesk.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A page that was closed never fetches its answer. */
    private static final int MOST_KEPT = 20;

    private final JobFile job;
    private final Path workspace;
    private final Map<Long, Search> searches = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "registry search");
        thread.setDaemon(true);
        return thread;
    });
    private long numbers;

    /** @param workspace the folder of the job's workspace */
    RegistryDesk(JobFile job, Path workspace) {
        this.job = job;
        this.workspace = workspace;
    }

    private static final class Search {

        private final StopSignal stop = new StopSignal();
        private volatile long looked;
        private volatile RegistrySearch.@Nullable Found found;
        private volatile @Nullable Exception failure;
    }

    /**
     * Begins a search.
     *
     * @param who a NIK, or a name and perhaps the date or year of birth
     * @return {@code {search: NUMBER}}
     * @throws Refusal if nothing is asked for
     */
    synchronized ObjectNode begin(String who) throws Refusal, JobException {
        if (who.isBlank()) {
            throw new Refusal("registry.nobody");
        }
        RegistrySearch wanted = new RegistrySearch(job, who);
        record(who);
        Search search = new Search();
        searches.put(++numbers, search);
        if (searches.size() > MOST_KEPT) {
            stop(searches.keySet().iterator().next());
        }
        worker.execute(() -> work(wanted, search));
        return JSON.createObjectNode().put("search", numbers);
    }

    private void record(String who) {
        try {
            new Use("search", job.name(), Map.of()).about(workspace, who).record(workspace);
        } catch (IOException | WorkspaceException e) {
            LOG.warn("a search is not in the audit log", e);
        }
    }

    private void work(RegistrySearch wanted, Search search) {
        try {
            if (!search.stop.isRaised()) {
                search.found = wanted.search(
                        workspace, looked -> search.looked = Math.max(search.looked, looked), search.stop);
            }
        } catch (CancellationException e) {
            LOG.debug("a search was stopped");
        } catch (JobException | RuntimeException e) {
            search.failure = e;
        }
    }

    /**
     * {@return how far a search is: {@code {looked}}, and once it is done also {@code {fit, all, people: [{nik, name, birth_place,
     * birth_date, status}]}}}
     *
     * @param number the number of the search
     * @throws Refusal if there is no such search
     * @throws JobException if the registry cannot be used
     */
    ObjectNode progress(long number) throws Refusal, JobException {
        Search search = search(number);
        Exception failure = search.failure;
        if (failure instanceof JobException known) {
            throw known;
        }
        if (failure != null) {
            throw new IllegalStateException("the registry cannot be searched", failure);
        }
        ObjectNode answer = JSON.createObjectNode().put("looked", search.looked);
        RegistrySearch.Found found = search.found;
        if (found != null) {
            answer.put("fit", found.fit().name()).put("all", found.all());
            ArrayNode people = answer.putArray("people");
            found.people().forEach(person -> write(person, people.addObject()));
        }
        return answer;
    }

    /**
     * {@return somebody whom a search found}
     *
     * @param number the number of the search
     * @param place where the answer has them, from 0
     * @throws Refusal if there is no such search any more, or it found nobody there
     */
    RegistryPerson found(long number, int place) throws Refusal {
        RegistrySearch.Found found = search(number).found;
        if (found == null || place < 0 || place >= found.people().size()) {
            throw new Refusal("registry.gone");
        }
        return found.people().get(place);
    }

    private synchronized Search search(long number) throws Refusal {
        Search search = searches.get(number);
        if (search == null) {
            throw new Refusal("registry.gone");
        }
        return search;
    }

    /** Ends a search that nobody waits for any more. */
    synchronized ObjectNode stop(long number) {
        Search search = searches.remove(number);
        if (search != null) {
            search.stop.raise();
        }
        return JSON.createObjectNode();
    }

    @Override
    public synchronized void close() {
        searches.values().forEach(search -> search.stop.raise());
        worker.shutdown();
    }

    static void write(RegistryPerson registered, ObjectNode node) {
        Person person = registered.person();
        node.put("nik", person.nik().text())
                .put("name", person.name().written())
                .put("birth_place", person.birthPlace().written())
                .put(
                        "birth_date",
                        person.birthDate() == null ? "" : person.birthDate().toString())
                .put("status", registered.status().name());
    }
}
