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
    private int withoutDate;
    private int withoutName;

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
        withoutDate += view.birthDay() == RegistryRecord.NO_DATE ? 1 : 0;
        withoutName += view.name().text().isBlank() ? 1 : 0;
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

    /**
     * {@return what has to be known of the file}
     *
     * @param file its name
     * @param hasFields whether the job adds fields by which people are known, without a NIK and a birth date
     */
    List<RegistryProblem> warnings(String file, boolean hasFields) {
        List<RegistryProblem> warnings = new ArrayList<>();
        long records = tally.records();
        addIfNearlyAll(RegistryProblem.Code.NAMES_MISSING, file, withoutName, records, warnings);
        if (!hasFields) {
            addIfNearlyAll(RegistryProblem.Code.NIK_UNREADABLE, file, records - niks, records, warnings);
            addIfNearlyAll(RegistryProblem.Code.DATES_UNREADABLE, file, withoutDate, records, warnings);
        }
        addIfNearlyAll(RegistryProblem.Code.NIK_DAMAGED, file, niksEndingInZero, niks, warnings);
        if (isEncodedTwice) {
            warnings.add(new RegistryProblem(RegistryProblem.Code.TEXT_ENCODED_TWICE, file));
        }
        @Nullable String time = times.time();
        if (time != null) {
            warnings.add(new RegistryProblem(RegistryProblem.Code.DATES_OF_ANOTHER_ZONE, file, time));
        } else {
            addIfNearlyAll(RegistryProblem.Code.DATES_DAY_EARLY, file, datesDayEarly, dates, warnings);
        }
        return warnings;
    }

    private static void addIfNearlyAll(
            RegistryProblem.Code code, String file, long some, long all, List<RegistryProblem> warnings) {
        if (areNearlyAll(some, all)) {
            warnings.add(new RegistryProblem(code, file, Long.toString(some), Long.toString(all)));
        }
    }

    private static boolean areNearlyAll(long some, long all) {
        return some >= FEWEST && (all - some) * OTHERS <= all;
    }
}
