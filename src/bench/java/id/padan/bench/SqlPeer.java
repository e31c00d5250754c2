package id.padan.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A Fellegi-Sunter linkage in SQL on DuckDB, as Splink does it: blocks on NIK, birth date and name; five comparisons in
 * levels; chances of agreement among strangers from random pairs; the rest by expectation maximisation over the patterns.
 * Names that agree count by their frequency.
 */
final class SqlPeer {

    private static final int ROUNDS = 25;
    private static final double ALMOST_NEVER = 1e-7;
    private static final double SHARE_PRESENT = 0.95;

    private static final String PATTERN = "g_nik, g_name, g_place, g_date, g_gender";

    private static final String LEVELS =
            """
            CASE WHEN r.nik IS NULL OR p.nik IS NULL THEN -1 WHEN r.nik = p.nik THEN 2
              WHEN damerau_levenshtein(r.nik, p.nik) <= 1 THEN 1 ELSE 0 END g_nik,
            CASE WHEN r.name IS NULL OR p.name IS NULL THEN -1 WHEN r.name = p.name THEN 3
              WHEN jaro_winkler_similarity(r.name, p.name) >= 0.92 THEN 2
              WHEN jaro_winkler_similarity(r.name, p.name) >= 0.8 THEN 1 ELSE 0 END g_name,
            CASE WHEN r.birth_place IS NULL OR p.birth_place IS NULL THEN -1 WHEN r.birth_place = p.birth_place THEN 2
              WHEN jaro_winkler_similarity(r.birth_place, p.birth_place) >= 0.88 THEN 1 ELSE 0 END g_place,
            CASE WHEN r.birth_date IS NULL OR p.birth_date IS NULL THEN -1 WHEN r.birth_date = p.birth_date THEN 2
              WHEN damerau_levenshtein(r.birth_date, p.birth_date) <= 1
                OR (left(r.birth_date, 4) = left(p.birth_date, 4) AND substr(r.birth_date, 6, 2) = right(p.birth_date, 2)
                  AND right(r.birth_date, 2) = substr(p.birth_date, 6, 2)) THEN 1 ELSE 0 END g_date,
            CASE WHEN r.gender IS NULL OR p.gender IS NULL THEN -1 WHEN r.gender = p.gender THEN 1 ELSE 0 END g_gender
            """;

    private final Statement sql;

    private SqlPeer(Statement sql) {
        this.sql = sql;
    }

    /**
     * Links.
     *
     * @param args the rows, the registry, and where the links go
     */
    public static void main(String[] args) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            new SqlPeer(statement).link(args[0], args[1], args[2]);
        }
    }

    private void link(String rows, String registry, String links) throws SQLException {
        sql.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
        sql.execute("CREATE TABLE r AS SELECT id, nullif(nik, '') nik, nullif(upper(trim(name)), '') AS name,"
                + " nullif(upper(trim(birth_place)), '') birth_place, nullif(birth_date, '') birth_date,"
                + " nullif(gender, '') gender FROM read_csv(" + quoted(rows) + ", header = true, all_varchar = true)");
        sql.execute("CREATE TABLE p AS SELECT NIK nik, upper(trim(NAMA_LGKP)) AS name, upper(trim(TMPT_LHR)) birth_place,"
                + " right(TGL_LHR, 4) || '-' || substr(TGL_LHR, 4, 2) || '-' || left(TGL_LHR, 2) birth_date,"
                + " JENIS_KLMIN gender FROM read_csv(" + quoted(registry) + ", header = true, all_varchar = true)");
        sql.execute("CREATE TABLE pair AS SELECT r.id, p.nik, p.name, " + LEVELS + " FROM ("
                + "SELECT r.rowid a, p.rowid b FROM r JOIN p ON r.nik = p.nik"
                + " UNION SELECT r.rowid, p.rowid FROM r JOIN p ON r.birth_date = p.birth_date"
                + " UNION SELECT r.rowid, p.rowid FROM r JOIN p ON r.name = p.name)"
                + " k JOIN r ON r.rowid = k.a JOIN p ON p.rowid = k.b");
        List<Pattern> patterns = patterns("SELECT " + PATTERN + ", count(*) FROM pair GROUP BY ALL");
        List<Pattern> strangers = patterns("SELECT " + PATTERN + ", count(*) FROM (SELECT " + LEVELS
                + " FROM (SELECT * FROM r USING SAMPLE 1000 ROWS (reservoir, 7)) r,"
                + " (SELECT * FROM p USING SAMPLE 1000 ROWS (reservoir, 7)) p) GROUP BY ALL");
        new Estimation(patterns, strangers, people()).run();
        write(patterns, links);
    }

    private long people() throws SQLException {
        try (ResultSet count = sql.executeQuery("SELECT count(*) FROM p")) {
            count.next();
            return count.getLong(1);
        }
    }

    private List<Pattern> patterns(String query) throws SQLException {
        List<Pattern> patterns = new ArrayList<>();
        try (ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                int[] levels = new int[Estimation.FIELDS];
                for (int i = 0; i < levels.length; i++) {
                    levels[i] = found.getInt(i + 1);
                }
                patterns.add(new Pattern(levels, found.getLong(levels.length + 1)));
            }
        }
        return patterns;
    }

    private void write(List<Pattern> patterns, String links) throws SQLException {
        sql.execute("CREATE TABLE weight (g_nik INT, g_name INT, g_place INT, g_date INT, g_gender INT, bits DOUBLE)");
        for (Pattern pattern : patterns) {
            String levels = Arrays.toString(pattern.levels).replaceAll("[\\[\\]]", "");
            sql.execute("INSERT INTO weight VALUES (" + levels + ", " + String.format(Locale.ROOT, "%.6f", pattern.bits)
                    + ")");
        }
        // Names that agree: by the frequency of the name in place of that of all names together.
        sql.execute("COPY (WITH share AS (SELECT name, count(*) / (SELECT count(*) FROM p) AS f FROM p GROUP BY name),"
                + " mean AS (SELECT sum(f * f) AS m FROM share),"
                + " scored AS (SELECT id, nik, bits + CASE WHEN g_name = 3 THEN log2((SELECT m FROM mean) / f) ELSE 0 END"
                + " AS b FROM pair JOIN weight USING (" + PATTERN + ") JOIN share USING (name))"
                + " SELECT id, nik, 1 / (1 + pow(2, -greatest(least(b, 60), -60))) AS probability FROM scored WHERE b > 0)"
                + " TO " + quoted(links) + " (HEADER)");
    }

    private static String quoted(String path) {
        return "'" + Path.of(path).toString().replace("'", "''") + "'";
    }

    /** Pairs that compare alike. */
    private static final class Pattern {
        private final int[] levels;
        private final long pairs;
        private double bits;

        Pattern(int[] levels, long pairs) {
            this.levels = levels;
            this.pairs = pairs;
        }
    }

    /** The chances of each level among matches and strangers. */
    private static final class Estimation {

        static final int FIELDS = 5;
        private static final int LEVELS = 4;
        private static final int[] TOP = {2, 3, 2, 2, 1};

        private final List<Pattern> patterns;
        private final double[][] matches = new double[FIELDS][LEVELS];
        private final double[][] strangers = new double[FIELDS][LEVELS];
        /** That a pair of any row and any person is a match. */
        private final double prior;

        Estimation(List<Pattern> patterns, List<Pattern> random, long people) {
            this.patterns = patterns;
            this.prior = SHARE_PRESENT / people;
            for (int field = 0; field < FIELDS; field++) {
                for (int level = 0; level < LEVELS; level++) {
                    matches[field][level] = level == TOP[field] ? 0.9 : 0.1 / TOP[field];
                }
            }
            random.forEach(pattern -> count(pattern, (double) pattern.pairs, strangers));
            normalise(strangers);
        }

        void run() {
            for (int round = 0; round < ROUNDS; round++) {
                double[][] counted = new double[FIELDS][LEVELS];
                for (Pattern pattern : patterns) {
                    pattern.bits = bits(pattern);
                    double share = pattern.pairs / (1 + Math.pow(2, -pattern.bits));
                    count(pattern, share, counted);
                }
                normalise(counted);
                for (int field = 0; field < FIELDS; field++) {
                    matches[field] = counted[field];
                }
            }
        }

        private double bits(Pattern pattern) {
            double odds = prior / (1 - prior);
            for (int field = 0; field < FIELDS; field++) {
                int level = pattern.levels[field];
                if (level >= 0) {
                    odds *= matches[field][level] / strangers[field][level];
                }
            }
            return Math.log(odds) / Math.log(2);
        }

        private static void count(Pattern pattern, double weight, double[][] counts) {
            for (int field = 0; field < FIELDS; field++) {
                if (pattern.levels[field] >= 0) {
                    counts[field][pattern.levels[field]] += weight;
                }
            }
        }

        private static void normalise(double[][] counts) {
            for (double[] levels : counts) {
                double sum = Arrays.stream(levels).sum();
                for (int level = 0; level < LEVELS; level++) {
                    levels[level] = Math.max(ALMOST_NEVER, levels[level] / sum);
                }
            }
        }
    }
}
