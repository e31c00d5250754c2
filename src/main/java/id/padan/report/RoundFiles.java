package id.padan.report;

import id.padan.message.Language;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the round, in jobs that name criteria: {@code annex.csv} (how many people are outside, by OPD and group, each person
 * once), {@code announcement.csv}, {@code announcement.html} and {@code upload/left-out.csv}. The workbooks beside them are
 * reports for people.
 */
public final class RoundFiles {

    private static final String LEFT_OUT = OutputFile.UPLOAD.fileName() + "/left-out.csv";

    private static final List<String> COLUMNS_OF_ANNEX = List.of("opd", "group", "people");
    private static final List<String> COLUMNS_OF_LEFT_OUT =
            List.of("opd", "file", "sheet", "row", "nik", "name", "missing");

    private RoundFiles() {}

    /**
     * Writes the files, if the job names criteria.
     *
     * @param folder where they go
     * @param figures what the run found
     * @param language of the page
     * @throws IOException if one cannot be written
     */
    public static void write(OutputFolder folder, Summary.Figures figures, Language language) throws IOException {
        RoundFigures round = figures.round();
        if (round == null) {
            return;
        }
        writeAnnex(folder, round);
        Publication publication = round.publication();
        try (CsvOutput file =
                new CsvOutput(folder.file(OutputFile.ANNOUNCEMENT.fileName()), Announced.columns(round.byPriority()))) {
            for (Announced each : publication.people()) {
                file.write(each.cells(round.byPriority()));
            }
        }
        AnnouncementPage.write(
                folder.file(OutputFile.ANNOUNCEMENT_PAGE.fileName()), round.preset(), publication, language);
        try (CsvOutput file = new CsvOutput(folder.file(LEFT_OUT), COLUMNS_OF_LEFT_OUT)) {
            for (EligiblePerson person : publication.leftOut()) {
                file.write(List.of(
                        person.opd(),
                        person.location().file(),
                        person.location().sheet(),
                        Integer.toString(person.location().row()),
                        person.nik(),
                        person.name(),
                        UploadColumn.missing(person).stream()
                                .map(UploadColumn::code)
                                .collect(Collectors.joining(";"))));
            }
        }
    }

    private static void writeAnnex(OutputFolder folder, RoundFigures round) throws IOException {
        try (CsvOutput file = new CsvOutput(folder.file(OutputFile.ANNEX.fileName()), COLUMNS_OF_ANNEX)) {
            for (var opd : round.people().entrySet()) {
                for (var group : opd.getValue().outside().entrySet()) {
                    file.write(List.of(opd.getKey(), group.getKey(), Long.toString(group.getValue())));
                }
            }
        }
    }
}
