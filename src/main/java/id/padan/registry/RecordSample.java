package id.padan.registry;

import id.padan.person.ColumnTimes;
import id.padan.person.Nik;
import id.padan.person.RegistryRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first records of a file say of the whole: whether there are people, and what befell all of them alike. */
final class RecordSample {

    /** So many records tell it. */
    private static final int RECORDS = 1000;

    /** Of fewer NIK, all can end in a zero by chance where they were chosen so. */
    private static final int FEWEST = 50;

    /** Of twenty, one may be otherwise: somebody mended it. */
    private static final int OTHERS = 20;

    private final RecordView view = new RecordView();
    private final RecordTally tally = new RecordTally();
    private final ColumnTimes times = new ColumnTimes();
    private boolean anyStatus;
    private boolean knownStatus;
    private int niks;
    private int niksEndingInZero;
    private int dates;
    private int datesDayEarly;
    private boolean isEncodedTwice;

    /** Reads records of a part until there are enough. */
    void read(Layout layout, RegistryExtract.Range range) throws IOException {
        if (tally.records() >= RECORDS) {
            return;
        }
        try (Layout.Records records = layout.open(range, view, tally)) {
            while (tally.records() < RECORDS && records.next() != null) {
                look();
            }
        }
    }

    private void look() {
        anyStatus |= view.hasStatus();
        knownStatus |= view.hasKnownStatus();
        times.add(view.writtenBirthDate());
        isEncodedTwice |= view.isEncodedTwice();
        if (view.nik() == RegistryRecord.NO_NIK) {
            return;
        }
        niks++;
        niksEndingInZero += view.nik() % 10 == 0 ? 1 : 0;
        if (view.birthDay() != RegistryRecord.NO_DATE) {
            dates++;
            LocalDate nextDay = LocalDate.ofEpochDay(view.birthDay() + 1L);
            Nik nik = new Nik("%016d".formatted(view.nik()));
            datesDayEarly += nik.agreesWith(nextDay) ? 1 : 0;
        }
    }

    /** {@return whether nobody is named} */
    boolean isEmpty() {
        return tally.records() == 0;
    }

    /** {@return whether a column headed STATUS holds something else, such as the marital status} */
    boolean hasStrayStatus() {
        return anyStatus && !knownStatus;
    }

    /** {@return how the records of the file are to be read} */
    Layout.RecordTraits traits() {
        return new Layout.RecordTraits(times.hoursAhead(), areNearlyAll(niksEndingInZero, niks), isEncodedTwice);
    }

    /** {@return what has to be known of the file} */
    List<RegistryProblem> warnings(String file) {
        List<RegistryProblem> warnings = new ArrayList<>();
        if (traits().lastNikDigitCut()) {
            warnings.add(new RegistryProblem(
                    RegistryProblem.Code.NIK_DAMAGED,
                    file,
                    Integer.toString(niksEndingInZero),
                    Integer.toString(niks)));
        }
        if (isEncodedTwice) {
            warnings.add(new RegistryProblem(RegistryProblem.Code.TEXT_ENCODED_TWICE, file));
        }
        @Nullable String time = times.time();
        if (time != null) {
            warnings.add(new RegistryProblem(RegistryProblem.Code.DATES_OF_ANOTHER_ZONE, file, time));
        } else if (areNearlyAll(datesDayEarly, dates)) {
            warnings.add(new RegistryProblem(
                    RegistryProblem.Code.DATES_DAY_EARLY,
                    file,
                    Integer.toString(datesDayEarly),
                    Integer.toString(dates)));
        }
        return warnings;
    }

    private static boolean areNearlyAll(int some, int all) {
        return some >= FEWEST && (all - some) * OTHERS <= all;
    }
}
