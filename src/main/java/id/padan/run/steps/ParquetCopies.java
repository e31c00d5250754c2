package id.padan.run.steps;

import id.padan.access.ParquetFiles;
import id.padan.jobfile.JobFile;
import id.padan.report.OutputFile;
import id.padan.report.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;

/** The tables of a run once more, for programs that read Parquet ({@code output_format} of the job). */
final class ParquetCopies {

    private static final String CSV = ".csv";
    private static final String PARQUET = ".parquet";

    private ParquetCopies() {}

    /** Writes what the job asks for, once all tables are there: {@code lists/thk2.csv} as {@code parquet/lists/thk2.parquet}. */
    static void write(JobFile job, OutputFolder folder) throws IOException {
        if (!job.asParquet()) {
            return;
        }
        ParquetFiles form =
                ParquetFiles.here().orElseThrow(() -> new IOException("the job was read where it could be"));
        Path all = folder.file(OutputFile.SUMMARY.fileName()).resolveSibling("");
        for (String name : OutputFolder.filesIn(all)) {
            if (name.endsWith(CSV)) {
                String copy = name.substring(0, name.length() - CSV.length()) + PARQUET;
                form.write(all.resolve(name), folder.file(OutputFile.PARQUET.fileName() + "/" + copy));
            }
        }
    }
}
