package id.padan.run;

/** Asks a run to end soon, at a place from which it can be resumed. Safe for use by several threads. */
public final class StopSignal {

    private volatile boolean raised;

    /** Asks for the end. */
    public void raise() {
        raised = true;
    }

    /** {@return whether the end was asked for} */
    public boolean isRaised() {
        return raised;
    }
}
