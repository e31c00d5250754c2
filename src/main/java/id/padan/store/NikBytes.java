package id.padan.store;

import id.padan.person.Nik;
import id.padan.person.NikReading;

/** What cells that should hold a NIK were found to hold, as bytes. */
final class NikBytes {

    private static final int MISSING = 0;
    private static final int COMPLETE = 1;
    private static final int DAMAGED = 2;
    private static final int MALFORMED = 3;

    private NikBytes() {}

    static void write(NikReading nik, ByteWriter out) {
        if (nik instanceof NikReading.Complete complete) {
            out.putByte(COMPLETE);
            out.putText(complete.nik().digits());
        } else if (nik instanceof NikReading.Damaged damaged) {
            out.putByte(DAMAGED);
            out.putText(damaged.sureDigits());
            out.putText(damaged.written());
        } else if (nik instanceof NikReading.Malformed malformed) {
            out.putByte(MALFORMED);
            out.putText(malformed.digits());
            out.putText(malformed.written());
        } else {
            out.putByte(MISSING);
        }
    }

    static NikReading read(ByteReader in) {
        int kind = in.takeByte();
        return switch (kind) {
            case MISSING -> new NikReading.Missing();
            case COMPLETE -> new NikReading.Complete(new Nik(in.takeText()));
            case DAMAGED -> new NikReading.Damaged(in.takeText(), in.takeText());
            case MALFORMED -> new NikReading.Malformed(in.takeText(), in.takeText());
            default -> throw new IllegalStateException("unknown kind of NIK: " + kind);
        };
    }
}
