package id.padan.run.steps;

import id.padan.matching.model.RegistryCounts;
import id.padan.matching.weigh.Matcher;
import id.padan.run.RunScope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the matcher when it is first asked for: it has to know the frequencies of the whole registry. */
public final class MatcherSupplier implements Supplier<Matcher> {

    private final RunScope scope;
    private @Nullable Matcher matcher;

    public MatcherSupplier(RunScope scope) {
        this.scope = scope;
    }

    @Override
    public synchronized Matcher get() {
        Matcher made = matcher;
        if (made == null) {
            RegistryCounts counts = scope.stores().candidates().counts();
            made = new Matcher(scope.model(), counts);
            matcher = made;
        }
        return made;
    }
}
