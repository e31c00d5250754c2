package id.padan.matching.weigh;

import id.padan.matching.Evaluation;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.generate.GeneratorSettings;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.registry.columns.RegistryPart;
import id.padan.registry.RegistryProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one record costs when it is held against the index, one pair of names when it is compared, and one row when it is
 * weighed with all its candidates; one thread, with the flags that Padan runs with. People as {@code generate} makes them:
 * 50,000 in the registry, 5,000 rows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class MatchingBenchmark {

    private final City city = City.generate();
    private final Evaluation evaluation = city.evaluation();
    private final RegistryScan scan =
            RosterIndex.of(evaluation.submitted()).newScan();
    private final MatchModel model = MatchModel.standard();
    private final TermFrequencies frequencies = new TermFrequencies(model, evaluation.counts());
    private final WordWeight words = new WordWeight(model, frequencies);
    private final Matcher matcher = new Matcher(model, evaluation.counts());
    private int at;

    /** Rows with their candidates, and the registry, in memory. */
    private record City(Evaluation evaluation, List<RegistryPart> parts) {

        static City generate() {
            try {
                Path folder = Files.createTempDirectory("padan-jmh");
                try {
                    new Generator(new GeneratorSettings(50_000, 5_000, 20, 1_001, "7371", DamageSettings.USUAL))
                            .writeTo(folder);
                    Evaluation evaluation = Evaluation.of(folder);
                    return new City(evaluation, evaluation.parts());
                } finally {
                    delete(folder);
                }
            } catch (IOException | RegistryProblemException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private int next(int size) {
        at = at + 1 < size ? at + 1 : 0;
        return at;
    }

    /** A part of the registry held against the index: names read, sixteen numbers of each person looked up, counted. */
    @Benchmark
    public int pass() {
        int[] found = new int[1];
        RegistryPart part = city.parts().get(next(city.parts().size()));
        scan.pass(part, (in, person, rows) -> rows.forEach((row, closeness) -> found[0]++));
        return found[0];
    }

    /** The name of a row compared with that of its first candidate, or with its own where it has none. */
    @Benchmark
    public Evidence compareNames() {
        int row = next(evaluation.submitted().size());
        Person submitted = evaluation.submitted().get(row);
        List<RegistryPerson> candidates = evaluation.candidates(row);
        NameWeight comparison = new NameWeight(model, frequencies, words, submitted.name());
        return comparison.compare(
                candidates.isEmpty() ? submitted.name() : candidates.get(0).person().name());
    }

    /** A row weighed with all its candidates. */
    @Benchmark
    public Match match() {
        int row = next(evaluation.submitted().size());
        return matcher.match(evaluation.submitted().get(row), evaluation.candidates(row));
    }
}
