package id.padan.matching;

import id.padan.matching.calibrate.Calibrator;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.registry.RegistryReader;
import id.padan.registry.columns.PartBuilder;
import id.padan.registry.columns.RegistryPart;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Holds the matching, and nothing else of the engine, against generated rosters whose truth is known: rows are read,
 * normalised, indexed and weighed, and parted by thresholds alone.
 */
public final class Evaluation {

    public static final double RECONCILE = 0.99;
    public static final double REVIEW = 0.05;

    /**
     * A row, what is true of it, and what the matching makes of it.
     *
     * @param nik the true NIK, or empty if the registry does not have the person
     * @param kinds what was damaged
     */
    public record Judged(SubmittedRow row, String nik, TreeSet<String> kinds, Match match) {

        boolean isPresent() {
            return !nik.isEmpty();
        }

        boolean isRight() {
            return match.best()
                    .filter(best -> best.person().person().nik().text().equals(nik))
                    .isPresent();
        }

        /** What thresholds alone decide, and that another person's NIK goes to an officer. */
        String outcome() {
            double probability = match.best().map(ScoredCandidate::probability).orElse(0.0);
            boolean nikOfOther =
                    match.ownerOfNik().isPresent() && !match.ownerOfNik().equals(match.best());
            if (probability >= RECONCILE && !nikOfOther) {
                return "reconciled";
            }
            return probability >= REVIEW || match.ownerOfNik().isPresent() ? "review" : "rejected";
        }

        boolean is(String outcome) {
            return outcome().equals(outcome);
        }
    }

    private final Path folder;
    private final List<SubmittedRow> rows = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<Integer, List<RegistryPerson>> candidates = new HashMap<>();
    private RegistryCounts counts = RegistryCounts.NONE;

    private Evaluation(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads and scans what {@code generate} wrote.
     *
     * @param folder with {@code rosters}, {@code registry/penduduk.csv} and {@code truth.csv}
     */
    public static Evaluation of(Path folder) throws IOException, RegistryProblemException {
        return of(folder, row -> row);
    }

    /**
     * The same with rows that are changed before anything is made of them.
     *
     * @param change what to do to each row
     */
    public static Evaluation of(Path folder, UnaryOperator<Person> change)
            throws IOException, RegistryProblemException {
        Evaluation evaluation = new Evaluation(folder);
        evaluation.readRosters();
        evaluation.people.replaceAll(change);
        evaluation.scan();
        return evaluation;
    }

    /** The rows in normal form. */
    public List<Person> submitted() {
        return people;
    }

    /** The whole registry, in memory. */
    public List<RegistryPart> parts() throws IOException, RegistryProblemException {
        List<RegistryPart> parts = new ArrayList<>();
        RegistryExtract extract = extract();
        for (RegistryExtract.Range range : extract.ranges()) {
            PartBuilder part = new PartBuilder();
            try (RegistryReader reader = extract.open(range)) {
                for (RegistryRecord record = reader.next(); record != null; record = reader.next()) {
                    part.add(record);
                }
            }
            parts.add(part.build());
        }
        return parts;
    }

    private RegistryExtract extract() throws IOException, RegistryProblemException {
        Path file = folder.resolve("registry/penduduk.csv");
        return RegistryExtract.survey(
                List.of(new RegistryFile(file, "penduduk.csv")), Map.of(), RegistryExtract.DEFAULT_RANGE_BYTES);
    }

    public long people() {
        return counts.people();
    }

    public RegistryCounts counts() {
        return counts;
    }

    public List<RegistryPerson> candidates(int row) {
        return candidates.getOrDefault(row, List.of());
    }

    public double candidatesPerRow() {
        return candidates.values().stream().mapToInt(List::size).sum() / (double) rows.size();
    }

    /** The rows with everybody they may be. */
    public List<Calibrator.Row> rows() {
        List<Calibrator.Row> all = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            all.add(new Calibrator.Row(people.get(row), candidates.getOrDefault(row, List.of())));
        }
        return all;
    }

    /** Weighs all rows with a model. */
    public List<Judged> judge(MatchModel model) throws IOException {
        Map<String, CSVRecord> truth = truth();
        Matcher matcher = new Matcher(model, counts);
        List<Judged> judged = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            CSVRecord record = truth.get(key(
                    rows.get(row).location().file(),
                    rows.get(row).location().sheet(),
                    Integer.toString(rows.get(row).location().row())));
            if (record == null) {
                throw new IllegalStateException(
                        "the truth does not have " + rows.get(row).location());
            }
            TreeSet<String> kinds =
                    new TreeSet<>(Arrays.asList(record.get("kinds").split(";", -1)));
            kinds.remove("");
            Match match = matcher.match(people.get(row), candidates.getOrDefault(row, List.of()));
            judged.add(new Judged(rows.get(row), record.get("nik"), kinds, match));
        }
        return judged;
    }

    private void readRosters() throws IOException {
        Normaliser normaliser = Normaliser.standard();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder.resolve("rosters"))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            RosterFile roster = new RosterFile(file, String.valueOf(file.getFileName()));
            try (RosterSession session = new RosterReader(RosterSettings.DEFAULT).open(roster)) {
                for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                    rows.add(row);
                    people.add(normaliser.person(
                            row.nik(),
                            row.name(),
                            row.birthPlace(),
                            row.birthDate().date(),
                            row.gender(),
                            List.of()));
                }
            }
        }
    }

    private void scan() throws IOException, RegistryProblemException {
        RosterIndex index = RosterIndex.of(people);
        for (RegistryPart part : parts()) {
            RegistryScan scan = index.newScan();
            scan.pass(
                    part,
                    (in, person, rows) -> rows.forEach((row, closeness) -> candidates
                            .computeIfAbsent(row, key -> new ArrayList<>())
                            .add(in.written(person).read(Normaliser.standard()))));
            counts = counts.plus(scan.counts());
        }
    }

    private Map<String, CSVRecord> truth() throws IOException {
        Map<String, CSVRecord> truth = new HashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(folder.resolve("truth.csv"))) {
            for (CSVRecord record : format.parse(reader)) {
                truth.put(key(record.get("file"), record.get("sheet"), record.get("row")), record);
            }
        }
        return truth;
    }

    private static String key(String file, String sheet, String row) {
        return file + "|" + sheet + "|" + row;
    }
}
