package id.padan.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the truth beside what the run made of it.
 *
 * @param truth who it is
 * @param output what the run made of it; null if no output has it
 */
record Judged(TruthRow truth, @Nullable OutputRow output) {

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
