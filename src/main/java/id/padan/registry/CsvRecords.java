package id.padan.registry;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records of a part of a CSV file. */
final class CsvRecords implements Layout.Records {

    private final CloseableIterator<RecordView> records;
    private final RecordFields fields;

    /**
     * @param text the text, in which a record begins
     * @param separator between fields
     * @param fields takes what is in them
     */
    CsvRecords(Reader text, char separator, RecordFields fields) {
        this.fields = fields;
        records = parser(separator).build(new Handler(fields), text).iterator();
    }

    /**
     * {@return a parser as lenient as extracts need it, which passes on every record, whatever its number of columns} {@link
     * RecordScanner} follows the same rules.
     */
    // Text behind a closing quotation mark ("SITI "NUR" AMINAH") is the common mistake of exporters that do not double
    // the marks inside. The library calls what it makes of them unspecified; our tests specify it for the pinned
    // version.
    @SuppressWarnings("removal")
    static CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    @Override
    public @Nullable RecordView next() throws IOException {
        try {
            RecordView waiting = fields.waiting();
            if (waiting != null) {
                return waiting;
            }
            return records.hasNext() ? records.next() : fields.last();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Takes records from the CSV parser. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<RecordView> {

        private final RecordFields fields;
        private final Supplier<List<String>> again = this::cells;
        /** The cells of the record once more, one behind the other: the parser does not keep them. */
        private final StringBuilder texts = new StringBuilder();

        private final IntList ends = new IntArrayList();

        Handler(RecordFields fields) {
            this.fields = fields;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields.begin();
            texts.setLength(0);
            ends.clear();
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            fields.put(column, buffer, offset, length);
            texts.append(buffer, offset, length);
            ends.add(texts.length());
        }

        @Override
        protected @Nullable RecordView buildRecord() {
            return fields.end(getFieldCount(), again);
        }

        private List<String> cells() {
            List<String> cells = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < ends.size(); i++) {
                cells.add(texts.substring(start, ends.getInt(i)).strip());
                start = ends.getInt(i);
            }
            return cells;
        }
    }
}
