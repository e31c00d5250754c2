package id.padan.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads files of a form that Padan itself does not know as CSV: a service, which the program for clusters provides. The text is
 * UTF-8, with commas and a line of headings, and the same each time.
 */
public interface ForeignText {

    /**
     * {@return whether a file is of this form}
     *
     * @param start its first bytes, eight at the most
     */
    boolean isOf(byte[] start);

    /**
     * {@return in how many parts the text of a file can be read, each without those before it; at least one}
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    int parts(Path file) throws IOException;

    /**
     * {@return some parts of the text of a file, to be closed} Each ends behind a record; the headings are in the first.
     *
     * @param file the file
     * @param from the first of them, from 0
     * @param to the one behind the last of them
     * @throws IOException if it cannot be read
     */
    InputStream open(Path file, int from, int to) throws IOException;

    /**
     * {@return who reads a file, if it is of a form that somebody here knows}
     *
     * @param start its first bytes, eight at the most
     */
    static Optional<ForeignText> of(byte[] start) {
        return ServiceLoader.load(ForeignText.class, ForeignText.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(form -> form.isOf(start))
                .findFirst();
    }
}
