package id.padan.roster;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files of every kind. */
final class RawBooks {

    private RawBooks() {}

    /**
     * {@return the file's content as sheets}
     *
     * @throws IOException if it cannot be read
     */
    static RawBook open(RosterFile file, Fingerprint fingerprint, RosterSettings settings, HeadingDictionary headings)
            throws IOException {
        Path path = file.path();
        FileKind kind = FileKind.of(path, fingerprint);
        return switch (kind) {
            case CSV -> new CsvBook(path, CsvDialect.of(path, encoding(fingerprint), headings), fingerprint.end());
            case HTML -> new HtmlBook(path, encoding(fingerprint), fingerprint.end());
            case XML -> XmlBook.open(path);
            case XLSX -> XlsxBook.open(path);
            case ENCRYPTED_XLSX -> XlsxBook.open(path, settings.passwordOf(file));
            case XLS -> PoiBook.xls(path, settings.passwordOf(file));
            case XLSB -> XlsbBook.open(path);
            case ODS -> OdsBook.open(path);
        };
    }

    private static TextEncoding encoding(Fingerprint fingerprint) {
        return TextEncoding.of(fingerprint.start(), fingerprint.isUtf8());
    }
}
