package id.padan.evaluate;

import id.padan.reconcile.Outcome;
import id.padan.roster.RowLocation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A row that went wrong. Who it is taken for stands in the outputs, who it is in the truth: no NIK here.
 *
 * @param location the row
 * @param outcome what became of it; null if no output has it
 * @param present whether its person is in the registry
 * @param probability of the person or best candidate; empty if there is none
 * @param kinds what was damaged
 * @param differences the fields in which it differs from the person or best candidate
 * @param reasons why it is not simply reconciled
 * @param explanation what each field says, in words; empty where the run explains nothing
 */
public record Mistake(
        RowLocation location,
        Outcome.@Nullable Kind outcome,
        boolean present,
        OptionalDouble probability,
        SortedSet<String> kinds,
        List<String> differences,
        List<String> reasons,
        List<String> explanation) {

    static Mistake of(Judged row, List<String> explanation) {
        OutputRow output = row.output();
        TruthRow truth = row.truth();
        return output == null
                ? new Mistake(
                        truth.location(),
                        null,
                        truth.isPresent(),
                        OptionalDouble.empty(),
                        truth.kinds(),
                        List.of(),
                        List.of(),
                        explanation)
                : new Mistake(
                        output.location(),
                        output.outcome(),
                        truth.isPresent(),
                        output.probability(),
                        truth.kinds(),
                        output.differences(),
                        List.copyOf(output.reasons()),
                        explanation);
    }
}
