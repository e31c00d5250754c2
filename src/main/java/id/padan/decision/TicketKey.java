package id.padan.decision;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which a workspace knows the tickets that it issued: nobody can make one for a row that was not asked about. Equal
 * secrets give equal tickets. Safe for use by several threads.
 */
public final class TicketKey {

    /** How long a secret is, in hex digits. */
    public static final int DIGITS = 64;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_DIGITS = 16;

    private final Mac mac;

    private TicketKey(Mac mac) {
        this.mac = mac;
    }

    /**
     * {@return the key of a secret}
     *
     * @param hex {@link #DIGITS} digits in lower case
     */
    public static TicketKey of(String hex) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
            return new TicketKey(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** {@return the ticket as it is issued} */
    public Ticket sealed(Ticket ticket) {
        return ticket.withSeal(seal(ticket));
    }

    /** {@return whether a ticket was issued with this key, and says what it said then} */
    public boolean knows(Ticket ticket) {
        return MessageDigest.isEqual(
                seal(ticket).getBytes(StandardCharsets.US_ASCII), ticket.seal().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return what a text is known by to whoever has the secret, and says nothing to anybody else}
     *
     * @param text any text
     */
    public String mark(String text) {
        return hmac(text);
    }

    private String seal(Ticket ticket) {
        return hmac(ticket.digest());
    }

    /** One after the other: what seals is made once, because making it costs more than a seal. */
    private synchronized String hmac(String text) {
        byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(seal).substring(0, SEAL_DIGITS);
    }
}
