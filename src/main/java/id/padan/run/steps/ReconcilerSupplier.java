package id.padan.run.steps;

import id.padan.matching.weigh.Matcher;
import id.padan.reconcile.Reconciler;
import id.padan.run.RunScope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the reconciler when it is first asked for, as {@link MatcherSupplier} makes what it weighs candidates with. */
public final class ReconcilerSupplier implements Supplier<Reconciler> {

    private final RunScope scope;
    private final Supplier<Matcher> matcher;
    private @Nullable Reconciler reconciler;

    public ReconcilerSupplier(RunScope scope, Supplier<Matcher> matcher) {
        this.scope = scope;
        this.matcher = matcher;
    }

    @Override
    public synchronized Reconciler get() {
        Reconciler made = reconciler;
        if (made == null) {
            made = new Reconciler(
                    matcher.get(), scope.job().thresholds(), scope.job().safety(), scope.regions());
            reconciler = made;
        }
        return made;
    }
}
