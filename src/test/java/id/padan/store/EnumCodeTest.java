package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnumCodeTest {

    /** As many constants as a set has bits. */
    @SuppressWarnings("unused")
    private enum Full {
        A0,
        A1,
        A2,
        A3,
        A4,
        A5,
        A6,
        A7,
        A8,
        A9,
        B0,
        B1,
        B2,
        B3,
        B4,
        B5,
        B6,
        B7,
        B8,
        B9,
        C0,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6,
        C7,
        C8,
        C9,
        D0,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        E0,
        E1,
        E2,
        E3,
        E4,
        E5,
        E6,
        E7,
        E8,
        E9,
        F0,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        G0,
        G1,
        G2
    }

    /** One more. */
    @SuppressWarnings("unused")
    private enum TooFull {
        A0,
        A1,
        A2,
        A3,
        A4,
        A5,
        A6,
        A7,
        A8,
        A9,
        B0,
        B1,
        B2,
        B3,
        B4,
        B5,
        B6,
        B7,
        B8,
        B9,
        C0,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6,
        C7,
        C8,
        C9,
        D0,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        E0,
        E1,
        E2,
        E3,
        E4,
        E5,
        E6,
        E7,
        E8,
        E9,
        F0,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        G0,
        G1,
        G2,
        G3
    }

    private final EnumCode<Full> code = new EnumCode<>(Full.class);
    private final ByteWriter out = new ByteWriter();

    private ByteReader in() {
        return new ByteReader(out.bytes());
    }

    @Test
    void aConstantIsReadAsItWasWritten() {
        code.write(Full.G2, out);
        code.writeOrNone(null, out);
        code.writeOrNone(Full.A0, out);

        ByteReader in = in();
        assertThat(code.read(in)).isEqualTo(Full.G2);
        assertThat(code.readOrNone(in)).isNull();
        assertThat(code.readOrNone(in)).isEqualTo(Full.A0);
    }

    @Test
    void aSetIsReadAsItWasWritten() {
        List<Set<Full>> sets = List.of(
                Set.of(),
                Set.of(Full.A0),
                Set.of(Full.D1, Full.D2, Full.D3),
                Set.of(Full.A0, Full.G2),
                EnumSet.allOf(Full.class));
        sets.forEach(set -> code.writeSet(set, out));

        ByteReader in = in();
        assertThat(sets).allSatisfy(set -> assertThat(code.readSet(in)).isEqualTo(set));
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void anEnumWithMoreConstantsThanASetHasBitsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnumCode<>(TooFull.class))
                .withMessageContaining("TooFull has 64 constants");
    }
}
