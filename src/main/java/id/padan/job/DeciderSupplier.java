package id.padan.job;

import id.padan.matching.Matcher;
import id.padan.matching.RegistryCounts;
import id.padan.reconcile.Decider;
import id.padan.store.CandidateStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the decider when it is first asked for: it has to know the frequencies of the whole registry. */
final class DeciderSupplier implements Supplier<Decider> {

    private final RunScope scope;
    private @Nullable Decider decider;

    DeciderSupplier(RunScope scope) {
        this.scope = scope;
    }

    @Override
    public Decider get() {
        Decider made = decider;
        if (made == null) {
            RegistryCounts counts = scope.stores().candidates().ranges().stream()
                    .map(CandidateStore.Range::counts)
                    .reduce(RegistryCounts::plus)
                    .orElseThrow();
            made = new Decider(
                    new Matcher(scope.model(), counts),
                    scope.job().thresholds(),
                    scope.job().safety());
            decider = made;
        }
        return made;
    }
}
