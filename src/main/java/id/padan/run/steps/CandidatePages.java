package id.padan.run.steps;

import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.store.CandidateStore;
import id.padan.store.CandidateStore.Candidates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidates of single rows, for who asks for many. They are stored in blocks, and a row costs as much to read as its
 * whole block; so the blocks asked for last are kept. For one thread.
 */
final class CandidatePages {

    private static final int KEPT = 4;

    private final CandidateStore store;
    private final Normaliser normaliser;
    private final Map<Integer, Candidates> pages = new LinkedHashMap<>(2 * KEPT, 0.75f, true);

    CandidatePages(CandidateStore store, Normaliser normaliser) {
        this.store = store;
        this.normaliser = normaliser;
    }

    /** {@return the candidates of a row, in the order of the extract} */
    List<RegistryPerson> of(int row) {
        int page = row / CandidateStore.BLOCK;
        Candidates candidates = pages.get(page);
        if (candidates == null) {
            if (pages.size() == KEPT) {
                pages.remove(pages.keySet().iterator().next());
            }
            int first = page * CandidateStore.BLOCK;
            candidates = store.ofRows(first, first + CandidateStore.BLOCK - 1);
            pages.put(page, candidates);
        }
        return candidates.of(row, normaliser);
    }
}
