package id.padan.cli.init;

import id.padan.person.NikReading;
import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryFile;
import id.padan.registry.RegistryProblemException;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RosterFile;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RosterReader;
import id.padan.roster.RosterSession;
import id.padan.roster.RosterSettings;
import id.padan.roster.SheetReport;
import id.padan.roster.SubmittedRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of a folder, and what it is by its content.
 *
 * @param path where it is
 * @param kind what it is
 * @param people how many people were read
 * @param hasMore whether there are more, which were not read
 * @param province the first two digits of the NIK that most of them have; empty if there are none
 * @param hasEnds whether its headings say until when somebody works, as those of periods of service do
 * @param why what is wrong with a file that no people could be read from; else null
 */
public record FoundFile(
        Path path,
        Kind kind,
        int people,
        boolean hasMore,
        String province,
        boolean hasEnds,
        @Nullable RosterProblemCode why) {

    /** Enough to know a population from the workers of an office. */
    private static final int MOST_PEOPLE = 20_000;

    /** Enough where the headings say what it is. */
    private static final int MOST_OF_REGISTRY = 1_000;

    /** What a file can be. */
    public enum Kind {
        /** A roster: people with what only an employer knows of them, such as post and unit. */
        ROSTER,
        /** An extract of the population registry: its headings are those that SIAK writes. */
        REGISTRY,
        /** People, but nothing says who lists them, or each has several lines. */
        PEOPLE,
        /** No table of people, or one that cannot be read. */
        OTHER
    }

    /** What the population register's own system, SIAK, calls its columns; no office writes so by itself. */
    private static final Set<String> SIAK = Set.of(
            "NAMA_LGKP",
            "TMPT_LHR",
            "TGL_LHR",
            "JENIS_KLMIN",
            "NO_KK",
            "NO_PROP",
            "NO_KAB",
            "NO_KEC",
            "NO_KEL",
            "STAT_HBKEL",
            "STAT_KWN",
            "NAMA_LGKP_IBU",
            "NAMA_LGKP_AYAH");

    /** Fewer may be chance. */
    private static final int FEWEST_OF_SIAK = 3;

    /** Share of the lines, from 0 to 1, in which somebody stands once more. */
    private static final double MOST_REPEATED = 0.2;

    /** Not the post: registries have PEKERJAAN, which may stand for it. */
    private static final Set<RosterField> OF_AN_EMPLOYER = EnumSet.of(
            RosterField.OPD,
            RosterField.WORK_UNIT,
            RosterField.START_DATE,
            RosterField.DECREE_NUMBER,
            RosterField.DECREE_DATE,
            RosterField.DECREE_SIGNATORY,
            RosterField.SALARY_SOURCE,
            RosterField.REPLACES);

    /** {@return what a file is} */
    static FoundFile look(Path path) {
        if (isGzip(path)) {
            return packed(path);
        }
        RosterFile file = new RosterFile(path, String.valueOf(path.getFileName()));
        try (RosterSession session = new RosterReader(RosterSettings.DEFAULT).open(file)) {
            Tally tally = new Tally();
            boolean registry = false;
            SubmittedRow row = session.next();
            while (row != null && tally.people < (registry ? MOST_OF_REGISTRY : MOST_PEOPLE)) {
                tally.add(row);
                registry = tally.people == 1 ? isRegistry(session.report()) : registry;
                row = session.next();
            }
            return of(path, tally, row != null, session.report());
        }
    }

    /** The rows of a file, counted. */
    private static final class Tally {

        private final Map<String, Integer> provinces = new TreeMap<>();
        private final Set<String> niks = new HashSet<>();
        private int people;
        private int withNik;

        void add(SubmittedRow row) {
            people++;
            if (row.nik() instanceof NikReading.Complete complete) {
                String digits = complete.nik().digits();
                withNik++;
                niks.add(digits);
                provinces.merge(digits.substring(0, 2), 1, Integer::sum);
            }
        }

        String province() {
            return provinces.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        /** Somebody stands twice on a roster by mistake; in a history of work, nearly everybody does. */
        boolean hasLinesOfOnePerson() {
            return withNik - niks.size() > MOST_REPEATED * withNik;
        }
    }

    private static FoundFile of(Path path, Tally tally, boolean hasMore, FileReport report) {
        boolean named = report.sheets().stream().anyMatch(FoundFile::namesPeople);
        if (tally.people == 0 || !named || !report.readable()) {
            return other(path, why(report));
        }
        boolean ends = report.sheets().stream().anyMatch(sheet -> has(sheet, Set.of(RosterField.END_DATE)));
        FoundFile found = new FoundFile(path, Kind.PEOPLE, tally.people, hasMore, tally.province(), ends, null);
        if (isRegistry(report)) {
            return found.as(Kind.REGISTRY);
        }
        boolean posts =
                !hasMore && report.sheets().stream().anyMatch(sheet -> has(sheet, Set.of(RosterField.POSITION)));
        boolean employed = posts || report.sheets().stream().anyMatch(sheet -> has(sheet, OF_AN_EMPLOYER));
        return found.as(employed && !tally.hasLinesOfOnePerson() ? Kind.ROSTER : Kind.PEOPLE);
    }

    /** {@return the same, known to be something} */
    FoundFile as(Kind its) {
        return new FoundFile(path, its, people, hasMore, province, hasEnds, why);
    }

    private static FoundFile other(Path path, RosterProblemCode why) {
        return new FoundFile(path, Kind.OTHER, 0, false, "", false, why);
    }

    /** {@return a folder or file that nobody may look into} */
    static FoundFile closed(Path path) {
        return other(path, RosterProblemCode.FILE_UNREADABLE);
    }

    private static RosterProblemCode why(FileReport report) {
        boolean known = !report.readable() && !report.problems().isEmpty();
        return known ? report.problems().get(report.problems().size() - 1).code() : RosterProblemCode.NO_TABLE;
    }

    private static boolean isRegistry(FileReport report) {
        return report.sheets().stream().anyMatch(FoundFile::isOfSiak);
    }

    private static boolean namesPeople(SheetReport sheet) {
        return has(sheet, Set.of(RosterField.NAME));
    }

    private static boolean has(SheetReport sheet, Set<RosterField> fields) {
        return sheet.columns().stream().anyMatch(column -> fields.contains(column.field()));
    }

    private static boolean isOfSiak(SheetReport sheet) {
        return sheet.headings().stream()
                        .filter(heading -> SIAK.contains(heading.text().strip().toUpperCase(Locale.ROOT)))
                        .count()
                >= FEWEST_OF_SIAK;
    }

    /** Only registries come packed; whether it is one, its survey tells. */
    private static FoundFile packed(Path path) {
        RegistryFile file = new RegistryFile(path, String.valueOf(path.getFileName()));
        try {
            RegistryExtract.survey(List.of(file), Map.of(), RegistryExtract.DEFAULT_RANGE_BYTES);
            return new FoundFile(path, Kind.REGISTRY, 1, true, "", false, null);
        } catch (RegistryProblemException e) {
            return other(path, RosterProblemCode.FILE_NO_TABLE_KIND);
        }
    }

    private static boolean isGzip(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        } catch (IOException e) {
            return false;
        }
    }
}
