package id.padan;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives a test that explores its seed, as a parameter of type {@code long}: a fresh one in every run. A failure tells the seed;
 * {@code -Dpadan.seed=...} repeats it. A seed that found a fault becomes a test of its own. jqwik does the same for its own
 * properties.
 */
public final class Seeds implements ParameterResolver, TestExecutionExceptionHandler {

    private static final String PROPERTY = "padan.seed";
    private static final Namespace NAMESPACE = Namespace.create(Seeds.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == long.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        long seed = Long.getLong(PROPERTY, ThreadLocalRandom.current().nextLong());
        test.getStore(NAMESPACE).put(PROPERTY, seed);
        return seed;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) {
        Long seed = test.getStore(NAMESPACE).get(PROPERTY, Long.class);
        throw new AssertionError("-D" + PROPERTY + "=" + seed + " repeats this: " + failure.getMessage(), failure);
    }
}
