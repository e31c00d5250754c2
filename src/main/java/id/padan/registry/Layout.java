package id.padan.registry;

import id.padan.table.JoinedCells;
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

    /** {@return the same, read as the first records of the file say} */
    Layout with(RecordTraits traits);

    /**
     * {@return what has to be known of its text}
     *
     * @param file the file's name
     */
    List<RegistryProblem> warnings(String file);

    /** {@return whether its last record may have been cut off: there is no line break behind it} */
    boolean endsOpen();

    /** {@return the same without the column of statuses} */
    Layout withoutStatus();

    /**
     * How a CSV file is to be read.
     *
     * @param source its text as bytes
     * @param charset of these bytes
     * @param separator between fields
     * @param sections which column holds what, from where on; the first from the start
     * @param ranges its parts
     * @param endsOpen whether no line break stands at its end
     * @param traits of its records
     */
    record Csv(
            TextSource source,
            Charset charset,
            char separator,
            List<Section> sections,
            List<RegistryExtract.Range> ranges,
            boolean endsOpen,
            RecordTraits traits)
            implements Layout {

        public Csv {
            sections = List.copyOf(sections);
            ranges = List.copyOf(ranges);
        }

        @Override
        public Records open(RegistryExtract.Range range, RecordView view, RecordTally tally) throws IOException {
            view.expect(traits);
            RecordFields fields = new RecordFields(view, columns(range), separator, tally);
            return new PlainRecords(source.open(range), charset, separator, fields);
        }

        private Columns columns(RegistryExtract.Range range) {
            Columns columns = sections.get(0).columns();
            for (Section section : sections) {
                columns = section.start() <= range.start() ? section.columns() : columns;
            }
            return columns;
        }

        @Override
        public Layout with(RecordTraits known) {
            return new Csv(source, charset, separator, sections, ranges, endsOpen, known);
        }

        @Override
        public List<RegistryProblem> warnings(String file) {
            return source.warnings(file);
        }

        @Override
        public Layout withoutStatus() {
            List<Section> without =
                    sections.stream().map(Section::withoutStatus).toList();
            return new Csv(source, charset, separator, without, ranges, endsOpen, traits);
        }
    }

    /**
     * The records below a heading line.
     *
     * @param start the offset in bytes of the first of them
     * @param columns which column holds what
     */
    record Section(long start, Columns columns) {

        private Section withoutStatus() {
            return new Section(start, columns.without(RegistryField.STATUS));
        }
    }

    /**
     * How a workbook is to be read.
     *
     * @param path the file
     * @param tables its sheets that hold people, in order
     * @param ranges the one part that it is
     * @param finder knows headings that stand further down
     * @param traits of its records
     * @param warnings what has to be known of its sheets
     */
    record Workbook(
            Path path,
            List<SheetLayout> tables,
            List<RegistryExtract.Range> ranges,
            ColumnFinder finder,
            RecordTraits traits,
            List<RegistryProblem> warnings)
            implements Layout {

        public Workbook {
            tables = List.copyOf(tables);
            ranges = List.copyOf(ranges);
            warnings = List.copyOf(warnings);
        }

        @Override
        public Records open(RegistryExtract.Range range, RecordView view, RecordTally tally) throws IOException {
            view.expect(traits);
            return new WorkbookRecords(this, view, tally);
        }

        @Override
        public Layout with(RecordTraits known) {
            return new Workbook(path, tables, ranges, finder, known, warnings);
        }

        @Override
        public List<RegistryProblem> warnings(String file) {
            return warnings;
        }

        @Override
        public boolean endsOpen() {
            return false;
        }

        @Override
        public Layout withoutStatus() {
            List<SheetLayout> without =
                    tables.stream().map(SheetLayout::withoutStatus).toList();
            return new Workbook(path, without, ranges, finder, traits, warnings);
        }
    }

    /**
     * How a sheet of a workbook is to be read.
     *
     * @param sheet the number of the sheet, from 0
     * @param headingRow the number of the row with the headings, from 1
     * @param columns which column holds what
     * @param joined how to part rows of which all cells stand in column A; null if they do not
     */
    record SheetLayout(int sheet, int headingRow, Columns columns, @Nullable JoinedCells joined) {

        private SheetLayout withoutStatus() {
            return new SheetLayout(sheet, headingRow, columns.without(RegistryField.STATUS), joined);
        }
    }

    /**
     * What the first records of a file say of all its records.
     *
     * @param hoursAhead by how many hours the clock of its birth dates is behind: see {@link id.padan.person.ColumnTimes}
     * @param lastNikDigitCut whether a spreadsheet had the NIK as numbers and made the last digit of each a zero
     * @param isEncodedTwice whether names and places have to be {@linkplain id.padan.table.TwiceEncoded undone}
     */
    record RecordTraits(int hoursAhead, boolean lastNikDigitCut, boolean isEncodedTwice) {

        /** Nothing in particular. */
        static final RecordTraits NONE = new RecordTraits(0, false, false);
    }
}
