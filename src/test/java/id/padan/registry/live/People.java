package id.padan.registry.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** A table of people who do not exist, in any database. */
final class People {

    static final String QUERY = "SELECT nik, nama_lgkp, tmpt_lhr, tgl_lhr, jenis_klmin FROM penduduk";

    private People() {}

    static void make(Connection connection, int people) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE penduduk (nik VARCHAR(16), nama_lgkp VARCHAR(80), tmpt_lhr VARCHAR(40),"
                    + " tgl_lhr DATE, jenis_klmin CHAR(1))");
        }
        add(connection, 0, people);
    }

    static void add(Connection connection, int from, int to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO penduduk VALUES (?, ?, ?, ?, ?)")) {
            for (int i = from; i < to; i++) {
                insert.setString(1, "73710112%02d90%04d".formatted(1 + i % 12, i % 10_000));
                insert.setString(2, "WARGA \"" + i + "\", S.Pd");
                insert.setString(3, "MAKASSAR");
                insert.setObject(4, LocalDate.of(1990, 1 + i % 12, 12));
                insert.setString(5, "L");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
