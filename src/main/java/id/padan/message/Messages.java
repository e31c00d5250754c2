package id.padan.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one package in one language. A text is a {@link MessageFormat} pattern: an apostrophe in it is written
 * twice. Safe for use by several threads.
 */
public final class Messages {

    /** Those of a package are read once: some are asked for with each row of a run. */
    private static final Map<Bundle, Messages> READ = new ConcurrentHashMap<>();

    private final Properties texts;
    private final Language language;

    /** Of those keys that were asked for; each is used by one thread at a time. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Properties texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    private record Bundle(String packageName, Language language) {}

    /**
     * {@return the messages of the package that a class belongs to}
     *
     * @param owner any class of the package
     * @param language the language
     */
    public static Messages of(Class<?> owner, Language language) {
        return READ.computeIfAbsent(new Bundle(owner.getPackageName(), language), bundle -> read(owner, language));
    }

    private static Messages read(Class<?> owner, Language language) {
        String file = "messages_" + language.code() + ".properties";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(owner.getPackageName() + " has no " + file);
            }
            Properties texts = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
            return new Messages(texts, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the text of a key, filled in}
     *
     * @param key the key, which both languages have
     * @param arguments what {@code {0}}, {@code {1}} ... stand for; numbers are grouped as the language does
     */
    public String text(String key, Object... arguments) {
        MessageFormat format = formats.get(key);
        if (format == null) {
            String pattern = texts.getProperty(key);
            if (pattern == null) {
                throw new IllegalArgumentException("no message " + key + " in " + language);
            }
            if (isPlain(pattern)) {
                return pattern;
            }
            format = new MessageFormat(pattern, language.locale());
            formats.put(key, format);
        }
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Most are, and for some each row of a run asks. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /**
     * {@return whether there is a text for a key}
     *
     * @param key the key
     */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** {@return all keys, sorted} */
    public SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** {@return the language of these messages} */
    public Language language() {
        return language;
    }
}
