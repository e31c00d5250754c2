package id.padan.generate;

import id.padan.generate.Office.Post;
import id.padan.generate.RosterPlan.Roster;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.Workforce.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the service history of some people of the rosters, {@code history/riwayat-kerja.csv}, a period a line, and the truth
 * about it: {@code file,row,nik,kind}.
 */
final class PeopleHistory {

    private static final double WITH_HISTORY = 0.25;

    /** One of so many outsiders has a period though no roster names them. */
    private static final int OUTSIDERS_A_PERIOD = 10;

    /** Up to here one decree; after it a contract a year. */
    private static final int LAST_YEAR_OF_ONE_DECREE = 2018;

    private static final int LAST_YEAR_WHEN_ENDED = 2020;
    private static final int THIS_YEAR = 2022;

    private static final String FILE = "riwayat-kerja.csv";
    private static final List<String> HEADINGS = List.of(
            "NO",
            "NIK",
            "NAMA",
            "TANGGAL LAHIR",
            "OPD",
            "UNIT KERJA",
            "JABATAN",
            "TMT AWAL",
            "TMT AKHIR",
            "NO SK",
            "SUMBER GAJI");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final RandomStream random;
    private final List<Line> lines = new ArrayList<>();

    /** What is odd about somebody's periods. */
    private enum Kind {
        UNBROKEN,
        GAP,
        OVERLAP,
        TWO_OPD,
        OTHER_START,
        START_UNREADABLE,
        ENDED_EARLY,
        WITHOUT_NIK,
        OF_NOBODY
    }

    private record Line(Worker worker, Kind kind, String opd, Post post, String from, String to) {}

    private record Years(LocalDate from, @Nullable LocalDate to) {}

    /**
     * Begins.
     *
     * @param random decides
     */
    PeopleHistory(RandomStream random) {
        this.random = random;
    }

    /**
     * Writes the history and the truth.
     *
     * @param folder where
     * @param rosters the rosters
     * @param outsiders people of the registry who stand in no roster
     */
    void write(Path folder, List<Roster> rosters, List<Worker> outsiders) throws IOException {
        Set<Worker> seen = new HashSet<>();
        for (Roster roster : rosters) {
            String opd = roster.office().name();
            for (Submission row : roster.rows()) {
                if (seen.add(row.worker()) && random.chance(WITH_HISTORY)) {
                    addPerson(
                            row,
                            opd,
                            rosters.get(random.below(rosters.size())).office().name());
                }
            }
        }
        for (int i = 0; i < outsiders.size(); i += OUTSIDERS_A_PERIOD) {
            Roster roster = random.pick(rosters);
            Post post = roster.office().post(random, outsiders.get(i).person());
            lines.add(new Line(outsiders.get(i), Kind.OF_NOBODY, roster.office().name(), post, "02-01-2020", ""));
        }
        random.fork("order").shuffle(lines);
        write(folder);
    }

    private void addPerson(Submission row, String opd, String otherOpd) {
        Kind kind = kind(random.below(100));
        LocalDate since = row.post().since();
        LocalDate known = since == null ? LocalDate.of(random.between(2012, 2020), 1, 2) : since;
        List<Years> years = years(kind == Kind.OTHER_START ? known.plusYears(1) : known);
        int odd = years.size() == 1 ? 0 : random.between(1, years.size() - 1);
        for (int i = 0; i < years.size(); i++) {
            Years one = years.get(i);
            boolean isOdd = i == odd;
            boolean isMissing = kind == Kind.ENDED_EARLY && i > 0 && one.from().getYear() > LAST_YEAR_WHEN_ENDED;
            if (!isMissing) {
                String from = DateForm.DASHED.text(isOdd ? oddStart(kind, one.from()) : one.from());
                boolean unreadable = isOdd && kind == Kind.START_UNREADABLE;
                lines.add(new Line(
                        row.worker(),
                        kind,
                        opd,
                        row.post(),
                        unreadable ? "31-02-" + one.from().getYear() : from,
                        to(one)));
            }
            if (isOdd && kind == Kind.TWO_OPD && !otherOpd.equals(opd)) {
                String from = DateForm.DASHED.text(one.from().plusMonths(1));
                lines.add(new Line(row.worker(), kind, otherOpd, row.post(), from, to(one)));
            }
        }
    }

    private static LocalDate oddStart(Kind kind, LocalDate start) {
        return switch (kind) {
            case GAP -> start.plusMonths(2);
            case OVERLAP -> start.minusMonths(3);
            default -> start;
        };
    }

    private static String to(Years years) {
        return years.to() == null ? "sekarang" : DateForm.DASHED.text(years.to());
    }

    private static Kind kind(int drawn) {
        int[] shares = {60, 68, 74, 80, 88, 92, 96, 100};
        for (int i = 0; i < shares.length; i++) {
            if (drawn < shares[i]) {
                return Kind.values()[i];
            }
        }
        return Kind.UNBROKEN;
    }

    /** One decree for the years before 2019, then a contract a year, which begins on the first days of January. */
    private List<Years> years(LocalDate since) {
        List<Years> years = new ArrayList<>();
        LocalDate from = since;
        int end = Math.max(since.getYear(), LAST_YEAR_OF_ONE_DECREE);
        while (end < THIS_YEAR) {
            years.add(new Years(from, LocalDate.of(end, 12, 31)));
            end++;
            from = LocalDate.of(end, 1, random.between(1, 4));
        }
        years.add(new Years(from, null));
        return years;
    }

    private void write(Path folder) throws IOException {
        Path history = Files.createDirectories(folder.resolve("history"));
        try (CSVPrinter file = printer(history.resolve(FILE));
                CSVPrinter truth = printer(folder.resolve("history-truth.csv"))) {
            file.printRecord(HEADINGS);
            truth.printRecord("file", "row", "nik", "kind");
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Resident person = line.worker().person();
                file.printRecord(
                        i + 1,
                        line.kind() == Kind.WITHOUT_NIK ? "" : person.nik().digits(),
                        person.name(),
                        DateForm.DASHED.text(person.birthDate()),
                        line.opd(),
                        line.post().unit(),
                        line.post().position(),
                        line.from(),
                        line.to(),
                        line.post().decree(),
                        line.post().salarySource());
                truth.printRecord(FILE, i + 2, person.nik().digits(), line.kind());
            }
        }
    }

    private static CSVPrinter printer(Path file) throws IOException {
        return new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
    }
}
