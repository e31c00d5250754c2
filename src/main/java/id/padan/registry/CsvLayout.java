package id.padan.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/**
 * How a CSV file is to be read.
 *
 * @param source its text as bytes
 * @param charset of these bytes
 * @param separator between fields
 * @param columns which column holds what
 */
record CsvLayout(TextSource source, Charset charset, char separator, Columns columns) implements Layout {

    @Override
    public RecordSource open(RegistryRange range, RecordView view, RecordTally tally) throws IOException {
        CsvRecordHandler handler = new CsvRecordHandler(view, columns, new RecordAcceptance(columns, tally));
        return new CsvRecords(
                CsvParser.withSeparator(separator).build(handler, new InputStreamReader(source.open(range), charset)));
    }

    @Override
    public Layout withoutStatus() {
        return new CsvLayout(source, charset, separator, columns.without(RegistryField.STATUS));
    }
}
