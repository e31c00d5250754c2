package id.padan.review.workbook;

import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.roster.ColumnMeaning;
import id.padan.roster.FileReport;
import id.padan.roster.ReturnedColumns;
import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.roster.SheetReport;
import id.padan.roster.SheetReport.ColumnHeading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/**
 * The table that rows come from.
 *
 * @param place where it stands
 * @param width how many columns it has
 * @param columns its columns, but for those that Padan itself once added
 */
record SourceTable(Place place, int width, List<SourceColumn> columns) {

    SourceTable {
        columns = List.copyOf(columns);
    }

    /**
     * Where a table stands.
     *
     * @param file the file's name
     * @param sheet the sheet's name; empty for CSV
     * @param headingRow the row of its headings; 0 if it has none
     */
    record Place(String file, String sheet, int headingRow) {}

    /**
     * A column.
     *
     * @param index where it stands; 0 is column A, {@link #OF_FIELD} if only the field itself is known
     * @param heading its heading, such that it will be understood again
     * @param fields what of a person it holds; mostly nothing
     */
    record SourceColumn(int index, ColumnHeading heading, Set<PersonField> fields) {

        /** In place of an index, for rows that were stored without their cells. */
        static final int OF_FIELD = -1;
    }

    /** {@return whether the headings take two rows} */
    boolean hasTwoHeadingRows() {
        return columns.stream().anyMatch(column -> !column.heading().over().isEmpty());
    }

    /** What stands further to the right is a stray: it goes into the last of these. */
    private static final int MOST_COLUMNS = 250;

    /** Finds the table of a row among the reports of all files. */
    static final class Finder {

        private final Map<String, FileReport> files = new HashMap<>();
        private final Messages fieldNames;

        /** @param fieldNames the messages of the rosters' package: names for columns without a heading */
        Finder(List<FileReport> reports, Messages fieldNames) {
            reports.forEach(report -> files.put(report.file(), report));
            this.fieldNames = fieldNames;
        }

        /** {@return where the table is that a row stands in} */
        Place place(RowLocation location) {
            return new Place(location.file(), location.sheet(), sheet(location).headingRow());
        }

        /**
         * {@return the table that a row stands in}
         *
         * @param width how many columns the row has: as many has a table without headings; 0 if its cells are not known
         */
        SourceTable of(RowLocation location, int width) {
            if (width == 0) {
                return new SourceTable(place(location), 0, ofFields());
            }
            SheetReport sheet = sheet(location);
            int columns = Math.min(
                    MOST_COLUMNS,
                    sheet.headings().isEmpty() ? width : sheet.headings().size());
            return new SourceTable(place(location), columns, columns(sheet, columns));
        }

        /** A sheet may hold several tables, one below the other: the last heading above the row is the row's. */
        private SheetReport sheet(RowLocation location) {
            SheetReport found = new SheetReport(location.sheet(), 0, List.of(), 0, 0);
            FileReport file = files.get(location.file());
            for (SheetReport sheet : file == null ? List.<SheetReport>of() : file.sheets()) {
                if (sheet.sheet().equals(location.sheet())
                        && sheet.headingRow() < location.row()
                        && sheet.headingRow() >= found.headingRow()) {
                    found = sheet;
                }
            }
            return found;
        }

        private List<SourceColumn> ofFields() {
            return Arrays.stream(PersonField.values())
                    .map(field -> new SourceColumn(
                            SourceColumn.OF_FIELD,
                            new ColumnHeading("", fieldNames.text("field." + field.name())),
                            Set.of(field)))
                    .toList();
        }

        private List<SourceColumn> columns(SheetReport sheet, int width) {
            Map<Integer, List<ColumnMeaning>> meanings = new HashMap<>();
            sheet.columns().forEach(meaning -> meanings.computeIfAbsent(
                            CellReference.convertColStringToIndex(meaning.column()), any -> new ArrayList<>())
                    .add(meaning));
            List<SourceColumn> columns = new ArrayList<>();
            for (int index = 0; index < width; index++) {
                ColumnHeading heading =
                        index < sheet.headings().size() ? sheet.headings().get(index) : new ColumnHeading("", "");
                if (!ReturnedColumns.isOne(heading.text())) {
                    List<ColumnMeaning> means = meanings.getOrDefault(index, List.of());
                    columns.add(new SourceColumn(index, understood(heading, means), fields(means)));
                }
            }
            return columns;
        }

        /** A column that was recognised by what it holds needs a name: too little may be left in it to tell again. */
        private ColumnHeading understood(ColumnHeading heading, List<ColumnMeaning> means) {
            return means.stream()
                    .filter(meaning -> meaning.because() == ColumnMeaning.Because.CONTENT)
                    .findFirst()
                    .map(meaning -> new ColumnHeading("", fieldNames.text("field." + meaning.field())))
                    .orElse(heading);
        }

        private static Set<PersonField> fields(List<ColumnMeaning> meanings) {
            Set<PersonField> fields = new HashSet<>();
            meanings.forEach(meaning -> fields.addAll(fields(meaning.field())));
            return fields;
        }

        private static Set<PersonField> fields(RosterField field) {
            return switch (field) {
                case NIK -> Set.of(PersonField.NIK);
                case NAME, LAST_NAME -> Set.of(PersonField.NAME);
                case BIRTH_PLACE -> Set.of(PersonField.BIRTH_PLACE);
                case BIRTH_DATE, BIRTH_DAY, BIRTH_MONTH, BIRTH_YEAR -> Set.of(PersonField.BIRTH_DATE);
                case BIRTH_PLACE_AND_DATE -> Set.of(PersonField.BIRTH_PLACE, PersonField.BIRTH_DATE);
                case GENDER -> Set.of(PersonField.GENDER);
                case FRONT_TITLE,
                        BACK_TITLE,
                        OPD,
                        POSITION,
                        WORK_UNIT,
                        EDUCATION,
                        START_DATE,
                        END_DATE,
                        DECREE_NUMBER,
                        DECREE_DATE,
                        DECREE_SIGNATORY,
                        SALARY_SOURCE,
                        REMARKS,
                        ANNOUNCED_NUMBER,
                        PROPOSAL_KIND,
                        REASON,
                        REPLACES -> Set.of();
            };
        }
    }
}
