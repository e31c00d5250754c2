package id.padan.person;

/**
 * What a cell that should hold a NIK was found to hold. Damage keeps its kind, because it decides which digits matching
 * may trust.
 */
public sealed interface NikReading {

    /** {@return the digits where they are certain, otherwise what was written, trimmed; empty if nothing was} */
    String text();

    /** Nothing was written. */
    record Missing() implements NikReading {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * Sixteen digits. Whether they can be a NIK is another question: {@link Nik#isWellFormed()}.
     *
     * @param nik the sixteen digits
     */
    record Complete(Nik nik) implements NikReading {
        @Override
        public String text() {
            return nik.digits();
        }
    }

    /**
     * A NIK that a spreadsheet turned into a number: the last digits are lost for good.
     *
     * @param sureDigits the leading digits that are certain, 1 to 15 of them
     * @param written what the cell holds, trimmed
     */
    record Damaged(String sureDigits, String written) implements NikReading {
        @Override
        public String text() {
            return written;
        }
    }

    /**
     * Something else: too few or too many digits, or letters among them.
     *
     * @param digits the digits in it, in their order; may be empty
     * @param written what the cell holds, trimmed
     */
    record Malformed(String digits, String written) implements NikReading {
        @Override
        public String text() {
            return written;
        }
    }
}
