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
            case CSV -> new CsvBook(path, CsvDialect.of(path, encoding(fingerprint), headings));
            case XLSX -> PoiBook.xlsx(path, null);
            case XLS -> PoiBook.xls(path);
            case HTML, XLSB, ODS, ENCRYPTED_XLSX -> throw new UnreadableException(RosterProblemCode.FILE_NO_TABLE_KIND);
        };
    }

    private static TextEncoding encoding(Fingerprint fingerprint) {
        return TextEncoding.of(fingerprint.start(), fingerprint.isUtf8());
    }
}
