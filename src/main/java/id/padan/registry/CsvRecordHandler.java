package id.padan.registry;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/** Takes records from the CSV parser. */
final class CsvRecordHandler extends AbstractBaseCsvCallbackHandler<RecordView> {

    private final RecordFields fields;

    CsvRecordHandler(RecordFields fields) {
        this.fields = fields;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields.begin();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        fields.put(column, buffer, offset, length);
    }

    @Override
    protected @Nullable RecordView buildRecord() {
        return fields.end(getFieldCount());
    }
}
