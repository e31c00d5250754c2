package id.padan.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A file of any kind as a sequence of sheets. A sheet is read before the next one is asked for. For one thread. */
public interface Book extends Closeable {

    /**
     * {@return the next sheet, hidden ones too, or null at the end}
     *
     * @throws IOException if the file breaks off
     */
    @Nullable
    Sheet nextSheet() throws IOException;

    /**
     * {@return the file's content as sheets}
     *
     * @param file the file
     * @param bytes what a pass over the file told
     * @param password the password of a protected workbook, if one is known
     * @param isHeading whether a cell is a known heading: by these the separator of a text file is found
     * @throws UnreadableException if it is no table, or needs another password
     * @throws IOException if it cannot be read
     */
    static Book open(Path file, FileBytes bytes, Optional<String> password, Predicate<String> isHeading)
            throws IOException {
        LocalFile local = LocalFile.of(file);
        try {
            Book book = opened(local.path(), bytes, password, isHeading);
            return local.isCopy() ? new Copied(book, local) : book;
        } catch (IOException | RuntimeException e) {
            local.close();
            throw e;
        }
    }

    private static Book opened(Path file, FileBytes bytes, Optional<String> password, Predicate<String> isHeading)
            throws IOException {
        return switch (FileKind.of(file, bytes)) {
            case CSV -> new CsvBook(file, CsvDialect.of(file, bytes.encoding(file), isHeading), bytes.end());
            case HTML -> new HtmlBook(file, bytes.encoding(file), bytes.end());
            case WEB_ARCHIVE -> new HtmlBook(WebArchive.pages(file));
            case XML -> XmlBook.open(file);
            case XLSX -> XlsxBook.open(file);
            case ENCRYPTED_XLSX -> XlsxBook.open(file, password);
            case XLS -> XlsBook.open(file, password);
            case XLSB -> XlsbBook.open(file);
            case ODS -> OdsBook.open(file);
        };
    }

    /** The content of a file that lies on another machine. */
    record Copied(Book book, LocalFile copy) implements Book {

        @Override
        public @Nullable Sheet nextSheet() throws IOException {
            return book.nextSheet();
        }

        @Override
        public void close() throws IOException {
            try (copy) {
                book.close();
            }
        }
    }
}
