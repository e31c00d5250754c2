package id.padan.evaluate;

import id.padan.evaluate.EvaluationProblem.Code;
import id.padan.report.OutputFile;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the output row of each row of the truth, and what has no partner. */
final class Pairing {

    private final Truth truth;
    private final RunOutput output;
    private final Map<RowLocation, RunOutput.Row> outputs = new LinkedHashMap<>();
    /** By file and row, for a truth that names no sheets. */
    private final Map<RowLocation, List<RunOutput.Row>> inAnySheet = new HashMap<>();

    private final Map<RowLocation, Truth.Row> truths = new LinkedHashMap<>();
    private final Map<RowLocation, Truth.Row> contradicted = new HashMap<>();
    private final List<EvaluationProblem> problems = new ArrayList<>();

    Pairing(Truth truth, RunOutput output) {
        this.truth = truth;
        this.output = output;
    }

    /** {@return each row of the truth that can be used, in the order of the truth} */
    List<Judged> pair() {
        problems.addAll(truth.problems());
        problems.addAll(output.problems());
        output.rows().forEach(this::index);
        truth.rows().forEach(this::take);
        List<Judged> judged = new ArrayList<>();
        truths.forEach((location, row) -> {
            RunOutput.Row found = outputs.get(location);
            if (found == null) {
                add(Code.NOT_IN_OUTPUT, row, text(location));
            }
            judged.add(new Judged(row, found));
        });
        outputs.forEach((location, row) -> {
            if (!truths.containsKey(location) && !contradicted.containsKey(location)) {
                add(Code.NOT_IN_TRUTH, row, text(location));
            }
        });
        return judged;
    }

    List<EvaluationProblem> problems() {
        return problems;
    }

    private void index(RunOutput.Row row) {
        RunOutput.Row first = outputs.putIfAbsent(row.location(), row);
        if (first == null) {
            inAnySheet
                    .computeIfAbsent(withoutSheet(row.location()), key -> new ArrayList<>())
                    .add(row);
        } else {
            add(Code.REPEATED, row, Long.toString(first.line()));
        }
    }

    private void take(Truth.Row row) {
        RowLocation location = location(row);
        if (location == null) {
            return;
        }
        Truth.Row contradictory = contradicted.get(location);
        if (contradictory != null) {
            add(Code.CONTRADICTS, row, Long.toString(contradictory.line()));
            return;
        }
        Truth.Row first = truths.putIfAbsent(location, row);
        if (first == null) {
            return;
        }
        String line = Long.toString(first.line());
        if (first.nik().equals(row.nik())) {
            add(Code.REPEATED, row, line);
        } else {
            truths.remove(location);
            contradicted.put(location, first);
            add(Code.CONTRADICTS, row, line);
        }
    }

    /** The row that the truth means, or null if that is not clear. */
    private @Nullable RowLocation location(Truth.Row row) {
        RowLocation location = row.location();
        if (!location.sheet().isEmpty() || outputs.containsKey(location)) {
            return location;
        }
        List<RunOutput.Row> found = inAnySheet.getOrDefault(location, List.of());
        if (found.size() > 1) {
            String sheets = found.stream().map(each -> each.location().sheet()).collect(Collectors.joining(", "));
            add(Code.SHEET_UNCLEAR, row, sheets);
            return null;
        }
        return found.isEmpty() ? location : found.get(0).location();
    }

    private static RowLocation withoutSheet(RowLocation location) {
        return new RowLocation(location.file(), "", location.row());
    }

    private void add(Code code, Truth.Row row, String detail) {
        problems.add(new EvaluationProblem(code, truth.file(), row.line(), detail));
    }

    private void add(Code code, RunOutput.Row row, String detail) {
        problems.add(new EvaluationProblem(code, OutputFile.of(row.outcome()).fileName(), row.line(), detail));
    }

    private static String text(RowLocation location) {
        String sheet = location.sheet().isEmpty() ? "" : location.sheet() + ", ";
        return location.file() + ", " + sheet + location.row();
    }

    /**
     * A row of the truth beside what the run made of it.
     *
     * @param truth who it is
     * @param output what the run made of it; null if no output has it
     */
    record Judged(Truth.Row truth, RunOutput.@Nullable Row output) {

        boolean isPresent() {
            return truth.isPresent();
        }

        /** {@return whether the person or best candidate of the run is the true one} */
        boolean isRight() {
            return output != null && isPresent() && output.nik().equals(truth.nik());
        }

        /** {@return whether the run took the row for somebody without doubt} */
        boolean isMatched() {
            return output != null && output.isMatched();
        }

        /** {@return whether the run has the right person, whom a rule keeps from being reconciled} */
        boolean isWithheld() {
            return output != null && isRight() && !isMatched() && output.isOfInactivePerson();
        }

        /** {@return whether the right person is in the outputs for this row} */
        boolean isFound() {
            return output != null && isRight() && output.isShown();
        }
    }
}
