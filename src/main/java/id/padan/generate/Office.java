package id.padan.generate;

import id.padan.generate.RandomStream.Weighted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An OPD.
 *
 * @param name its name, which its file bears
 * @param weight how many work there, against others
 * @param positions the posts it has
 * @param units its units
 */
record Office(String name, int weight, List<String> positions, List<String> units) {
    private static final Weighted<String> EDUCATION =
            Weighted.of(List.of("SMA", "S1", "D3", "SMK", "SMP", "D4", "S2", "SD"), level -> switch (level) {
                case "SMA" -> 40;
                case "S1" -> 30;
                case "D3" -> 12;
                case "SMK" -> 9;
                case "SMP" -> 4;
                default -> 2;
            });
    private static final List<String> SALARY_SOURCES =
            List.of("APBD", "APBD", "APBD", "APBD", "APBD", "APBD", "APBN", "BLUD");
    /** Months as decree numbers write them. */
    private static final List<String> ROMAN_MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private static final int FIRST_YEAR = 2005;
    private static final double START_UNKNOWN = 0.04;

    /**
     * {@return the OPD of a city}
     *
     * @param count how many; beyond those of {@code offices.csv} they are numbered work units
     * @param district the name of a district of the city
     */
    static List<Office> first(int count, String district) {
        List<Office> offices = new ArrayList<>();
        for (CSVRecord row : Tables.read("offices.csv")) {
            offices.add(new Office(
                    row.get("office").replace("{district}", district),
                    Tables.weight(row),
                    List.of(row.get("positions").split("\\|")),
                    List.of(row.get("units").split("\\|"))));
        }
        Office last = offices.get(offices.size() - 1);
        IntStream.rangeClosed(offices.size() + 1, count)
                .mapToObj(number -> new Office("Unit Kerja " + number, last.weight(), last.positions(), last.units()))
                .forEach(offices::add);
        return offices.subList(0, count);
    }

    /** {@return a post here for a person} */
    Post post(RandomStream random, Resident person) {
        LocalDate since = null;
        if (!random.chance(START_UNKNOWN)) {
            int earliest = Math.max(FIRST_YEAR, person.birthDate().getYear() + 18);
            int year = random.between(Math.min(earliest, 2022), 2022);
            LocalDate newYear = LocalDate.of(year, 1, 1);
            since = random.chance(0.6) ? newYear : newYear.plusMonths(random.below(12));
        }
        String decree = since == null
                ? ""
                : "800/" + random.between(1, 999) + "/SK/" + ROMAN_MONTHS.get(since.getMonthValue() - 1) + "/"
                        + since.getYear();
        return new Post(
                random.pick(positions),
                random.pick(units),
                EDUCATION.pick(random),
                since,
                decree,
                random.pick(SALARY_SOURCES));
    }

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
}
