package id.padan.filedamage;

import id.padan.person.PersonField;

/**
 * A kind of damage and by how much.
 *
 * @param kind the kind
 * @param step {@link Kind#NIK_SHIFTED}: where a row's own NIK stands, in rows (-1: in the row above);
 *     {@link Kind#DATES_1904}: by how many days the written dates are off; otherwise 0
 */
public record FileDamage(Kind kind, int step) {

    /**
     * What happened to a column, in the order in which it is undone. Stable: scripts read these.
     *
     * <p>The weights are log2 of how much likelier a row's testimony is in a damaged table than in a sound one. A row of a
     * damaged table testifies in its favour in about 4 of 5 cases; the rest is absent from the registry or has further mistakes.
     */
    public enum Kind {
        /**
         * Dates went through a spreadsheet that puts the month first: days up to 12 became months. In sound tables about 1 of 50
         * dates for which that is possible are swapped.
         */
        DATES_MONTH_FIRST(PersonField.BIRTH_DATE, 5.5, -6),
        /** Dates were pasted between workbooks that count their days from 1900 and from 1904: 1,462 days off. */
        DATES_1904(PersonField.BIRTH_DATE, 8, -7),
        /**
         * From some row on the NIK stands a fixed number of rows away from its person: cells were deleted or inserted in that
         * column alone. In sound tables a row's NIK stands with a colleague in less than 1 of 100 rows, and then in no fixed
         * distance.
         */
        NIK_SHIFTED(PersonField.NIK, 7, -7),
        /**
         * The names were sorted, or otherwise moved, without the columns beside them. In sound tables NIK and birth date of a
         * row are those of a colleague in less than 1 of 200 rows.
         */
        NAMES_MISPLACED(PersonField.NAME, 7, -7);

        private final PersonField field;
        private final double supportBits;
        private final double contradictionBits;

        Kind(PersonField field, double supportBits, double contradictionBits) {
            this.field = field;
            this.supportBits = supportBits;
            this.contradictionBits = contradictionBits;
        }

        /** {@return the column that is damaged} */
        public PersonField field() {
            return field;
        }

        /** {@return whether it leaves many rows as they were, so that these cannot tell whether it reached them} */
        boolean leavesRowsAlike() {
            return this == DATES_MONTH_FIRST;
        }

        /** {@return the weight of a row's testimony in bits} */
        double bits(Testimony testimony) {
            return switch (testimony) {
                case SUPPORTS -> supportBits;
                case CONTRADICTS -> contradictionBits;
                case SILENT -> 0;
            };
        }
    }

    /** What a row says about a kind of damage. */
    enum Testimony {
        /** With the damage undone the row agrees with its registry person, as it stands it does not. */
        SUPPORTS,
        /** As it stands the row agrees with its registry person; undone it would not. */
        CONTRADICTS,
        /** Neither: its person is not known, or the row would look the same. */
        SILENT
    }
}
