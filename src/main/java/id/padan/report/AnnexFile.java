package id.padan.report;

import java.io.IOException;
import java.util.List;

/** Writes {@code annex.csv}: how many people are outside the criteria, by OPD and group, each person once. */
public final class AnnexFile {

    private static final List<String> COLUMNS = List.of("opd", "group", "people");

    private AnnexFile() {}

    /**
     * Writes the file, if the job names criteria.
     *
     * @param folder where it goes
     * @param figures what the run found
     * @throws IOException if it cannot be written
     */
    public static void write(OutputFolder folder, Summary.Figures figures) throws IOException {
        RoundFigures round = figures.round();
        if (round == null) {
            return;
        }
        try (CsvOutput file = new CsvOutput(folder.file(OutputFile.ANNEX.fileName()), COLUMNS)) {
            for (var opd : round.people().entrySet()) {
                for (var group : opd.getValue().outside().entrySet()) {
                    file.write(List.of(opd.getKey(), group.getKey(), Long.toString(group.getValue())));
                }
            }
        }
    }
}
