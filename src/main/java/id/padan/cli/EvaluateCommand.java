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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

    /** Shares as they are typed on the command line. */
    private String missed(Measure measure, Measure.Proportion value, Console out) {
        String least = plain(
                BigDecimal.valueOf(Objects.requireNonNull(requirements).limits().getOrDefault(measure, 0.0)));
        // Rounded towards the worse, as in the table.
        RoundingMode worse = measure.moreIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return value.isKnown()
                ? out.text("evaluate.missed", measure.key(), plain(rounded(value.share(), worse)), least)
                : out.text("evaluate.missed.unknown", measure.key(), least);
    }

    private static BigDecimal rounded(double share, RoundingMode mode) {
        return BigDecimal.valueOf(share).setScale(6, mode);
    }

    private static String plain(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }

    private ExitCode tell(Console out, Evaluation evaluation) {
        EvaluationProblem.lines(evaluation.problems(), out.language()).forEach(out::problem);
        out.print(EvaluationText.render(evaluation, out.language()).stripTrailing());
        out.json(EvaluationJson.render(evaluation));
        List<Measure> missed = requirements == null ? List.of() : requirements.missedBy(evaluation);
        missed.forEach(measure -> out.problem(missed(measure, measure.of(evaluation.all()), out)));
        return missed.isEmpty() ? ExitCode.DONE : ExitCode.LIMIT_EXCEEDED;
    }
}
