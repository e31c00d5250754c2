package id.padan.reconcile;

/**
 * Probabilities that part the outcomes; 0 to 1, {@code review} below {@code reconcile}.
 *
 * @param reconcile from here on a row is certain (unless a safety rule holds it back)
 * @param review from here on an officer decides; below, the row is rejected
 */
public record Thresholds(double reconcile, double review) {}
