package id.padan.generate;

import id.padan.generate.Damage.Field;
import id.padan.message.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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

    /**
     * How much damage is to be done.
     *
     * @param share of rows that are damaged in one of the usual ways or not in the registry, about; 0 to 0.8
     * @param surprises share of rows that get damage which no model of matching expects, on top; 0 to 0.5
     * @param varied whether the proportions of the usual kinds vary by the seed, each between half and twice: for testing on
     *     rates that nothing was tuned on
     * @param rates kinds of damage whose share of rows is set outright, by their code; each 0 to 1
     * @param files kinds of damage to whole files, by their code, and how many rosters get each
     */
    public record DamageSettings(
            double share, double surprises, boolean varied, Map<String, Double> rates, Map<String, Integer> files) {
        /** The usual damage to a third of the rows, and nothing else. */
        public static final DamageSettings USUAL = new DamageSettings(0.33, 0, false, Map.of(), Map.of());

        private static final double MOST_DAMAGE = 0.8;
        private static final double MOST_SURPRISES = 0.5;

        /** Keeps the maps unmodifiable. */
        public DamageSettings {
            rates = Map.copyOf(rates);
            files = Map.copyOf(files);
        }

        /**
         * {@return the usual kinds of damage to a share of the rows}
         *
         * @param share of rows, 0 to 0.8
         */
        public static DamageSettings ofShare(double share) {
            return new DamageSettings(share, 0, false, Map.of(), Map.of());
        }

        /**
         * {@return what is wrong with these settings, in words; empty if nothing is}
         *
         * @param messages those of this package
         * @param offices how many rosters there are to damage
         */
        List<String> problems(Messages messages, int offices) {
            List<String> problems = new ArrayList<>();
            if (!(share >= 0 && share <= MOST_DAMAGE)) {
                problems.add(messages.text("damage.range", MOST_DAMAGE));
            }
            if (!(surprises >= 0 && surprises <= MOST_SURPRISES)) {
                problems.add(messages.text("surprises.range", MOST_SURPRISES));
            }
            unknown(rates.keySet(), DamageSettings::hasRate)
                    .forEach(
                            code -> problems.add(messages.text("rate.unknown", code, listed(DamageSettings::hasRate))));
            if (rates.values().stream().anyMatch(rate -> !(rate >= 0 && rate <= MOST_DAMAGE))) {
                problems.add(messages.text("rate.range", MOST_DAMAGE));
            }
            unknown(files.keySet(), DamageSettings::isOfFiles)
                    .forEach(code ->
                            problems.add(messages.text("files.unknown", code, listed(DamageSettings::isOfFiles))));
            if (files.values().stream().anyMatch(times -> times < 1)
                    || files.values().stream().mapToLong(Integer::longValue).sum() > offices) {
                problems.add(messages.text("files.many", offices));
            }
            return problems;
        }

        /** {@return whether a kind happens as often as is asked for; to have a common name just happens} */
        private static boolean hasRate(Damage kind) {
            return kind.field() != Field.FILE && kind != Damage.SAME_NAME;
        }

        private static boolean isOfFiles(Damage kind) {
            return kind.field() == Field.FILE;
        }

        private static List<String> unknown(Set<String> asked, Predicate<Damage> which) {
            List<String> known = codes(which);
            return asked.stream().filter(code -> !known.contains(code)).sorted().toList();
        }

        private static List<String> codes(Predicate<Damage> which) {
            return Arrays.stream(Damage.values())
                    .filter(which)
                    .map(Damage::name)
                    .toList();
        }

        private static String listed(Predicate<Damage> which) {
            return String.join(", ", codes(which));
        }
    }
}
