package id.padan.evaluate;

/**
 * So many of so many.
 *
 * @param count how many have what is asked for
 * @param of how many were asked; 0 if there is nothing to tell
 */
public record Proportion(long count, long of) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Refuses more than all. */
    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** {@return whether there was anything to count} */
    public boolean isKnown() {
        return of > 0;
    }

    /** {@return the share, 0 to 1; not a number if there is nothing to tell} */
    public double share() {
        return (double) count / of;
    }

    /**
     * {@return the lower end of the 95 % interval}
     * After Wilson (1927), "Probable inference, the law of succession, and statistical inference": good for small numbers and
     * for shares near 0 and 1, where the usual interval has no width.
     */
    public double low() {
        return count == 0 ? 0 : centre() - halfWidth();
    }

    /** {@return the upper end of the 95 % interval} */
    public double high() {
        return count == of ? 1 : centre() + halfWidth();
    }

    private double centre() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
        double variance = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(variance) / (1 + Z * Z / of);
    }
}
