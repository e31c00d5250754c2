package id.padan.registry.snapshot;

import id.padan.person.RegistryRecord;
import id.padan.registry.RegistryExtract.Range;
import id.padan.registry.RegistryReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of the extract cannot be read any further, though its beginning could: it is cut off, or its disk fails. */
final class SourceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int file;

    private SourceException(int file, IOException cause) {
        super(cause);
        this.file = file;
    }

    /** {@return the next record of a range; null at its end} */
    static @Nullable RegistryRecord next(RegistryReader reader, Range range) throws SourceException {
        try {
            return reader.next();
        } catch (IOException e) {
            throw new SourceException(range.file(), e);
        }
    }

    /** {@return which of the extract's files it is} */
    int file() {
        return file;
    }
}
