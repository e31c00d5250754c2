package id.padan.notice;

import id.padan.jobfile.Notify;
import id.padan.jobfile.Notify.Tls;
import id.padan.notice.Messenger.NotArrived;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A mail with a notice, over SMTP: plain text, nothing attached.
 *
 * @param patience how long the server may take to answer, each time
 */
record NoticeMail(Duration patience) {

    /** A server that says something now and then, and never comes to its end, must not hold up the schedule. */
    private static final int ANSWERS = 5;

    void send(Notify.Mail to, Notice notice) throws NotArrived, InterruptedException {
        String server = to.host() + ":" + to.port();
        String password = to.password();
        if (to.user() != null && (password == null || password.isEmpty())) {
            throw new NotArrived("notice.mail_no_password", null, server);
        }
        Session session = Session.getInstance(properties(to), authenticator(to.user(), password));
        try {
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(to.from()));
            for (String address : to.to()) {
                mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
            }
            mail.setSubject(notice.subject(), "UTF-8");
            mail.setText(notice.text(), "UTF-8");
            mail.setSentDate(Date.from(Instant.now()));
            // Programs that answer by themselves ("out of office") leave it alone.
            mail.setHeader("Auto-Submitted", "auto-generated");
            send(mail, server);
        } catch (MessagingException e) {
            throw notArrived(e, server);
        }
    }

    private void send(MimeMessage mail, String server) throws MessagingException, NotArrived, InterruptedException {
        FutureTask<@Nullable Void> sending = new FutureTask<>(() -> {
            Transport.send(mail);
            return null;
        });
        Thread sender = new Thread(sending, "mail");
        sender.setDaemon(true);
        sender.start();
        try {
            sending.get(patience.multipliedBy(ANSWERS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotArrived("notice.mail_hangs", e, server);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MessagingException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static @Nullable Authenticator authenticator(@Nullable String user, @Nullable String password) {
        return user == null
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, password);
                    }
                };
    }

    private Properties properties(Notify.Mail to) {
        String millis = Long.toString(patience.toMillis());
        boolean isSecret = to.user() != null;
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", to.host());
        properties.put("mail.smtp.port", Integer.toString(to.port()));
        properties.put("mail.smtp.auth", Boolean.toString(isSecret));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        // One who has left must not keep it from the others.
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(to.tls() == Tls.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(to.tls() == Tls.AUTO || to.tls() == Tls.REQUIRED));
        // A password never goes over the wire for all to read, unless the job says that the wire is its own.
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(to.tls() == Tls.REQUIRED || (to.tls() == Tls.AUTO && isSecret)));
        return properties;
    }

    private static NotArrived notArrived(MessagingException e, String server) {
        if (e instanceof AuthenticationFailedException) {
            return new NotArrived("notice.mail_refused_account", e, server);
        }
        if (e instanceof SendFailedException refused && refused.getInvalidAddresses() != null) {
            Address[] addresses = refused.getInvalidAddresses();
            if (addresses.length > 0) {
                return new NotArrived("notice.mail_refused_address", e, server, addresses[0].toString());
            }
        }
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new NotArrived("notice.mail_unreachable", e, server);
            }
            if (cause instanceof SSLException) {
                return new NotArrived("notice.mail_not_secure", e, server);
            }
            if (cause instanceof SocketTimeoutException) {
                return new NotArrived("notice.mail_hangs", e, server);
            }
        }
        return new NotArrived("notice.mail_failed", e, server, answer(e));
    }

    /** The first line of what the server said, in its own words. */
    private static String answer(MessagingException e) {
        String said = String.valueOf(e.getMessage()).strip();
        return said.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    /** Mail's own exceptions chain in a way of their own as well. */
    private static @Nullable Throwable next(Throwable e) {
        Throwable own = e instanceof MessagingException mail ? mail.getNextException() : null;
        return own == null ? e.getCause() : own;
    }
}
