package id.padan;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The schemas of what scripts read. */
public enum Schemas {
    /** Of {@code summary.json}. */
    SUMMARY("summary", "{\n  \"job\" : "),
    /** Of {@code failed/RUN/summary.json}, which begins with the same. */
    FAILED("failed", "{\n  \"job\" : "),
    /** Of what {@code check --format json} prints. */
    CHECK("check", "{\n  \"files\" : [");

    private static final int MOST_SHOWN = 10;

    @SuppressWarnings("ImmutableEnumChecker") // of a library; nothing of it is changed
    private final Schema schema;

    private final String sign;

    Schemas(String name, String sign) {
        this.sign = sign;
        try {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("docs/schema/" + name + ".schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether a text begins as such a document does} */
    public boolean isOf(String text) {
        boolean isOfFailed = text.contains("\"error\" : {");
        return text.startsWith(sign) && (this == CHECK || isOfFailed == (this == FAILED));
    }

    /** Fails if a document is not as the schema says. */
    public void hold(String json, String place) {
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(place + " is not as the schema " + name() + " says:\n"
                    + errors.stream().limit(MOST_SHOWN).map(Error::toString).collect(Collectors.joining("\n")));
        }
    }
}
