package id.padan.matching;

import id.padan.person.NameWord;
import id.padan.person.NikReading;
import id.padan.person.Person;
import java.time.LocalDate;
import java.util.List;

/** What a scan needs to know of a row to tell quickly whether a hit by a weak key is worth anything. */
final class RowTraits {

    private static final int WORDS_OF_A_RARE_NAME = 3;

    private final int[][] beginnings;
    private final int[] endings;
    private final int[] days;
    private final int[] months;
    private final boolean[] tellingDate;

    RowTraits(List<Person> rows) {
        beginnings = new int[rows.size()][];
        endings = new int[rows.size()];
        days = new int[rows.size()];
        months = new int[rows.size()];
        tellingDate = new boolean[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            add(row, rows.get(row));
        }
    }

    /** Whether a word of the row begins like a word of the name, or its only word ends like one. */
    boolean sharesLetters(int row, ScannedName name) {
        for (int beginning : beginnings[row]) {
            if (name.hasBeginning(beginning)) {
                return true;
            }
        }
        return endings[row] != 0 && name.hasEnding(endings[row]);
    }

    /** Whether a row that shares name and year with somebody is worth a closer look. */
    boolean mayBeBornOn(int row, LocalDate date) {
        return !tellingDate[row] || days[row] == date.getDayOfMonth() || months[row] == date.getMonthValue();
    }

    private void add(int row, Person person) {
        List<NameWord> words = person.name().words();
        beginnings[row] = words.stream()
                .mapToInt(word -> beginning(word.key()))
                .distinct()
                .toArray();
        endings[row] = words.size() == 1 ? ending(words.get(0).key()) : 0;
        LocalDate date = person.birthDate();
        if (date != null) {
            days[row] = date.getDayOfMonth();
            months[row] = date.getMonthValue();
            boolean nikTellsMore = person.nik() instanceof NikReading.Complete complete
                    && !complete.nik().agreesWith(date);
            tellingDate[row] =
                    !DateComparison.isPlaceholder(date) && words.size() < WORDS_OF_A_RARE_NAME && !nikTellsMore;
        }
    }

    /** The first two letters of a key as a number that is not 0. */
    static int beginning(String key) {
        return key.charAt(0) << 16 | (key.length() > 1 ? key.charAt(1) : 0);
    }

    /** The last two letters of a key as a number that is not 0. */
    static int ending(String key) {
        int length = key.length();
        return key.charAt(length - 1) << 16 | (length > 1 ? key.charAt(length - 2) : 0);
    }
}
