package id.padan.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the columns of an extract by their headings. */
final class ColumnFinder {

    /** Likeness (Jaro-Winkler, 0 to 1) from which on a heading is worth naming as the nearest one. */
    private static final double WORTH_NAMING = 0.85;

    /** In how many of the first records headings are looked for: some offices put a title above them. */
    static final int HEADING_RECORDS = 20;

    /** More than any heading has, and as many as a date has. */
    private static final int DIGITS_OF_DATA = 8;

    /** Not a telephone's number, and not the eighteen digits of a civil servant who signs. */
    private static final Pattern NIK = Pattern.compile("(?<!\\d)(\\d{15,16}(?!\\d)|\\d[\\d,]*E\\+?15)");

    private final RegistrySettings settings;
    private final Map<RegistryField, String> settled;

    /** @param settings the headings that the job names */
    ColumnFinder(RegistrySettings settings) {
        this.settings = settings;
        this.settled = settings.columns();
    }

    /** {@return what can be found in a line that may be the heading line} */
    Columns find(List<String> cells) {
        List<String> plain = cells.stream().map(Vocabulary::plain).toList();
        List<Integer> fields = settings.fields().stream()
                .map(heading -> plain.indexOf(Vocabulary.plain(heading)))
                .toList();
        Map<RegistryField, Integer> places = new EnumMap<>(RegistryField.class);
        for (RegistryField field : RegistryField.values()) {
            wanted(field).stream()
                    .map(plain::indexOf)
                    .filter(column -> column >= 0 && !places.containsValue(column))
                    // A field that the job adds is also one of ours only if the job says so.
                    .filter(column -> settled.containsKey(field) || !fields.contains(column))
                    .findFirst()
                    .ifPresent(column -> places.put(field, column));
        }
        return new Columns(cells.size(), places, fields);
    }

    /** {@return whether a cell is a heading that is known, or one that the job names} */
    boolean isHeading(String cell) {
        String plain = Vocabulary.plain(cell);
        return settings.fields().stream().map(Vocabulary::plain).anyMatch(plain::equals)
                || Stream.of(RegistryField.values())
                        .anyMatch(field -> wanted(field).contains(plain));
    }

    /** {@return whether a line holds a NIK or a date, and so a person, whom no message may show} */
    static boolean isData(List<String> cells) {
        return cells.stream()
                .anyMatch(cell -> cell.chars().filter(Character::isDigit).count() >= DIGITS_OF_DATA);
    }

    /** {@return whether a line holds a number that can be a NIK, also one that a spreadsheet has made a number of its own} */
    static boolean holdsNik(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("[ .']", "")).anyMatch(cell -> NIK.matcher(cell)
                .find());
    }

    /** {@return everything that is wrong with a heading line} */
    List<RegistryProblem> problems(String file, List<String> cells) {
        Columns found = find(cells);
        if (!found.hasAllNeeded() && isData(cells)) {
            return List.of(new RegistryProblem(RegistryProblem.Code.NO_HEADINGS, file));
        }
        List<RegistryProblem> problems = new ArrayList<>(missingFields(file, cells, found));
        Set<RegistryField> needed = Columns.needed(settings.hasFields());
        for (RegistryField field : RegistryField.values()) {
            Integer column = found.places().get(field);
            if (column == null && (needed.contains(field) || settled.containsKey(field))) {
                problems.add(missing(file, field, cells, found));
            } else if (column != null && needed.contains(field) && isTwice(cells, column)) {
                problems.add(
                        new RegistryProblem(RegistryProblem.Code.COLUMN_TWICE, file, field.key(), cells.get(column)));
            }
        }
        return problems;
    }

    private List<RegistryProblem> missingFields(String file, List<String> cells, Columns found) {
        List<RegistryProblem> problems = new ArrayList<>();
        for (int i = 0; i < settings.fields().size(); i++) {
            if (found.fields().get(i) < 0) {
                problems.add(new RegistryProblem(
                        RegistryProblem.Code.FIELD_MISSING,
                        file,
                        settings.fields().get(i),
                        written(cells)));
            }
        }
        return problems;
    }

    private static String written(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(", "));
    }

    private RegistryProblem missing(String file, RegistryField field, List<String> cells, Columns found) {
        String wanted = settled.getOrDefault(field, "");
        String nearest = nearest(field, cells, found);
        return new RegistryProblem(
                RegistryProblem.Code.COLUMN_MISSING,
                file,
                field.key(),
                wanted.isEmpty() ? "" : " \"" + wanted + "\"",
                written(cells),
                nearest.isEmpty() ? "…" : nearest);
    }

    private String nearest(RegistryField field, List<String> cells, Columns found) {
        return IntStream.range(0, cells.size())
                .filter(column -> !found.places().containsValue(column))
                .mapToObj(cells::get)
                .filter(cell -> likeness(field, cell) >= WORTH_NAMING)
                .max(Comparator.comparingDouble(cell -> likeness(field, cell)))
                .orElse("");
    }

    private double likeness(RegistryField field, String cell) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String plain = Vocabulary.plain(cell);
        return wanted(field).stream()
                .mapToDouble(heading -> similarity.apply(heading, plain))
                .max()
                .orElse(0);
    }

    private List<String> wanted(RegistryField field) {
        String heading = settled.get(field);
        return heading == null ? Vocabulary.STANDARD.headings(field) : List.of(Vocabulary.plain(heading));
    }

    private static boolean isTwice(List<String> cells, int column) {
        String heading = Vocabulary.plain(cells.get(column));
        return cells.stream().map(Vocabulary::plain).filter(heading::equals).count() > 1;
    }
}
