package id.padan.cli;

import id.padan.evaluate.Evaluation;
import id.padan.evaluate.EvaluationInputException;
import id.padan.evaluate.EvaluationJson;
import id.padan.evaluate.EvaluationProblem;
import id.padan.evaluate.EvaluationText;
import id.padan.evaluate.Measure;
import id.padan.evaluate.Measure.Requirements;
import id.padan.evaluate.RunOutput;
import id.padan.evaluate.Truth;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFile;
import id.padan.registry.RegistryField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** {@code padan evaluate JOB.yml --truth TRUTH.csv}: what the matching is worth, against a file that has the answers. */
@Command(name = "evaluate")
final class EvaluateCommand extends JobCommand {

    @Option(names = "--truth", paramLabel = "TRUTH.csv", required = true)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path truthFile;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--require", paramLabel = "FIGURE=SHARE,...", converter = RequirementsReader.class)
    private @Nullable Requirements requirements;

    @Option(names = "--json")
    private boolean json;

    /** Reads "precision=0.9995,recall=0.985". */
    static final class RequirementsReader implements ITypeConverter<Requirements> {

        @Override
        public Requirements convert(String text) {
            return Requirements.parse(text);
        }
    }

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    ExitCode run(JobFile job, Console out) throws Exception {
        try (Interruption interruption = Interruption.watch()) {
            boolean otherIds =
                    !job.fields().isEmpty() || job.registry().columns().containsKey(RegistryField.NIK);
            Truth truth = Truth.read(truthFile, otherIds);
            return tell(out, evaluation(job, truth, out, interruption));
        } catch (EvaluationInputException e) {
            e.lines(out.language()).forEach(out::problem);
            return ExitCode.INPUT_MISSING;
        } catch (JobException e) {
            if (e.code() != JobException.Code.INTERRUPTED) {
                throw e;
            }
            out.problem(out.text("failure.interrupted"));
            return ExitCode.INTERRUPTED;
        }
    }

    private Evaluation evaluation(JobFile job, Truth truth, Console out, Interruption interruption)
            throws IOException, JobException, EvaluationInputException {
        if (output != null) {
            return Evaluation.of(truth, RunOutput.read(output));
        }
        try (TemporaryRun run = TemporaryRun.prepare()) {
            return Evaluation.of(truth, RunOutput.read(run.run(job, out.progress(), interruption.stop())));
        }
    }

    private ExitCode tell(Console out, Evaluation evaluation) {
        EvaluationProblem.lines(evaluation.problems(), out.language()).forEach(out::problem);
        out.print(EvaluationText.render(evaluation, out.language()).stripTrailing());
        out.json(EvaluationJson.render(evaluation));
        List<Measure> missed = requirements == null ? List.of() : requirements.missedBy(evaluation);
        missed.forEach(measure -> out.problem(out.text(
                "evaluate.missed",
                measure.key(),
                Double.toString(measure.of(evaluation.all()).share()),
                String.valueOf(requirements == null ? "" : requirements.limits().get(measure)))));
        return missed.isEmpty() ? ExitCode.DONE : ExitCode.LIMIT_EXCEEDED;
    }
}
