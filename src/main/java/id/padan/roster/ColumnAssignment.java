package id.padan.roster;

import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.roster.ColumnMeaning.Because;
import id.padan.table.CellText;
import id.padan.table.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Gives the columns of one table their meaning: what the job file says, then what the headings say, then the content. */
final class ColumnAssignment {

    /** Fields of which a second column is worth telling people about. */
    private static final Set<RosterField> TOLD_IF_TWICE =
            Set.of(RosterField.NIK, RosterField.NAME, RosterField.BIRTH_DATE, RosterField.BIRTH_PLACE);

    /** Fields that every table should have. */
    private static final List<RosterField> EXPECTED = List.of(RosterField.NIK, RosterField.NAME);

    private final List<Heading> headings;
    private final RosterSettings settings;
    private final ColumnContent content;
    private final Map<RosterField, Integer> byField = Columns.newMapping();
    private final Map<Integer, ColumnMeaning> meanings = new TreeMap<>();
    private final Map<Integer, Gender> ticks = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<Integer> fields = new ArrayList<>();
    private final List<Table.HeadingProblem> problems = new ArrayList<>();
    private final List<Candidate> passedOver = new ArrayList<>();
    private int nikCells = 1;

    private record Candidate(Heading heading, RosterField field, int rank, boolean exact) {}

    ColumnAssignment(
            HeadingDictionary dictionary,
            RosterSettings settings,
            List<Heading> headings,
            List<Row> body,
            boolean from1904) {
        this.headings = headings;
        this.settings = settings;
        this.content = new ColumnContent(body, from1904);
        fromSettings();
        addFields();
        fromHeadings(dictionary);
        fromContent();
        overSeveralColumns();
    }

    /** {@return whether a heading is the one that a job file names} */
    static boolean isNamed(Heading heading, String name) {
        String key = CellText.key(name);
        return !key.isEmpty() && (key.equals(CellText.key(heading.text())) || key.equals(CellText.key(heading.full())));
    }

    /** {@return what the columns mean} */
    Columns columns() {
        return new Columns(byField, ticks, List.copyOf(meanings.values()), fields, nikCells);
    }

    /** {@return whether the NIK of this table lost their last digit before they became text} */
    boolean lastNikDigitCut() {
        Integer column = byField.get(RosterField.NIK);
        return column != null && content.areCutNik(column);
    }

    /** {@return whether people of this table stand in two rows each, the number below the name} */
    boolean areOverTwoRows() {
        Integer column = byField.get(RosterField.NAME);
        return column != null && content.areNamesAboveNumbers(column);
    }

    /** {@return the columns that need no explanation any more; a second column of the same meaning is none of them} */
    BitSet explained() {
        BitSet explained = new BitSet();
        taken.forEach(explained::set);
        passedOver.forEach(candidate -> explained.clear(candidate.heading.column()));
        return explained;
    }

    /** {@return what is wrong with the headings} */
    List<Table.HeadingProblem> problems(int headingRow) {
        List<Table.HeadingProblem> all = new ArrayList<>(problems);
        for (Candidate candidate : passedOver) {
            int column = candidate.heading.column();
            if (TOLD_IF_TWICE.contains(candidate.field) && !content.isBlank(column)) {
                all.add(new Table.HeadingProblem(
                        RosterProblemCode.COLUMN_AMBIGUOUS,
                        Row.columnName(column) + headingRow,
                        candidate.heading.full()));
            }
        }
        for (RosterField field : EXPECTED) {
            boolean isElsewhere =
                    field == RosterField.NIK && (!settings.fields().isEmpty() || haveNamesNik());
            if (!byField.containsKey(field) && !isElsewhere) {
                all.add(new Table.HeadingProblem(RosterProblemCode.COLUMN_MISSING, "", field.key()));
            }
        }
        if (settings.kind() == RosterSettings.Kind.SERVICE && !byField.containsKey(RosterField.START_DATE)) {
            all.add(new Table.HeadingProblem(RosterProblemCode.PERIOD_COLUMN_MISSING, "", ""));
        }
        return all;
    }

    private boolean haveNamesNik() {
        Integer column = byField.get(RosterField.NAME);
        return column != null && content.areNamesWithNik(column);
    }

    private void fromSettings() {
        settings.columns().forEach((field, name) -> {
            Optional<Heading> found = headings.stream()
                    .filter(heading -> isNamed(heading, name) && !taken.contains(heading.column()))
                    .findFirst();
            found.ifPresentOrElse(
                    heading -> give(field, heading, Because.JOB_FILE),
                    () -> problems.add(new Table.HeadingProblem(RosterProblemCode.COLUMN_NOT_FOUND, "", name)));
        });
    }

    /** A column of a field that the job adds may have a meaning of its own too, but only if the job file says so. */
    private void addFields() {
        for (String name : settings.fields()) {
            Optional<Heading> found =
                    headings.stream().filter(heading -> isNamed(heading, name)).findFirst();
            fields.add(found.map(Heading::column).orElse(Columns.NONE));
            found.ifPresentOrElse(
                    heading -> taken.add(heading.column()),
                    () -> problems.add(new Table.HeadingProblem(RosterProblemCode.COLUMN_NOT_FOUND, "", name)));
        }
    }

    private void fromHeadings(HeadingDictionary dictionary) {
        Map<RosterField, List<Candidate>> candidates = new TreeMap<>();
        for (Heading heading : headings) {
            if (taken.contains(heading.column())
                    || (dictionary.isVague(heading.full()) && content.areLaterDates(heading.column()))) {
                continue;
            }
            heading.look(dictionary).ifPresent(match -> {
                taken.add(heading.column());
                match.meaning().field().ifPresent(field -> candidates
                        .computeIfAbsent(field, any -> new ArrayList<>())
                        .add(new Candidate(heading, field, match.meaning().rank(), match.exact())));
            });
        }
        tellDaysFromDates(candidates);
        tellNumbersFromOrdinals(candidates);
        if (byField.containsKey(RosterField.NAME)
                || candidates.getOrDefault(RosterField.NAME, List.of()).size() != 1) {
            // Beside the whole name, its last part says nothing more.
            candidates.remove(RosterField.LAST_NAME);
        }
        candidates.forEach(this::choose);
    }

    /** Under NO or NOMOR, numbers from 1 on are those of the rows where somebody is named by more than a number. */
    private void tellNumbersFromOrdinals(Map<RosterField, List<Candidate>> candidates) {
        boolean named = candidates.containsKey(RosterField.NIK) || candidates.containsKey(RosterField.NAME);
        candidates.computeIfPresent(RosterField.ANNOUNCED_NUMBER, (field, all) -> {
            List<Candidate> left = all.stream()
                    .filter(one -> !(named
                            && HeadingDictionary.standard().isKnown(one.heading.text())
                            && content.areOrdinals(one.heading.column())))
                    .toList();
            return left.isEmpty() ? null : left;
        });
    }

    /** Beside a column for the month, what would be a date alone is the day. */
    private static void tellDaysFromDates(Map<RosterField, List<Candidate>> candidates) {
        if (!candidates.containsKey(RosterField.BIRTH_MONTH) || candidates.containsKey(RosterField.BIRTH_DAY)) {
            return;
        }
        int month = candidates.get(RosterField.BIRTH_MONTH).get(0).heading.column();
        List<Candidate> dates = candidates.getOrDefault(RosterField.BIRTH_DATE, List.of());
        dates.stream()
                .filter(date -> Math.abs(date.heading.column() - month) == 1)
                .findFirst()
                .ifPresent(day -> {
                    candidates.put(RosterField.BIRTH_DAY, List.of(day));
                    candidates.put(
                            RosterField.BIRTH_DATE,
                            dates.stream().filter(date -> !date.equals(day)).toList());
                });
        candidates.values().removeIf(List::isEmpty);
    }

    /** One heading may stand over the digits of a NIK, each alone or in groups, or over day, month and year, with nothing written below it. */
    private void overSeveralColumns() {
        Integer nik = byField.get(RosterField.NIK);
        for (int cells = 2; nik != null && cells <= Nik.LENGTH && areFree(nik, cells); cells++) {
            if (content.areNikTogether(nik, cells)) {
                nikCells = cells;
                IntStream.range(nik, nik + cells).forEach(taken::add);
                break;
            }
        }
        Integer date = byField.get(RosterField.BIRTH_DATE);
        if (date != null && areFree(date, 3) && content.areDayMonthAndYear(date)) {
            byField.remove(RosterField.BIRTH_DATE);
            give(RosterField.BIRTH_DAY, headingOf(date), Because.CONTENT);
            give(RosterField.BIRTH_MONTH, headingOf(date + 1), Because.CONTENT);
            give(RosterField.BIRTH_YEAR, headingOf(date + 2), Because.CONTENT);
        }
    }

    /** Whether the columns behind the first one have neither heading nor meaning. */
    private boolean areFree(int first, int columns) {
        for (int column = first + 1; column < first + columns; column++) {
            if (taken.contains(column) || !headingOf(column).text().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void choose(RosterField field, List<Candidate> candidates) {
        if (byField.containsKey(field) || (field == RosterField.GENDER && areTicks(candidates))) {
            return;
        }
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt((Candidate candidate) -> -content.fit(field, candidate.heading.column()))
                .thenComparing(candidate -> !candidate.exact)
                .thenComparingInt(Candidate::rank)
                .thenComparingInt(candidate -> candidate.heading.column()));
        Candidate best = sorted.get(0);
        give(field, best.heading, best.exact ? Because.HEADING : Because.SIMILAR_HEADING);
        passedOver.addAll(sorted.subList(1, sorted.size()));
    }

    /** Two columns, L and P, with a mark in one of them. */
    private boolean areTicks(List<Candidate> candidates) {
        if (candidates.size() != 2) {
            return false;
        }
        Heading one = candidates.get(0).heading;
        Heading other = candidates.get(1).heading;
        Gender first = Gender.read(one.text());
        Gender second = Gender.read(other.text());
        if (first == null || second == null || first == second) {
            return false;
        }
        tick(one, first);
        tick(other, second);
        return true;
    }

    private void tick(Heading heading, Gender gender) {
        ticks.put(heading.column(), gender);
        meanings.put(heading.column(), meaning(RosterField.GENDER, heading, Because.HEADING));
    }

    private void fromContent() {
        for (RosterField field : ColumnContent.RECOGNISABLE) {
            if (!byField.containsKey(field) && !(field == RosterField.GENDER && !ticks.isEmpty())) {
                OptionalInt column = content.only(field, taken);
                column.ifPresent(found -> give(field, headingOf(found), Because.CONTENT));
            }
        }
    }

    private Heading headingOf(int column) {
        return headings.stream()
                .filter(heading -> heading.column() == column)
                .findFirst()
                .orElse(new Heading(column, "", ""));
    }

    private void give(RosterField field, Heading heading, Because because) {
        byField.put(field, heading.column());
        taken.add(heading.column());
        meanings.put(heading.column(), meaning(field, heading, because));
    }

    private static ColumnMeaning meaning(RosterField field, Heading heading, Because because) {
        return new ColumnMeaning(Row.columnName(heading.column()), heading.full(), field, because);
    }
}
