package id.padan.store;

import id.padan.roster.RosterField;
import id.padan.roster.RowLocation;
import id.padan.service.Period;
import id.padan.service.PeriodRemark;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import id.padan.service.ServiceHistory.Completed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Periods of service as bytes, with what they come to. What their cells say is read anew. */
final class ServiceBytes {

    private static final EnumCode<RosterField> FIELDS = new EnumCode<>(RosterField.class);
    private static final EnumCode<PeriodRemark.Kind> KINDS = new EnumCode<>(PeriodRemark.Kind.class);

    private static final int NOTHING = 0;
    private static final int SOMETHING = 1;

    private ServiceBytes() {}

    static void write(@Nullable ServiceHistory history, ByteWriter out) {
        out.putByte(history == null ? NOTHING : SOMETHING);
        if (history == null) {
            return;
        }
        List<Period> periods = history.periods();
        out.putCount(periods.size());
        for (Period period : periods) {
            write(period.place(), out);
            RowBytes.writeFurther(period.cells(), out);
        }
        ServiceDate since = history.since();
        out.putDate(since == null ? null : since.first());
        out.putDate(since == null ? null : since.last());
        out.putText(history.otherStart());
        writeCompleted(history.completed(), out);
        writeRemarks(history.remarks(), periods, out);
    }

    private static void writeCompleted(List<Completed> all, ByteWriter out) {
        out.putCount(all.size());
        for (Completed completed : all) {
            FIELDS.write(completed.field(), out);
            out.putText(completed.value());
            write(completed.place(), out);
        }
    }

    /** The periods by their places among all; as many as there are: none. */
    private static void writeRemarks(List<PeriodRemark> remarks, List<Period> periods, ByteWriter out) {
        out.putCount(remarks.size());
        for (PeriodRemark remark : remarks) {
            Period other = remark.other();
            KINDS.write(remark.kind(), out);
            out.putCount(periods.indexOf(remark.period()));
            out.putCount(other == null ? periods.size() : periods.indexOf(other));
        }
    }

    static @Nullable ServiceHistory read(ByteReader in) {
        if (in.takeByte() == NOTHING) {
            return null;
        }
        List<Period> periods = new ArrayList<>();
        for (long left = in.takeCount(); left > 0; left--) {
            periods.add(Period.read(readPlace(in), RowBytes.readFurther(in)));
        }
        LocalDate first = in.takeDate();
        LocalDate last = in.takeDate();
        String otherStart = in.takeText();
        List<Completed> completed = new ArrayList<>();
        for (long left = in.takeCount(); left > 0; left--) {
            completed.add(new Completed(FIELDS.read(in), in.takeText(), readPlace(in)));
        }
        List<PeriodRemark> remarks = new ArrayList<>();
        for (long left = in.takeCount(); left > 0; left--) {
            PeriodRemark.Kind kind = KINDS.read(in);
            Period period = periods.get((int) in.takeCount());
            int other = (int) in.takeCount();
            remarks.add(new PeriodRemark(kind, period, other == periods.size() ? null : periods.get(other)));
        }
        ServiceDate since = first == null ? null : new ServiceDate(first, Objects.requireNonNull(last));
        return new ServiceHistory(periods, since, otherStart, completed, remarks);
    }

    private static void write(RowLocation place, ByteWriter out) {
        out.putText(place.file());
        out.putText(place.sheet());
        out.putCount(place.row());
    }

    private static RowLocation readPlace(ByteReader in) {
        return new RowLocation(in.takeText(), in.takeText(), (int) in.takeCount());
    }
}
