package id.padan.report;

import com.google.errorprone.annotations.Immutable;
import id.padan.roster.RosterField;
import id.padan.service.ServiceDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of the template by which BKN's portal takes people, in its order and with its headings, whatever the job's language.
 * Those that no roster has a column for stay empty.
 */
public enum UploadColumn {
    /** Sixteen digits, as text. */
    NIK("NIK", true, EligiblePerson::nik),
    /** Without titles. */
    NAME("Nama Lengkap", true, EligiblePerson::name),
    /** The number of a THK-II participant. */
    THK2_NUMBER("No Peserta THK-II"),
    /** The registry's. */
    BIRTH_DATE("Tanggal Lahir", true, person -> day(person.birthDate())),
    /** The registry's. */
    BIRTH_PLACE("Tempat Lahir", true, EligiblePerson::birthPlace),
    /** L or P, as the registry has it. */
    GENDER(
            "Jenis Kelamin",
            true,
            person -> person.gender() == null
                    ? ""
                    : String.valueOf(person.gender().letter())),
    /** The roster's. */
    EDUCATION("Pendidikan", false, person -> person.work(RosterField.EDUCATION)),
    /** Number of the diploma. */
    DIPLOMA_NUMBER("Nomor Ijazah"),
    /** Date of the diploma. */
    GRADUATION_DATE("Tanggal Lulus"),
    /** Who gave it. */
    SCHOOL("Sekolah"),
    /** The roster's. */
    DECREE_NUMBER("Nomor SK", false, person -> person.work(RosterField.DECREE_NUMBER)),
    /** The roster's. */
    DECREE_DATE("Tanggal SK", false, person -> day(person, RosterField.DECREE_DATE)),
    /** The roster's: TMT. */
    START_DATE("Tanggal Mulai Kerja", true, person -> day(person, RosterField.START_DATE)),
    /** The last day of work; that of the last period, where the history has one. */
    END_DATE("Tanggal Akhir Kerja", false, person -> day(person, RosterField.END_DATE)),
    /** The roster's. */
    POSITION("Jabatan", true, person -> person.work(RosterField.POSITION)),
    /** The roster's. */
    WORK_UNIT("Unit Kerja", true, person -> person.work(RosterField.WORK_UNIT)),
    /** The roster's. */
    DECREE_SIGNATORY("Jabatan Penandatangan SK", false, person -> person.work(RosterField.DECREE_SIGNATORY));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final String heading;
    private final boolean mandatory;
    private final Cell value;

    /** What stands in the cell of a person. */
    @Immutable
    private interface Cell {
        String of(EligiblePerson person);
    }

    UploadColumn(String heading) {
        this(heading, false, person -> "");
    }

    UploadColumn(String heading, boolean mandatory, Cell value) {
        this.heading = heading;
        this.mandatory = mandatory;
        this.value = value;
    }

    /** {@return the heading in the template} */
    public String heading() {
        return heading;
    }

    /** {@return the code in {@code upload/left-out.csv}} */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the cell of a person; dates are dd-mm-yyyy}
     *
     * @param person the person
     */
    public String of(EligiblePerson person) {
        return value.of(person);
    }

    /** {@return the mandatory columns for which there is nothing} */
    static List<UploadColumn> missing(EligiblePerson person) {
        return Arrays.stream(values())
                .filter(column -> column.mandatory && column.of(person).isBlank())
                .toList();
    }

    /** A month or a year alone is no day: nobody is given one that is not written. */
    private static String day(EligiblePerson person, RosterField column) {
        ServiceDate date = person.date(column);
        return date == null ? "" : day(date.day());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }
}
