package id.padan.cli;

import id.padan.audit.AuditLog;
import id.padan.closing.ClosedFiles;
import id.padan.closing.ClosedFiles.Difference;
import id.padan.closing.Manifest;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.privacy.Purge;
import id.padan.run.RunProblems;
import id.padan.run.steps.Publishing;
import id.padan.store.RoundEvent;
import id.padan.store.RoundStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import id.padan.table.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code padan verify MANIFEST}: whether a closed round is still what it was. */
@Command(name = "verify")
final class VerifyCommand extends PadanCommand {

    @Parameters(paramLabel = "MANIFEST", descriptionKey = "manifest")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path given;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Override
    ExitCode run(Console console) throws Exception {
        Path file = manifest().toAbsolutePath().normalize();
        byte[] bytes = read(file);
        Optional<Manifest> read =
                bytes == null ? Optional.empty() : Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
        if (bytes == null || read.isEmpty()) {
            console.problem(console.text(bytes == null ? "verify.not_there" : "verify.no_manifest", file.toString()));
            return ExitCode.USAGE;
        }
        Manifest manifest = read.get();
        Console out = console.in(Language.EN.code().equals(manifest.language()) ? Language.EN : Language.ID);
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        List<String> problems = new ArrayList<>();
        recorded(out, manifest, folder, Sha256.of(bytes)).ifPresent(problems::add);
        problems.addAll(differences(out, manifest, folder));
        if (problems.isEmpty()) {
            out.say(
                    "verify.same",
                    manifest.job(),
                    manifest.closedAt(),
                    manifest.closedBy(),
                    manifest.inputs().size() + manifest.outputs().size());
            return ExitCode.DONE;
        }
        problems.forEach(out::problem);
        out.say("verify.differs", problems.size());
        return ExitCode.LIMIT_EXCEEDED;
    }

    /** {@return the file, or that of a folder: in it, or in the only one of its folders that has one} */
    private Path manifest() throws IOException {
        if (workspace != null) {
            Publishing.putRight(workspace);
        }
        Path inside = given.resolve(Manifest.FILE);
        if (!Files.isDirectory(given) || Files.exists(inside)) {
            return Files.isDirectory(given) ? inside : given;
        }
        try (Stream<Path> folders = Files.list(given)) {
            List<Path> all = folders.map(folder -> folder.resolve(Manifest.FILE))
                    .filter(Files::exists)
                    .toList();
            return all.size() == 1 ? all.get(0) : inside;
        }
    }

    private static byte @Nullable [] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }

    /** That outputs were purged is one word, not one for each of them. */
    private List<String> differences(Console out, Manifest manifest, Path folder) throws IOException {
        List<String> told = new ArrayList<>();
        Optional<AuditLog.Entry> purge = Purge.of(workspace(manifest, folder), manifest.runId());
        purge.ifPresent(entry -> told.add(out.text(
                "verify.purged",
                entry.at().atZone(ZoneId.systemDefault()).toLocalDate().toString(),
                entry.by())));
        Messages messages = Messages.of(Difference.class, out.language());
        ClosedFiles.differences(manifest, folder).stream()
                .filter(difference -> purge.isEmpty() || !isGoneOutput(manifest, difference))
                .forEach(difference -> told.add(messages.text("change." + difference.change(), difference.file())));
        return told;
    }

    private static boolean isGoneOutput(Manifest manifest, Difference difference) {
        return difference.change() == ClosedFiles.Change.MISSING
                && manifest.outputs().stream().anyMatch(output -> output.file().equals(difference.file()));
    }

    private Path workspace(Manifest manifest, Path folder) {
        return workspace == null ? folder.resolve(manifest.workspace()).normalize() : workspace;
    }

    /** Nobody is asked for a password here: the file beside an encrypted database says the same. */
    private static RoundStore rounds(Path where) throws WorkspaceException {
        try (Workspace open = Workspace.open(where)) {
            return RoundStore.open(open);
        } catch (WorkspaceException e) {
            if (e.isProtected()) {
                return RoundStore.beside(where);
            }
            throw e;
        }
    }

    /** {@return how the manifest differs from what the workspace has of it} */
    private Optional<String> recorded(Console out, Manifest manifest, Path folder, String sha256) throws Exception {
        Path where = workspace(manifest, folder);
        if (!Workspace.isIn(where)) {
            return Optional.of(out.text("verify.no_workspace", where.toString()));
        }
        try {
            List<RoundEvent.Closed> closings = rounds(where).events(manifest.job()).stream()
                    .filter(RoundEvent.Closed.class::isInstance)
                    .map(RoundEvent.Closed.class::cast)
                    .filter(closed -> closed.runId().equals(manifest.runId()))
                    .toList();
            if (closings.isEmpty()) {
                return Optional.of(out.text("verify.not_recorded", where.toString()));
            }
            return closings.stream().anyMatch(closed -> closed.sha256().equals(sha256))
                    ? Optional.empty()
                    : Optional.of(out.text("verify.edited"));
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(out.language(), e);
        }
    }
}
