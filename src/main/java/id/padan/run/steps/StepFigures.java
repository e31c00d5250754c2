package id.padan.run.steps;

import id.padan.run.RunScope;

/**
 * What a step has read and written, all attempts together: counted in the store and not on the way, so that a resumed run
 * tells the same as one that was never cut off.
 *
 * @param read rows, or people of the registry
 * @param written rows, rows with candidates, or members of groups
 */
public record StepFigures(long read, long written) {

    public static StepFigures of(String step, RunScope.Stores stores) {
        return switch (step) {
            case ReadRosters.NAME -> same(stores.rows().count());
            case ScanRegistry.NAME ->
                new StepFigures(
                        stores.candidates().records().all(), stores.candidates().rowsFound());
            case FindFileDamage.NAME ->
                new StepFigures(stores.rows().count(), stores.findings().count());
            case Decide.NAME, WriteOutputs.NAME -> same(stores.outcomes().count());
            case FindDuplicates.NAME ->
                new StepFigures(stores.outcomes().count(), stores.duplicates().count());
            default -> throw new IllegalArgumentException("no such step: " + step);
        };
    }

    private static StepFigures same(long count) {
        return new StepFigures(count, count);
    }
}
