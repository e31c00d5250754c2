package id.padan.cli;

import id.padan.decision.Decision;
import id.padan.decision.Ledger;
import id.padan.decision.LedgerEntry;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileReader;
import id.padan.message.Hint;
import id.padan.privacy.Use;
import id.padan.run.RunProblems;
import id.padan.run.steps.Publishing;
import id.padan.store.DecisionStore;
import id.padan.store.Workspace;
import id.padan.store.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code padan decisions list|show|revoke JOB.yml [ID]}: what officers decided, and how to take it back. */
@Command(name = "decisions")
final class DecisionsCommand extends PadanCommand {

    /** What to do. */
    enum Action {
        /** Shows all decisions. */
        LIST,
        /** Shows one. */
        SHOW,
        /** Takes one back. */
        REVOKE
    }

    @Parameters(index = "0", paramLabel = "list|show|revoke", descriptionKey = "action")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Action action;

    @Parameters(index = "1", paramLabel = "JOB.yml", descriptionKey = "job")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path jobFile;

    @Parameters(index = "2", paramLabel = "ID", descriptionKey = "id", arity = "0..1")
    private @Nullable String id;

    @Option(names = "--workspace", paramLabel = "DIR")
    private @Nullable Path workspace;

    @Option(names = "--json")
    private boolean json;

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    ExitCode run(Console console) throws Exception {
        JobFile job = JobFileReader.read(jobFile);
        Console out = console.in(job.language());
        out.hearOfWorkspaces();
        Path folder = Objects.requireNonNullElse(workspace, job.workspace());
        Publishing.putRight(folder);
        if (action != Action.LIST && (id == null || id.isBlank())) {
            out.problem(out.text("usage.missing", "ID"));
            return ExitCode.USAGE;
        }
        if (!Workspace.existsIn(folder)) {
            out.say("status.no_workspace", folder.toAbsolutePath().normalize().toString());
            return ExitCode.DONE;
        }
        JobCommand.record(use(job), folder, out);
        try (Workspace open = Workspace.open(folder, job.access())) {
            return act(job, DecisionStore.open(open), out);
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.IN_USE) {
                return beside(job, folder, out);
            }
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private Use use(JobFile job) {
        String word = action.name().toLowerCase(Locale.ROOT);
        return new Use("decisions", job.name(), Map.of("action", id == null ? List.of(word) : List.of(word, id)));
    }

    /** While a run goes on: it has taken its decisions in, and the next one takes in what changes now. */
    private ExitCode beside(JobFile job, Path folder, Console out) throws Exception {
        try {
            return act(job, DecisionStore.beside(folder), out);
        } catch (WorkspaceException e) {
            throw RunProblems.workspace(job.language(), e);
        }
    }

    private ExitCode act(JobFile job, DecisionStore store, Console out) throws WorkspaceException, IOException {
        store.problems().forEach(problem -> out.problem(problem.text(out.language())));
        Ledger ledger = Ledger.of(store.entries(job.name()));
        DecisionTexts texts = new DecisionTexts(out, ledger, job.zone());
        if (action == Action.LIST) {
            out.print(texts.list().stripTrailing());
            out.json(texts.json(ledger.decisions()));
            return ExitCode.DONE;
        }
        List<Decision> meant = ledger.decisions().stream()
                .filter(decision -> decision.id().startsWith(String.valueOf(id)))
                .toList();
        if (meant.size() != 1) {
            String list = Hint.command("decisions", "list", job.path().toString());
            out.problem(
                    out.text(meant.isEmpty() ? "decisions.unknown" : "decisions.several", String.valueOf(id), list));
            return ExitCode.USAGE;
        }
        Decision decision = meant.get(0);
        if (action == Action.REVOKE) {
            return revoke(decision, ledger, store, out);
        }
        out.print(texts.one(decision).stripTrailing());
        out.json(texts.json(meant));
        return ExitCode.DONE;
    }

    private static ExitCode revoke(Decision decision, Ledger ledger, DecisionStore store, Console out)
            throws WorkspaceException {
        if (ledger.isRevoked(decision)) {
            out.say("decisions.revoked_before", decision.id());
            return ExitCode.DONE;
        }
        store.add(List.of(new LedgerEntry.Revoked(
                decision.ticket().job(),
                decision.id(),
                System.getProperty("user.name", ""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS))));
        out.say("decisions.revoked", decision.id());
        return ExitCode.DONE;
    }
}
