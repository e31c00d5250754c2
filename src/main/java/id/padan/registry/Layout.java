package id.padan.registry;

import java.io.IOException;

/** How a file is to be read. */
sealed interface Layout permits CsvLayout, WorkbookLayout {

    /**
     * Opens a part of the file.
     *
     * @param range which part
     * @param view receives each record
     * @param tally counts them
     */
    RecordSource open(RegistryRange range, RecordView view, RecordTally tally) throws IOException;

    /** {@return the same without the column of statuses} */
    Layout withoutStatus();
}
