package id.padan.round;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.round.Backlog.Unsettled;
import id.padan.round.Submissions.Missing;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A countdown in sentences: the same in every report, on the console and in {@code status}. */
public final class CountdownTexts {

    /** So many OPD that nobody waited for are named; of the rest there is a number. */
    private static final int MOST_NAMED = 10;

    /** Between names, which may have commas. */
    private static final String BETWEEN = "; ";

    private final Messages messages;
    private final DateTimeFormatter dates;

    /**
     * The texts.
     *
     * @param language the reader's
     */
    public CountdownTexts(Language language) {
        this.messages = Messages.of(CountdownTexts.class, language);
        this.dates = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
    }

    /**
     * {@return the deadline and how many days are left, or how long it is over}
     *
     * @param deadline the deadline
     */
    public String headline(Deadline deadline) {
        return about("deadline", deadline);
    }

    /**
     * {@return the same for an OPD that gets rows back to correct}
     *
     * @param deadline the deadline
     */
    public String request(Deadline deadline) {
        return about("request", deadline);
    }

    private String about(String what, Deadline deadline) {
        String key = deadline.isPast() ? what + ".past" : deadline.daysLeft() == 0 ? what + ".today" : what;
        return messages.text(key, dates.format(deadline.day()), Math.abs(deadline.daysLeft()));
    }

    /**
     * {@return everything that is to be said, the headline first, a line each}
     *
     * @param countdown what is to be said
     */
    public List<String> lines(Countdown countdown) {
        List<String> lines = new ArrayList<>();
        if (countdown.deadline() != null) {
            lines.add(headline(countdown.deadline()));
        }
        lines.addAll(sentences(countdown));
        return lines;
    }

    /**
     * {@return everything that is to be said but for the headline, a sentence each}
     *
     * @param countdown what is to be said
     */
    public List<String> sentences(Countdown countdown) {
        List<String> sentences = new ArrayList<>();
        Backlog backlog = countdown.backlog();
        if (backlog.submissions() != null) {
            sentences.addAll(submissions(backlog.submissions()));
        }
        if (countdown.deadline() != null) {
            rows(countdown.deadline(), backlog, sentences);
        }
        return sentences;
    }

    /**
     * {@return who has submitted and who has not, a sentence each}
     *
     * @param submissions what is known of it
     */
    public List<String> submissions(Submissions submissions) {
        List<String> sentences = new ArrayList<>();
        if (submissions.missing().isEmpty()) {
            sentences.add(messages.text("submitted.all", submissions.opd()));
        } else {
            String names = submissions.missing().stream().map(this::missing).collect(Collectors.joining(BETWEEN));
            sentences.add(messages.text(
                    "submitted",
                    submissions.submitted(),
                    submissions.opd(),
                    submissions.missing().size(),
                    names));
        }
        List<String> others = submissions.others();
        if (!others.isEmpty()) {
            String named = others.stream().limit(MOST_NAMED).collect(Collectors.joining(BETWEEN));
            int more = others.size() - MOST_NAMED;
            sentences.add(messages.text(
                    "not-expected", others.size(), more > 0 ? messages.text("and-more", named, more) : named));
        }
        return sentences;
    }

    /** {@return an OPD that has not submitted, with what may explain it} */
    private String missing(Missing missing) {
        String opd = missing.opd();
        if (!missing.file().isEmpty()) {
            return messages.text("missing.file", opd, missing.file());
        }
        return missing.perhaps().isEmpty() ? opd : messages.text("missing.perhaps", opd, missing.perhaps());
    }

    private void rows(Deadline deadline, Backlog backlog, List<String> sentences) {
        Unsettled total = backlog.total();
        String past = deadline.isPast() ? ".past" : "";
        if (total.rows() == 0) {
            sentences.add(messages.text("rows.none"));
        } else {
            List<String> parts = new ArrayList<>();
            part("part.review", total.review(), parts);
            part("part.rejected", total.rejected(), parts);
            part("part.unknown", total.unknown(), parts);
            sentences.add(messages.text(
                    "rows" + past, total.rows(), String.join(", ", parts), deadline.perDay(total.rows())));
        }
        if (backlog.hasAccounts() && total.accounts() > 0) {
            List<String> parts = new ArrayList<>();
            part("part.without-account", total.withoutAccount(), parts);
            part("part.account-uncertain", total.accountUncertain(), parts);
            sentences.add(messages.text(
                    "accounts" + past, total.accounts(), String.join(", ", parts), deadline.perDay(total.accounts())));
        } else if (backlog.hasAccounts()) {
            sentences.add(messages.text("accounts.none"));
        }
    }

    private void part(String key, long number, List<String> parts) {
        if (number > 0) {
            parts.add(messages.text(key, number));
        }
    }

    /**
     * {@return the headings of the columns of a table by OPD, without that of the OPD}
     *
     * @param backlog what the table is of
     */
    public List<String> columns(Backlog backlog) {
        return columns(
                backlog,
                messages.text("column.review"),
                messages.text("column.rejected"),
                messages.text("column.unknown"),
                messages.text("column.without-account"),
                messages.text("column.account-uncertain"));
    }

    /**
     * {@return the figures under {@link #columns(Backlog)}}
     *
     * @param backlog what the table is of
     * @param unsettled those of one line
     */
    public static List<Long> figures(Backlog backlog, Unsettled unsettled) {
        return columns(
                backlog,
                unsettled.review(),
                unsettled.rejected(),
                unsettled.unknown(),
                unsettled.withoutAccount(),
                unsettled.accountUncertain());
    }

    /** Without those that the job cannot have. */
    private static <T> List<T> columns(Backlog backlog, T review, T rejected, T unknown, T without, T uncertain) {
        List<T> columns = new ArrayList<>(List.of(review, rejected));
        if (backlog.asksCriteria()) {
            columns.add(unknown);
        }
        if (backlog.hasAccounts()) {
            columns.add(without);
            columns.add(uncertain);
        }
        return columns;
    }
}
