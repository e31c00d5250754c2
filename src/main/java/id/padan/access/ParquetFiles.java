package id.padan.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Writes tables as Parquet: a service, which the program for clusters provides. */
public interface ParquetFiles {

    /**
     * Writes a table once more.
     *
     * @param csv the table as CSV in UTF-8 with commas; its first line has the headings
     * @param parquet the file to write: the headings are its columns, and each cell is a text, as it stands in the CSV
     * @throws IOException if the one cannot be read or the other not be written
     */
    void write(Path csv, Path parquet) throws IOException;

    /**
     * Puts Parquet in the place of a CSV file, in its order: {@code people-00000.parquet} and so on for {@code people.csv}.
     *
     * @param csv the file, as {@link #write} takes it; it is gone then
     * @param rows of one file, at the most
     * @throws IOException if the one cannot be read or the others not be written
     */
    void replace(Path csv, int rows) throws IOException;

    /** {@return who writes them; empty where nobody can} */
    static Optional<ParquetFiles> here() {
        return ServiceLoader.load(ParquetFiles.class, ParquetFiles.class.getClassLoader())
                .findFirst();
    }
}
