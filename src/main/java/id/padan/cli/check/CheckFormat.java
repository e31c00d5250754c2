package id.padan.cli.check;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the findings of a check are written. */
public enum CheckFormat {
    /** For the console. */
    TEXT("txt"),
    /** For scripts. */
    JSON("json"),
    /** For servers that show tests: a suite a file, a failed test a problem. */
    JUNIT("xml"),
    /** Annotations of a GitHub workflow. */
    GITHUB(""),
    /** A page to be sent to an OPD. */
    HTML("html"),
    /** A workbook to be sent to an OPD. */
    XLSX("xlsx");

    private final String ending;

    CheckFormat(String ending) {
        this.ending = ending;
    }

    /** {@return the format that a file's ending names, if it names one} */
    public static Optional<CheckFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> !format.ending.isEmpty() && name.endsWith("." + format.ending))
                .findFirst();
    }

    /** {@return whether it can be read on a console} */
    public boolean isText() {
        return this != XLSX;
    }

    /** {@return whether it is for programs, which want nothing beside it} */
    public boolean isForPrograms() {
        return this == JSON || this == JUNIT || this == GITHUB;
    }

    /**
     * {@return the findings, texts in UTF-8}
     *
     * @param reports what was found, file by file
     * @param language of the words
     * @throws IOException if the workbook cannot be made
     */
    public byte[] render(List<FileReport> reports, Language language) throws IOException {
        Messages words = Messages.of(RosterReader.class, language);
        return switch (this) {
            case TEXT -> utf8(new CheckText(words).of(reports));
            case JSON -> utf8(CheckJson.of(reports, words));
            case JUNIT -> utf8(CheckTests.of(reports, words).junit());
            case GITHUB -> utf8(CheckTests.of(reports, words).github());
            case HTML -> utf8(CheckPage.of(forAnOpd(reports), words));
            case XLSX -> CheckBook.of(forAnOpd(reports), words);
        };
    }

    /** Without the folders of this computer, where the names alone tell the files apart. */
    private static List<FileReport> forAnOpd(List<FileReport> reports) {
        List<FileReport> named = reports.stream()
                .map(report -> new FileReport(
                        report.file().substring(report.file().lastIndexOf('/') + 1),
                        report.sha256(),
                        report.readable(),
                        report.sheets(),
                        report.problems()))
                .toList();
        long names = named.stream().map(FileReport::file).distinct().count();
        return names == named.size() ? named : reports;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
