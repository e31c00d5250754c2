package id.padan.registry;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import id.padan.person.FieldText;
import org.jspecify.annotations.Nullable;

/** Takes from the CSV parser the columns that are needed, and nothing else. */
final class CsvRecordHandler extends AbstractBaseCsvCallbackHandler<RecordView> {

    private final RecordView view;
    private final RecordAcceptance acceptance;
    private final @Nullable FieldText[] fieldOfColumn;
    private final @Nullable FieldText[] addedOfColumn;
    private boolean anyText;

    CsvRecordHandler(RecordView view, Columns columns, RecordAcceptance acceptance) {
        this.view = view;
        this.acceptance = acceptance;
        this.fieldOfColumn = new FieldText[columns.width()];
        this.addedOfColumn = new FieldText[columns.width()];
        for (int i = 0; i < columns.fields().size(); i++) {
            if (columns.fields().get(i) >= 0) {
                addedOfColumn[columns.fields().get(i)] = view.added(i);
            }
        }
        columns.places().forEach((field, column) -> fieldOfColumn[column] = view.field(field));
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        view.clear();
        anyText = false;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        anyText |= length > 0;
        FieldText field = column < fieldOfColumn.length ? fieldOfColumn[column] : null;
        if (field != null) {
            field.put(buffer, offset, length);
        }
        FieldText added = column < addedOfColumn.length ? addedOfColumn[column] : null;
        if (added != null) {
            added.put(buffer, offset, length);
        }
    }

    @Override
    protected @Nullable RecordView buildRecord() {
        return anyText && acceptance.accepts(view, getFieldCount()) ? view : null;
    }
}
