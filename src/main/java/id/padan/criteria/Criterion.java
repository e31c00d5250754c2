package id.padan.criteria;

import id.padan.roster.RosterField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One criterion of a preset. Each says what it reads, which letter it comes from, and what silence means. */
public sealed interface Criterion {

    /** {@return the letter or decree that it comes from} */
    String source();

    /** {@return its kind} */
    default Kind kind() {
        if (this instanceof Age) {
            return Kind.AGE;
        } else if (this instanceof Service) {
            return Kind.SERVICE;
        } else if (this instanceof Funding) {
            return Kind.FUNDING;
        } else if (this instanceof Post) {
            return Kind.POST;
        } else if (this instanceof Appointment) {
            return Kind.APPOINTMENT;
        } else if (this instanceof Active) {
            return Kind.ACTIVE;
        }
        return this instanceof OnList ? Kind.ON_LIST : Kind.NOT_ON_LIST;
    }

    /** The kinds of criteria. */
    enum Kind {
        /** Age in completed years on the reference date. */
        AGE,
        /** The last day on which work may have begun. */
        SERVICE,
        /** From which budget the person is paid. */
        FUNDING,
        /** Posts that are left out. */
        POST,
        /** Who signed the decree of appointment. */
        APPOINTMENT,
        /** Still at work. */
        ACTIVE,
        /** Lists that one must be on. */
        ON_LIST,
        /** Lists that one must not be on. */
        NOT_ON_LIST;

        /** {@return the key in a preset, and in {@code not_checked}} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it means that a column says nothing of a person. */
    enum Silence {
        /** It cannot be told. */
        UNKNOWN,
        /** The criterion is met: the rule takes it so unless somebody says otherwise. */
        MET;

        /** {@return the name in a preset} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Age in completed years on the reference date. Who was born on 29 February completes a year on 1 March where there is no
     * such day.
     *
     * @param minYears the least age
     * @param maxYears the greatest age: 56 up to the day before the 57th birthday
     * @param source the letter
     * @param silence what it means that there is no birth date
     */
    record Age(int minYears, int maxYears, String source, Silence silence) implements Criterion {}

    /**
     * The start of work.
     *
     * @param column where it stands
     * @param latestStart the last day that counts
     * @param borderlineFrom the first of the days that offices and the rule count differently
     * @param borderlineTo the last of them; before the first if there are none
     * @param leastAge nobody begins before this birthday, in years
     * @param believedUntil the last day that a start date can truly have, mostly the end of the round: later ones are slips
     * @param source the letter
     * @param silence what it means that nothing is written
     */
    record Service(
            RosterField column,
            LocalDate latestStart,
            LocalDate borderlineFrom,
            LocalDate borderlineTo,
            int leastAge,
            LocalDate believedUntil,
            String source,
            Silence silence)
            implements Criterion {

        Service latestStart(LocalDate day) {
            return new Service(column, day, borderlineFrom, borderlineTo, leastAge, believedUntil, source, silence);
        }
    }

    /**
     * The source of pay.
     *
     * @param column where it stands
     * @param accepted the lists of words for what counts
     * @param excluded the lists of words for what does not
     * @param throughOthers those for money that reaches the person through somebody else: whatever budget it comes from
     * @param unsettled those for money of which the rule does not say whether it counts
     * @param source the letter
     * @param silence what it means that nothing is written
     */
    record Funding(
            RosterField column,
            List<WordList> accepted,
            List<WordList> excluded,
            List<WordList> throughOthers,
            List<WordList> unsettled,
            String source,
            Silence silence)
            implements Criterion {}

    /**
     * Posts that are left out.
     *
     * @param column where the post stands
     * @param excluded the lists of words for them
     * @param unsettled the lists of words for posts of which the rule does not say clearly whether they are
     * @param leaders words which, before such a post, may make it another one: "Kepala Satuan Pengamanan"
     * @param source the letter
     * @param silence what it means that nothing is written
     */
    record Post(
            RosterField column,
            List<WordList> excluded,
            List<WordList> unsettled,
            WordList leaders,
            String source,
            Silence silence)
            implements Criterion {}

    /**
     * The lowest level of appointment.
     *
     * @param column where it stands who signed the decree
     * @param accepted the lists of words for those who may
     * @param tooLow the lists of words for those who may not
     * @param source the letter
     * @param silence what it means that nothing is written
     */
    record Appointment(
            RosterField column, List<WordList> accepted, List<WordList> tooLow, String source, Silence silence)
            implements Criterion {}

    /**
     * Still at work.
     *
     * @param column where remarks stand
     * @param ended the lists of words for an end
     * @param unsettled those for what leaves it open, whatever else stands there: "pengganti Budi (meninggal)" is at work
     * @param source the letter
     * @param silence what it means that nothing is written of it
     */
    record Active(RosterField column, List<WordList> ended, List<WordList> unsettled, String source, Silence silence)
            implements Criterion {}

    /**
     * Lists that one must be on.
     *
     * @param any ways to meet it: each names the lists that one must be on together
     * @param unsettled the lists of words for remarks of an entry that does not tell by itself whether somebody counts as being on it
     * @param source the letter
     */
    record OnList(List<List<String>> any, List<WordList> unsettled, String source) implements Criterion {}

    /**
     * Lists that one must not be on.
     *
     * @param lists their names
     * @param source the letter
     */
    record NotOnList(List<String> lists, String source) implements Criterion {}
}
