package id.padan.jobfile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is told how a run ended.
 *
 * @param when of which runs
 * @param command a command for the system's shell, which gets on its standard input what is told; or null
 * @param mail a mail; or null
 */
public record Notify(When when, @Nullable String command, @Nullable Mail mail) {

    /** Of which runs somebody is told. */
    public enum When {
        /** Of all. */
        ALWAYS,
        /** Of those that did not come to a good end: broken off, or a limit exceeded. */
        PROBLEMS;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the way to the mail server is protected. */
    public enum Tls {
        /** Encrypted if the server offers it; with a password, nothing is sent unless it is. */
        AUTO,
        /** Encrypted, or nothing is sent. */
        REQUIRED,
        /** Encrypted from the first byte on, as on port 465. */
        IMPLICIT,
        /** Never encrypted: a server within the office. */
        NONE;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A mail. Its text form does not show the password.
     *
     * @param to the addresses, at least one
     * @param from the sender's address
     * @param host the mail server
     * @param port its port, 1 to 65535
     * @param tls how the way there is protected
     * @param user the account; null if the server asks for none
     * @param password its password; null if there is none, or the environment variable is not set
     */
    public record Mail(
            List<String> to,
            String from,
            String host,
            int port,
            Tls tls,
            @Nullable String user,
            @Nullable String password) {

        /** Keeps the addresses unmodifiable. */
        public Mail {
            to = List.copyOf(to);
        }

        @Override
        public String toString() {
            return "Mail[to=" + to + ", host=" + host + ", port=" + port + "]";
        }
    }
}
