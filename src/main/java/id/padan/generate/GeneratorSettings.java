package id.padan.generate;

import id.padan.message.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be made.
 *
 * @param people how many the registry has; at least 100
 * @param rows how many the rosters have together; at least one an OPD, at most a third of the people
 * @param offices how many OPD there are; 1 to 1,000
 * @param seed decides everything that is left to chance
 * @param city the four digits of the Kabupaten or Kota
 * @param damage how much damage is to be done
 */
public record GeneratorSettings(int people, int rows, int offices, long seed, String city, DamageSettings damage) {
    /** The sample data: 20,000 people of Makassar, 800 rows of 8 OPD, a third of them damaged. */
    public static final GeneratorSettings SAMPLE =
            new GeneratorSettings(20_000, 800, 8, 1, "7371", DamageSettings.USUAL);

    private static final int FEWEST_PEOPLE = 100;
    private static final int MOST_OFFICES = 1_000;
    /** About six in ten people are of an age to work; half of them can be found in the rosters. */
    private static final int PEOPLE_A_ROW = 3;

    /**
     * {@return what is wrong with these settings, in words; empty if nothing is}
     *
     * @param messages those of this package
     */
    public List<String> problems(Messages messages) {
        List<String> problems = new ArrayList<>();
        if (people < FEWEST_PEOPLE) {
            problems.add(messages.text("people.few", FEWEST_PEOPLE));
        }
        if (offices < 1 || offices > MOST_OFFICES) {
            problems.add(messages.text("offices.range", MOST_OFFICES));
        } else if (rows < offices) {
            problems.add(messages.text("rows.few", offices));
        }
        if ((long) rows * PEOPLE_A_ROW > people) {
            problems.add(messages.text("rows.many", rows, (long) rows * PEOPLE_A_ROW));
        }
        if (!Geography.isCity(city)) {
            problems.add(messages.text("city.unknown", city));
        }
        problems.addAll(damage.problems(messages, offices));
        return problems;
    }
}
