package id.padan.registry.columns;

import id.padan.person.DateParts;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some people of the registry, in the order of the extract, each by a number from 0. Unchangeable, for any number of threads.
 *
 * <p>What nearly everybody is asked for are numbers: {@link #nik}, {@link #birthDay}, and the {@link #words} of the name as
 * numbers into a table of the words that occur in this part. Whoever concerns somebody is read by {@link #written}.
 *
 * <p>A name is split at each space, and only there: the words written together with spaces between them are the name again.
 */
public final class RegistryPart {

    /** By the numbers that stand for them in files: a new one comes last. */
    private static final List<RegistryStatus> STATUSES =
            List.of(RegistryStatus.ACTIVE, RegistryStatus.DECEASED, RegistryStatus.INACTIVE, RegistryStatus.BROKEN);

    private static final List<Gender> GENDERS = List.of(Gender.MALE, Gender.FEMALE);

    private final Columns columns;

    /**
     * The columns, each with a value for each person but where it says otherwise.
     *
     * @param niks the sixteen digits as numbers, or {@link RegistryRecord#NO_NIK}
     * @param birthDays as {@link WrittenPerson#birthDay} has them
     * @param traits gender and status: see {@link #traits}
     * @param familyCards the sixteen digits as numbers, or {@link RegistryPerson#NO_CARD}
     * @param nameEnds how many words all names up to and with this one have
     * @param nameWords the words of all names, as numbers into {@code words}
     * @param words the words of names
     * @param places as numbers into {@code placeTexts}
     * @param placeTexts the places of birth
     * @param fields of each field that the job adds, as numbers into its texts
     * @param fieldTexts of each of these fields its texts
     * @param odd what is written in place of a NIK
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, for this package alone; nobody compares them
    record Columns(
            long[] niks,
            int[] birthDays,
            byte[] traits,
            long[] familyCards,
            int[] nameEnds,
            int[] nameWords,
            TextTable words,
            int[] places,
            TextTable placeTexts,
            List<int[]> fields,
            List<TextTable> fieldTexts,
            OddNiks odd) {}

    /**
     * What is written in place of a NIK, of those few who have something there that is none.
     *
     * @param people their numbers, ascending
     * @param isDamaged whether a spreadsheet did it, 1, or anything else, 0
     * @param digits what is sure of it, or its digits, as numbers into the texts
     * @param written what stands there, as numbers into the texts
     * @param texts both
     */
    @SuppressWarnings("ArrayRecordComponent")
    record OddNiks(int[] people, byte[] isDamaged, int[] digits, int[] written, TextTable texts) {

        NikReading of(int person) {
            int at = Arrays.binarySearch(people, person);
            if (at < 0) {
                return new NikReading.Missing();
            }
            String sure = texts.text(digits[at]);
            String whole = texts.text(written[at]);
            return isDamaged[at] == 1 ? new NikReading.Damaged(sure, whole) : new NikReading.Malformed(sure, whole);
        }
    }

    RegistryPart(Columns columns) {
        this.columns = columns;
    }

    Columns columns() {
        return columns;
    }

    /** Gender and status in a byte. */
    static byte traits(@Nullable Gender gender, RegistryStatus status) {
        return (byte) ((gender == null ? 0 : GENDERS.indexOf(gender) + 1) * STATUSES.size() + STATUSES.indexOf(status));
    }

    /** {@return how many people there are} */
    public int people() {
        return columns.niks.length;
    }

    /** {@return the sixteen digits of a person's NIK as a number, or {@link RegistryRecord#NO_NIK}} */
    public long nik(int person) {
        return columns.niks[person];
    }

    /** {@return the birth date as days since 1970-01-01, or {@link RegistryRecord#NO_DATE}} */
    public int birthDay(int person) {
        int birthDay = columns.birthDays[person];
        return DateParts.isDay(birthDay) ? birthDay : RegistryRecord.NO_DATE;
    }

    /** {@return whether the registry still counts a person} */
    public RegistryStatus status(int person) {
        return STATUSES.get(columns.traits[person] % STATUSES.size());
    }

    private @Nullable Gender gender(int person) {
        int gender = columns.traits[person] / STATUSES.size();
        return gender == 0 ? null : GENDERS.get(gender - 1);
    }

    /** {@return where the words of a person's name begin: see {@link #word}} */
    public int firstWord(int person) {
        return person == 0 ? 0 : columns.nameEnds[person - 1];
    }

    /** {@return behind the last word of a person's name} */
    public int endOfWords(int person) {
        return columns.nameEnds[person];
    }

    /** {@return a word of a name, as a number into {@link #words}; {@code at} from {@link #firstWord} on} */
    public int word(int at) {
        return columns.nameWords[at];
    }

    /** {@return the words of names as written, of which some may be empty, or marks} */
    public TextTable words() {
        return columns.words;
    }

    /** {@return a person's name as written} */
    public String name(int person) {
        int first = firstWord(person);
        int end = endOfWords(person);
        if (end - first == 1) {
            return columns.words.text(word(first));
        }
        StringBuilder name = new StringBuilder();
        for (int at = first; at < end; at++) {
            name.append(at == first ? "" : " ").append(columns.words.text(word(at)));
        }
        return name.toString();
    }

    /** {@return a person's place of birth, as a number into {@link #places}} */
    public int place(int person) {
        return columns.places[person];
    }

    /** {@return the places of birth as written; empty where nothing is} */
    public TextTable places() {
        return columns.placeTexts;
    }

    /** {@return how many fields the job adds} */
    public int fields() {
        return columns.fields.size();
    }

    /** {@return what a person has in a field that the job adds, as a number into {@link #fieldTexts}} */
    public int field(int field, int person) {
        return columns.fields.get(field)[person];
    }

    /** {@return what is written in a field that the job adds} */
    public TextTable fieldTexts(int field) {
        return columns.fieldTexts.get(field);
    }

    /** {@return a person as written} */
    public WrittenPerson written(int person) {
        return new WrittenPerson(
                writtenNik(person),
                name(person),
                columns.placeTexts.text(place(person)),
                columns.birthDays[person],
                gender(person),
                status(person),
                columns.familyCards[person],
                IntStream.range(0, fields())
                        .mapToObj(field -> fieldTexts(field).text(field(field, person)))
                        .toList());
    }

    private NikReading writtenNik(int person) {
        long nik = nik(person);
        return nik == RegistryRecord.NO_NIK ? columns.odd.of(person) : new NikReading.Complete(Nik.of(nik));
    }
}
