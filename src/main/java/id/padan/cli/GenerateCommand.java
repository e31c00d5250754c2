package id.padan.cli;

import id.padan.generate.DamageSettings;
import id.padan.generate.EarlierOutput;
import id.padan.generate.Generated;
import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code padan generate DIR}: a synthetic population with rosters and truth. */
@Command(
        name = "generate",
        sortOptions = false,
        description = {
            "Makes a synthetic population with rosters and truth, for trying things out and for benchmarks.",
            "Writes DIR/registry/penduduk.csv, DIR/rosters/* and DIR/truth.csv. Nobody in it exists. The same options "
                    + "give the same bytes on every machine."
        })
final class GenerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where to write; made if it is missing.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "20000",
            description = "People in the registry (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "800",
            description = "Rows in all rosters together (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--opd",
            paramLabel = "N",
            defaultValue = "8",
            description = "OPD, each with a roster of its own (default: ${DEFAULT-VALUE}).")
    private int offices;

    @Option(
            names = "--damage",
            paramLabel = "SHARE",
            defaultValue = "0.33",
            description = "Share of rows that are damaged, 0 to 0.8 (default: ${DEFAULT-VALUE}).")
    private double damage;

    @Option(
            names = "--city",
            paramLabel = "CODE",
            defaultValue = "7371",
            description = "Kabupaten or Kota, by its four digits (default: ${DEFAULT-VALUE}, Kota Makassar).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String city;

    @Option(
            names = "--surprises",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of rows with damage that no model of matching expects (nicknames, misread letters, a "
                    + "spouse's NIK and date ...), 0 to 0.5 (default: ${DEFAULT-VALUE}).")
    private double surprises;

    @Option(
            names = "--rate",
            paramLabel = "KIND=SHARE",
            description = "Share of rows with one kind of damage, by its code in truth.csv; may be repeated.")
    private Map<String, Double> rates = new TreeMap<>();

    @Option(
            names = "--vary-rates",
            description =
                    "Draw the rates of the usual damage anew, by the seed, to between half and twice the usual ones.")
    private boolean varied;

    @Option(
            names = "--file-damage",
            paramLabel = "KIND[=N]",
            mapFallbackValue = "1",
            description = {
                "Damage one roster, or N, as a whole; may be repeated: FILE_NIK_SHIFTED, FILE_NIK_BLOCK_SHIFTED, "
                        + "FILE_DATES_MONTH_FIRST, FILE_DATES_1904, FILE_NAMES_SORTED."
            })
    private Map<String, Integer> files = new TreeMap<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides everything that is left to chance (default: ${DEFAULT-VALUE}). 1 to 999 are for "
                    + "tuning and trying things out, 1000 and more for testing only.")
    private long seed;

    @Option(
            names = "--overwrite",
            description = "Replace what an earlier \"generate\" left in DIR. Other files there are not touched.")
    private boolean overwrite;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "id",
            converter = LanguageByCode.class,
            description = "Language of messages, id or en (default: id).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Reads "id" and "en". */
    static final class LanguageByCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Arrays.stream(Language.values())
                    .filter(language -> language.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected id or en, not " + code));
        }
    }

    /** {@return what the options ask for} */
    GeneratorSettings settings() {
        return new GeneratorSettings(
                people, rows, offices, seed, city, new DamageSettings(damage, surprises, varied, rates, files));
    }

    @Override
    public Integer call() {
        Messages messages = Messages.of(Generator.class, language);
        GeneratorSettings settings = settings();
        List<String> problems = settings.problems(messages);
        if (!problems.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), problems));
        }
        try {
            prepareFolder(messages);
            Generated made = new Generator(settings).writeTo(folder);
            spec.commandLine()
                    .getOut()
                    .println(messages.text(
                            "done", folder, made.people(), made.rows(), made.offices(), made.damagedRows()));
            return 0;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    messages.text("folder.not-writable", folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    private void prepareFolder(Messages messages) throws IOException {
        Files.createDirectories(folder);
        if (overwrite) {
            EarlierOutput.deleteRosters(folder);
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), messages.text("folder.not-empty", folder));
            }
        }
    }
}
