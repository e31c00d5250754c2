package id.padan.store;

import id.padan.decision.RowHistory;
import id.padan.decision.RowTrace;
import id.padan.roster.RowLocation;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Traces of rows of one OPD as bytes, packed: there is one for every row, and nothing is ever asked of one alone. */
final class TraceBlocks {

    /** Rows of a block at the most. */
    static final int ROWS = 1_000;

    private static final int NO_DAY = Integer.MIN_VALUE;

    private TraceBlocks() {}

    static byte[] write(List<RowTrace> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Both ways behind a buffer: a call of the compressor for each few bytes costs more than compressing them.
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))))) {
            out.writeInt(rows.size());
            for (RowTrace row : rows) {
                write(row, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<RowTrace> read(String opd, byte[] block) {
        List<RowTrace> rows = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(block))))) {
            for (int left = in.readInt(); left > 0; left--) {
                rows.add(read(opd, in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void write(RowTrace row, DataOutputStream out) throws IOException {
        LocalDate since = row.history().openSince();
        out.writeInt(row.number());
        out.writeUTF(row.key());
        out.writeUTF(row.location().file());
        out.writeUTF(row.location().sheet());
        out.writeInt(row.location().row());
        out.writeUTF(row.name());
        out.writeUTF(row.person());
        out.writeBoolean(row.open());
        out.writeBoolean(row.superseded());
        out.writeUTF(row.history().state().name());
        out.writeInt(since == null ? NO_DAY : Math.toIntExact(since.toEpochDay()));
    }

    private static RowTrace read(String opd, DataInputStream in) throws IOException {
        int number = in.readInt();
        String key = in.readUTF();
        RowLocation location = new RowLocation(in.readUTF(), in.readUTF(), in.readInt());
        String name = in.readUTF();
        String person = in.readUTF();
        boolean open = in.readBoolean();
        boolean superseded = in.readBoolean();
        RowHistory.State state = RowHistory.State.valueOf(in.readUTF());
        int since = in.readInt();
        return new RowTrace(
                number,
                key,
                opd,
                location,
                name,
                person,
                open,
                superseded,
                new RowHistory(state, since == NO_DAY ? null : LocalDate.ofEpochDay(since)));
    }
}
