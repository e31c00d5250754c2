package id.padan.cli;

import id.padan.cli.init.FolderSurvey;
import id.padan.cli.init.FolderSurvey.Choice;
import id.padan.cli.init.FoundFile;
import id.padan.cli.init.FoundFile.Kind;
import id.padan.cli.init.JobFileText;
import id.padan.cli.init.Place;
import id.padan.message.Hint;
import id.padan.message.Messages;
import id.padan.roster.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Settles where rosters and registry are: by what the command line says, else by what the files hold, else by asking. What is
 * still open is told, with the command that says it.
 */
final class WhichPlaces {

    private static final int MOST_LINES = 20;
    private static final int MOST_QUESTIONS = 3;

    private final Console console;
    private final Messages words;
    private final Path folder;
    private final List<Path> namedRosters;
    private final List<Path> namedRegistry;
    private List<Place> rosters = List.of();
    private List<Place> registry = List.of();
    private List<Place> candidates = List.of();

    WhichPlaces(Console console, Messages words, Path folder, List<Path> namedRosters, List<Path> namedRegistry) {
        this.console = console;
        this.words = words;
        this.folder = folder;
        this.namedRosters = namedRosters;
        this.namedRegistry = namedRegistry;
    }

    List<Place> rosters() {
        return rosters;
    }

    List<Place> registry() {
        return registry;
    }

    /** {@return the time zone of most people of the rosters} */
    String zone() {
        Map<String, Integer> people = new TreeMap<>();
        files(rosters).stream()
                .filter(file -> !file.province().isEmpty())
                .forEach(file -> people.merge(JobFileText.zone(file.province()), file.people(), Integer::sum));
        return people.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(JobFileText.zone(""));
    }

    /** {@return places that could have been rosters and were not taken for any} */
    List<Place> notTaken() {
        return namedRosters.isEmpty()
                ? candidates.stream().filter(place -> !rosters.contains(place)).toList()
                : List.of();
    }

    /** {@return whether there are several places, of which somebody has to say which is meant} */
    boolean isOpen() {
        return !candidates.isEmpty();
    }

    /** {@return whether both are known; if not, why was told} */
    boolean settle() throws IOException {
        if (!namedRosters.isEmpty() && !named(namedRosters, Kind.ROSTER)) {
            return false;
        }
        if (!namedRegistry.isEmpty() && !named(namedRegistry, Kind.REGISTRY)) {
            return false;
        }
        if (!rosters.isEmpty() && !registry.isEmpty()) {
            return true;
        }
        FolderSurvey survey = FolderSurvey.of(folder);
        if (survey.left() > 0) {
            console.problem(words.text("init.left", survey.left()));
        }
        if (registry.isEmpty()) {
            survey = survey.knowing(files(rosters), Kind.ROSTER);
            registry = choose(survey, survey.registry(), Kind.REGISTRY);
        }
        if (rosters.isEmpty() && !registry.isEmpty()) {
            survey = survey.knowing(files(registry), Kind.REGISTRY);
            rosters = choose(survey, survey.rosters(), Kind.ROSTER);
        }
        return !rosters.isEmpty() && !registry.isEmpty();
    }

    private static List<FoundFile> files(List<Place> places) {
        return places.stream().flatMap(place -> place.files().stream()).toList();
    }

    private boolean named(List<Path> paths, Kind kind) {
        List<Place> places = new ArrayList<>();
        for (Path path : paths) {
            Optional<Place> place = FolderSurvey.named(path, kind);
            if (place.isEmpty()) {
                console.problem(words.text("init.named_nothing", path.toString()));
                lookedAt(FolderSurvey.of(path));
                return false;
            }
            places.add(place.get());
        }
        if (kind == Kind.ROSTER) {
            rosters = places;
        } else {
            registry = places;
        }
        return true;
    }

    private List<Place> choose(FolderSurvey survey, Choice choice, Kind kind) throws IOException {
        candidates = choice.candidates();
        if (choice.isSure()) {
            return candidates.subList(0, 1);
        }
        String key = kind == Kind.ROSTER ? "rosters" : "registry";
        if (!candidates.isEmpty()) {
            console.print(words.text("init.which." + key));
            IntStream.range(0, candidates.size())
                    .mapToObj(i -> "  " + (i + 1) + "  " + words(List.of(candidates.get(i))))
                    .forEach(console::print);
        } else if (!console.canAsk()) {
            console.problem(words.text("init.no_" + key, folder.toString()));
            lookedAt(survey);
        }
        List<Place> answered = console.canAsk() ? ask(key, kind) : List.of();
        if (answered.isEmpty()) {
            console.problem(
                    candidates.isEmpty()
                            ? words.text("init." + key + "_needed", command(key, key.toUpperCase(Locale.ROOT)))
                            : words.text(
                                    "init.say",
                                    command(key, shown(candidates.get(0).path()))));
        }
        return answered;
    }

    private List<Place> ask(String key, Kind kind) throws IOException {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            String answer = console.ask(words.text("init.ask." + key));
            List<Place> places = answered(answer, kind);
            if (!places.isEmpty()) {
                return places;
            }
            if (!answer.isEmpty()) {
                console.problem(words.text("init.not_understood", answer));
            }
        }
        return List.of();
    }

    private List<Place> answered(String answer, Kind kind) {
        if (answer.matches("\\d{1,4}([ ,;]+\\d{1,4})*")) {
            List<Integer> numbers = List.of(answer.split("[ ,;]+")).stream()
                    .map(Integer::valueOf)
                    .distinct()
                    .toList();
            boolean known = numbers.stream().allMatch(number -> number >= 1 && number <= candidates.size());
            return known
                    ? numbers.stream().map(number -> candidates.get(number - 1)).toList()
                    : List.of();
        }
        try {
            Path path = Path.of(answer);
            Path place = Files.exists(path) ? path : folder.resolve(path);
            return answer.isEmpty() || Files.notExists(place)
                    ? List.of()
                    : FolderSurvey.named(place, kind).stream().toList();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    /** {@return the command that says what is open, and what was said before} */
    private String command(String key, String place) {
        List<String> all = new ArrayList<>(List.of("init", folder.toString()));
        namedRosters.forEach(path -> all.addAll(List.of("--rosters", path.toString())));
        namedRegistry.forEach(path -> all.addAll(List.of("--registry", path.toString())));
        all.addAll(List.of("--" + key, place));
        return Hint.command(all.toArray(String[]::new));
    }

    private void lookedAt(FolderSurvey survey) {
        Messages problems = Messages.of(RosterReader.class, words.language());
        if (survey.files().isEmpty()) {
            console.problem("  " + words.text("init.nothing"));
        }
        for (FoundFile file :
                survey.files().subList(0, Math.min(MOST_LINES, survey.files().size()))) {
            String what = file.why() == null
                    ? words.text("init.file." + file.kind(), file.people())
                    : problems.text("problem." + file.why());
            console.problem("  " + words.text("init.unreadable", shown(file.path()), what));
        }
        if (survey.files().size() > MOST_LINES) {
            console.problem("  " + words.text("init.more_files", survey.files().size() - MOST_LINES));
        }
    }

    /** {@return places as people see them, with how many people they have} */
    String words(List<Place> places) {
        return places.stream()
                .map(place -> words.text(
                        place.hasMore() ? "init.candidate.more" : "init.candidate",
                        shown(place.path()),
                        place.files().size(),
                        place.people()))
                .collect(Collectors.joining("; "));
    }

    /** A place in the folder is named as the folder was; another by its whole path. */
    private String shown(Path path) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!path.startsWith(whole) || path.equals(whole)) {
            return path.equals(whole) ? folder.toString() : path.toString();
        }
        return folder.resolve(whole.relativize(path)).toString();
    }
}
