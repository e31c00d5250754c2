package id.padan.registry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, and in which parts. */
sealed interface Layout {

    /** The records of a part, whatever kind of file they are in. */
    interface Records extends Closeable {

        /** {@return the next record that can be used, or null at the end} The same object each time. */
        @Nullable
        RecordView next() throws IOException;
    }

    /** {@return the parts of the file, in order; at least one} */
    List<RegistryExtract.Range> ranges();

    /**
     * Opens a part of the file.
     *
     * @param range which part
     * @param view receives each record
     * @param tally counts them
     */
    Records open(RegistryExtract.Range range, RecordView view, RecordTally tally) throws IOException;

    /** {@return the same without the column of statuses} */
    Layout withoutStatus();

    /**
     * How a CSV file is to be read.
     *
     * @param source its text as bytes
     * @param charset of these bytes
     * @param separator between fields
     * @param columns which column holds what
     * @param ranges its parts
     */
    record Csv(TextSource source, Charset charset, char separator, Columns columns, List<RegistryExtract.Range> ranges)
            implements Layout {

        public Csv {
            ranges = List.copyOf(ranges);
        }

        @Override
        public Records open(RegistryExtract.Range range, RecordView view, RecordTally tally) throws IOException {
            return new PlainRecords(source.open(range), charset, separator, new RecordFields(view, columns, tally));
        }

        @Override
        public Layout withoutStatus() {
            return new Csv(source, charset, separator, columns.without(RegistryField.STATUS), ranges);
        }
    }

    /**
     * How a workbook is to be read.
     *
     * @param path the file
     * @param tables its sheets that hold people, in order
     * @param ranges the one part that it is
     */
    record Workbook(Path path, List<SheetLayout> tables, List<RegistryExtract.Range> ranges) implements Layout {

        public Workbook {
            tables = List.copyOf(tables);
            ranges = List.copyOf(ranges);
        }

        @Override
        public Records open(RegistryExtract.Range range, RecordView view, RecordTally tally) throws IOException {
            return new WorkbookRecords(this, view, tally);
        }

        @Override
        public Layout withoutStatus() {
            List<SheetLayout> without =
                    tables.stream().map(SheetLayout::withoutStatus).toList();
            return new Workbook(path, without, ranges);
        }
    }

    /**
     * How a sheet of a workbook is to be read.
     *
     * @param sheet the number of the sheet, from 0
     * @param headingRow the number of the row with the headings, from 1
     * @param columns which column holds what
     */
    record SheetLayout(int sheet, int headingRow, Columns columns) {

        private SheetLayout withoutStatus() {
            return new SheetLayout(sheet, headingRow, columns.without(RegistryField.STATUS));
        }
    }
}
