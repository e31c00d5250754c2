package id.padan.job;

import id.padan.matching.Matcher;
import id.padan.reconcile.Decider;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the decider when it is first asked for, as {@link MatcherSupplier} makes what it weighs candidates with. */
final class DeciderSupplier implements Supplier<Decider> {

    private final RunScope scope;
    private final Supplier<Matcher> matcher;
    private @Nullable Decider decider;

    DeciderSupplier(RunScope scope, Supplier<Matcher> matcher) {
        this.scope = scope;
        this.matcher = matcher;
    }

    @Override
    public synchronized Decider get() {
        Decider made = decider;
        if (made == null) {
            made = new Decider(
                    matcher.get(), scope.job().thresholds(), scope.job().safety(), scope.regions());
            decider = made;
        }
        return made;
    }
}
