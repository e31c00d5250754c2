package id.padan.cli.init;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a new job file: a line a key, each with what it means.
 *
 * @param name of the job
 * @param language of the job and of the remarks
 * @param rosters patterns
 * @param registry patterns
 */
public record JobFileText(String name, Language language, List<String> rosters, List<String> registry) {

    private static final int REMARKS_FROM = 40;
    private static final int LONGEST_NAME = 64;

    private static final String WESTERN = "Asia/Jakarta";
    private static final String CENTRAL = "Asia/Makassar";
    private static final String EASTERN = "Asia/Jayapura";

    /** {@return a name that a job can have, made of that of a folder} */
    public static String name(String folder) {
        String name = folder.replaceAll("[^A-Za-z0-9 ._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String fit = name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("[^A-Za-z0-9]+$", "");
        return fit.isEmpty() ? "padan" : fit;
    }

    /**
     * {@return the time zone of a province} The zone of a computer says less: a server may stand anywhere.
     *
     * @param province its code of two digits; western time if there is none
     */
    public static String zone(String province) {
        // Bali and Nusa Tenggara; Kalimantan but for its west and centre; Sulawesi.
        if (province.matches("5[123]|6[345]|7\\d")) {
            return CENTRAL;
        }
        return province.matches("[89]\\d") ? EASTERN : WESTERN;
    }

    /**
     * {@return the text}
     *
     * @param zone of the job
     * @param next the command that runs the job
     */
    public String text(String zone, String next) {
        Messages words = Messages.of(JobFileText.class, language);
        String schedule = "# schedule: \"0 30 22 * * *\"";
        return "# " + words.text("job.head", next) + "\n"
                + line("name: " + quoted(name), words.text("job.name"))
                + line("language: " + language.code(), words.text("job.language"))
                + line("zone: " + zone, words.text("job.zone"))
                + line(files("rosters", rosters), words.text("job.rosters"))
                + line(files("registry", registry), words.text("job.registry"))
                + line("output: " + words.text("job.folder.output"), words.text("job.output"))
                + line("decisions: " + words.text("job.folder.decisions"), words.text("job.decisions"))
                + line(schedule, words.text("job.schedule"));
    }

    private static String files(String key, List<String> patterns) {
        return key + ": {files: "
                + patterns.stream().map(JobFileText::quoted).collect(Collectors.joining(", ", "[", "]")) + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String line(String setting, String remark) {
        return setting + " ".repeat(Math.max(2, REMARKS_FROM - setting.length())) + "# " + remark + "\n";
    }
}
