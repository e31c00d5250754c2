package id.padan.cli;

import id.padan.Schemas;
import id.padan.message.Language;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A terminal that remembers what was written on it. */
final class Screen {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    private Screen(@Nullable BufferedReader in, boolean interactive, Language language) {
        terminal = new Terminal(stream(out), stream(err), in, interactive, 80, language, false);
    }

    static Screen of(Language language) {
        return new Screen(null, false, language);
    }

    static Screen watched(Language language) {
        return new Screen(null, true, language);
    }

    /** A terminal at which somebody types these lines. */
    static Screen answering(Language language, String... lines) {
        return new Screen(new BufferedReader(new StringReader(String.join("\n", lines) + "\n")), true, language);
    }

    Terminal terminal() {
        return terminal;
    }

    /** {@return what was printed; JSON that scripts read has to be as its schema says} */
    String out() {
        String text = out.toString(StandardCharsets.UTF_8);
        Stream.of(Schemas.values())
                .filter(schema -> schema.isOf(text))
                .forEach(schema -> schema.hold(text, "standard output"));
        return text;
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
