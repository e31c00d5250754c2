package id.padan.cli;

import id.padan.cli.init.FoundFile.Kind;
import id.padan.cli.init.JobFileText;
import id.padan.cli.init.Place;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblem;
import id.padan.registry.RegistryProblemException;
import id.padan.roster.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code padan init DIR}: looks at the files of a folder and writes a job file for them, {@code padan.yml}. Exit codes: 0
 * written, and the job can run; 1 written, but something is to be mended first; 2 it is there already, or nobody said which
 * of several places is meant; 3 no rosters or no registry found.
 */
@Command(name = "init")
final class InitCommand extends PadanCommand {

    private static final String FILE = "padan.yml";

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Option(names = "--rosters", paramLabel = "DIR")
    private List<Path> rosters = new ArrayList<>();

    @Option(names = "--registry", paramLabel = "DIR")
    private List<Path> registry = new ArrayList<>();

    @Override
    ExitCode run(Console console) throws Exception {
        Messages words = Messages.of(JobFileText.class, console.language());
        Path file = folder.resolve(FILE);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            console.problem(words.text("init.there", file.toString(), Hint.command("run", file.toString())));
            console.problem(words.text("init.there.other"));
            return ExitCode.USAGE;
        }
        if (!Files.isDirectory(folder) && (rosters.isEmpty() || registry.isEmpty())) {
            console.problem(words.text("init.no_folder", folder.toString()));
            return ExitCode.USAGE;
        }
        WhichPlaces which = new WhichPlaces(console, words, folder, rosters, registry);
        if (!which.settle()) {
            return which.isOpen() ? ExitCode.USAGE : ExitCode.INPUT_MISSING;
        }
        if (!write(console, words, file, which)) {
            return ExitCode.USAGE;
        }
        return tell(console, words, JobFileReader.read(file), which);
    }

    private boolean write(Console console, Messages words, Path file, WhichPlaces which) throws IOException {
        Path from = folder.toAbsolutePath().normalize();
        JobFileText text = new JobFileText(
                JobFileText.name(String.valueOf(from.getFileName())),
                language(console, words),
                which.rosters().stream()
                        .flatMap(place -> place.patterns(from, true).stream())
                        .toList(),
                which.registry().stream()
                        .flatMap(place -> place.patterns(from, false).stream())
                        .toList());
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file, text.text(which.zone(), Hint.command("run", file.toString())), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (IOException e) {
            console.problem(words.text("init.not_writable", file.toString()));
            return false;
        }
    }

    /** What a job speaks unless its file says otherwise is what is offered. */
    private static Language language(Console console, Messages words) throws IOException {
        Language usual = console.languageOr(Language.ID);
        if (!console.canAsk() || console.isLanguageAsked()) {
            return usual;
        }
        String answer = console.ask(words.text("init.ask.language", usual.code()));
        return Stream.of(Language.values())
                .filter(language -> language.code().equalsIgnoreCase(answer))
                .findFirst()
                .orElse(usual);
    }

    /** The job as it will run: what it reads, and whether it can. */
    private ExitCode tell(Console console, Messages words, JobFile job, WhichPlaces which) throws JobFileException {
        InputFiles files = InputFiles.of(job);
        console.print(words.text("init.rosters", which.words(which.rosters())));
        unreadable(words, files.rosters(), which).forEach(console::problem);
        console.print(words.text("init.registry", which.words(which.registry())));
        List<Place> others = which.notTaken();
        if (!others.isEmpty()) {
            console.print(words.text("init.not_taken", which.words(others)));
        }
        console.print(words.text("init.written", folder.resolve(FILE).toString()));
        List<RegistryProblem> problems = new ArrayList<>();
        boolean runs = survey(job, files.registry(), problems);
        problems.forEach(problem -> console.problem(problem.text(console.language())));
        if (!runs) {
            console.problem(words.text("init.mend"));
        }
        console.print(
                words.text("init.next", Hint.command("run", folder.resolve(FILE).toString())));
        return runs ? ExitCode.DONE : ExitCode.PROBLEMS_FOUND;
    }

    /** Files that the job takes for rosters and cannot read: better told now than at night. */
    private static List<String> unreadable(Messages words, List<InputFile> files, WhichPlaces which) {
        Messages problems = Messages.of(RosterReader.class, words.language());
        List<Path> taken = files.stream().map(InputFile::path).toList();
        return which.rosters().stream()
                .flatMap(place -> place.beside().stream())
                .filter(file -> file.kind() == Kind.OTHER && taken.contains(file.path()))
                .map(file -> "  "
                        + words.text(
                                "init.unreadable",
                                String.valueOf(file.path().getFileName()),
                                problems.text("problem." + file.why())))
                .toList();
    }

    private static boolean survey(JobFile job, List<InputFile> files, List<RegistryProblem> problems) {
        List<RegistryFile> all = files.stream()
                .map(file -> new RegistryFile(file.path(), file.name()))
                .toList();
        try {
            problems.addAll(RegistryExtract.survey(
                            all, Map.copyOf(job.registry().columns()), RegistryExtract.DEFAULT_RANGE_BYTES)
                    .warnings());
            return true;
        } catch (RegistryProblemException e) {
            problems.addAll(e.problems());
            return false;
        }
    }
}
