package id.padan.cli;

import id.padan.access.ParquetFiles;
import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.message.Cause;
import id.padan.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code padan generate DIR}: a synthetic population with rosters and truth. */
@Command(name = "generate", sortOptions = false)
final class GenerateCommand extends PadanCommand {

    private static final String REGISTRY = "registry";

    /** A file is read by one task: so many that each core of a small cluster has several. */
    private static final int ROWS_OF_PARQUET = 250_000;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--people", paramLabel = "N", defaultValue = "20000")
    private int people;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "800")
    private int rows;

    @Option(names = "--opd", paramLabel = "N", defaultValue = "8")
    private int offices;

    @Option(names = "--damage", paramLabel = "SHARE", defaultValue = "0.33")
    private double damage;

    @Option(names = "--city", paramLabel = "CODE", defaultValue = "7371")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String city;

    @Option(names = "--surprises", paramLabel = "SHARE", defaultValue = "0")
    private double surprises;

    @Option(names = "--rate", paramLabel = "KIND=SHARE")
    private Map<String, Double> rates = new TreeMap<>();

    @Option(names = "--vary-rates")
    private boolean varied;

    @Option(names = "--file-damage", paramLabel = "KIND[=N]", mapFallbackValue = "1")
    private Map<String, Integer> files = new TreeMap<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--parquet")
    private boolean parquet;

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** {@return what the options ask for} */
    GeneratorSettings settings() {
        return new GeneratorSettings(
                people, rows, offices, seed, city, new DamageSettings(damage, surprises, varied, rates, files));
    }

    @Override
    ExitCode run(Console console) {
        Messages messages = Messages.of(Generator.class, console.language());
        GeneratorSettings settings = settings();
        List<String> problems = settings.problems(messages);
        if (!problems.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), problems));
        }
        Optional<ParquetFiles> form = ParquetFiles.here();
        if (parquet && form.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.text("parquet.not-here"));
        }
        try {
            prepareFolder(messages);
            Generator.Summary made = new Generator(settings).writeTo(folder);
            if (parquet) {
                asParquet(form.orElseThrow());
            }
            console.print(
                    messages.text("done", folder, made.people(), made.rows(), made.offices(), made.damagedRows()));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    messages.text("folder.not-writable", folder, Cause.of(e).text(console.language())),
                    e);
        }
    }

    private void asParquet(ParquetFiles form) throws IOException {
        List<Path> extract;
        try (Stream<Path> files = Files.list(folder.resolve(REGISTRY))) {
            extract = files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        for (Path csv : extract) {
            form.replace(csv, ROWS_OF_PARQUET);
        }
    }

    private void prepareFolder(Messages messages) throws IOException {
        Files.createDirectories(folder);
        if (overwrite) {
            Generator.deleteEarlierRosters(folder);
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), messages.text("folder.not-empty", folder));
            }
        }
    }
}
