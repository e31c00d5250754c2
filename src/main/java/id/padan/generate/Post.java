package id.padan.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's work.
 *
 * @param position the post held (jabatan)
 * @param unit the unit below the OPD
 * @param education the last education
 * @param since the day from which the appointment counts (TMT); null: not known
 * @param decree the number of the decree of appointment, or empty
 * @param salarySource who pays
 */
record Post(
        String position,
        String unit,
        String education,
        @Nullable LocalDate since,
        String decree,
        String salarySource) {}
