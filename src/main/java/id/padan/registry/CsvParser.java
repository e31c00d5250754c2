package id.padan.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The parser as lenient as extracts need it. {@link RecordScanner} follows the same rules. */
final class CsvParser {

    private CsvParser() {}

    /** {@return a parser that passes on every record, whatever its number of columns} */
    // Text behind a closing quotation mark ("SITI "NUR" AMINAH") is the common mistake of exporters that do not double
    // the marks inside. The library calls what it makes of them unspecified; our tests specify it for the pinned
    // version.
    @SuppressWarnings("removal")
    static CsvReaderBuilder withSeparator(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }
}
