package id.padan.registry;

import java.io.IOException;
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
        RecordFields fields = new RecordFields(view, columns, new RecordAcceptance(columns, tally));
        return new PlainRecords(source.open(range), charset, separator, fields);
    }

    @Override
    public Layout withoutStatus() {
        return new CsvLayout(source, charset, separator, columns.without(RegistryField.STATUS));
    }
}
