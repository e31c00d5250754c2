package id.padan.review.workbook;

import id.padan.decision.Decision;
import id.padan.decision.RowHistory;
import id.padan.decision.Standing;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.message.Messages;
import id.padan.person.Gender;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.report.EvidenceWords;
import id.padan.report.FindingWords;
import id.padan.review.ReportRow;
import id.padan.review.ReportSettings;
import id.padan.review.VerdictWords;
import id.padan.roster.RowLocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows in the words of an officer. */
public final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    /** Shares are shown with one decimal of a percent. */
    private static final int DECIMALS = 3;

    /** So many of the other rows of a person are named. */
    private static final int MOST_OTHERS = 5;

    private final ReportSettings settings;
    private final Messages messages;
    private final EvidenceWords evidenceWords;
    private final FindingWords findingWords;

    /**
     * The words for a run.
     *
     * @param settings what is to be known of it
     */
    public Wording(ReportSettings settings) {
        this.settings = settings;
        messages = Messages.of(Wording.class, settings.language());
        evidenceWords = EvidenceWords.of(settings.language());
        findingWords = FindingWords.of(settings.language());
    }

    /**
     * {@return a text of the bundle}
     *
     * @param key its key
     * @param arguments what it is filled in with
     */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** {@return the run that is put in words} */
    ReportSettings settings() {
        return settings;
    }

    /** {@return the words of evidence} */
    public EvidenceWords evidence() {
        return evidenceWords;
    }

    /** {@return the words of damage to whole files} */
    public FindingWords findings() {
        return findingWords;
    }

    /**
     * {@return the OPD, or words for its absence}
     *
     * @param opd its name; may be empty
     */
    public String opd(String opd) {
        return opd.isBlank() ? text("opd.none") : opd;
    }

    /**
     * {@return file, sheet and row}
     *
     * @param location where a row stands
     */
    public String place(RowLocation location) {
        return location.sheet().isEmpty()
                ? text("place.file", location.file(), Integer.toString(location.row()))
                : text("place.sheet", location.file(), location.sheet(), Integer.toString(location.row()));
    }

    /**
     * {@return day, month and year, as people here write it; empty if there is none}
     *
     * @param date a date, or null
     */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.format(DATE);
    }

    /** {@return L or P; empty if unknown} */
    static String gender(@Nullable Gender gender) {
        return gender == null ? "" : String.valueOf(gender.letter());
    }

    /** {@return a probability with as many decimals as are shown, the others cut off: nothing looks surer than it is} */
    static double share(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(DECIMALS, RoundingMode.DOWN)
                .doubleValue();
    }

    /**
     * {@return a probability as a percentage with one decimal, likewise cut off}
     *
     * @param probability 0 to 1
     */
    public String percent(double probability) {
        NumberFormat format =
                NumberFormat.getPercentInstance(settings.language().locale());
        format.setMinimumFractionDigits(1);
        return format.format(share(probability));
    }

    /** {@return a reason, as a phrase} */
    String reason(Reason reason) {
        return text("reason." + reason);
    }

    /**
     * {@return the key of the words for a reason: its code, but where the code alone would not say that a record of the
     * registry is broken}
     */
    static String key(Reason reason, Outcome outcome) {
        RegistryPerson person = outcome.person();
        boolean isBroken = person != null && person.status() == RegistryStatus.BROKEN;
        return isBroken && reason == Reason.REGISTRY_INACTIVE ? "REGISTRY_BROKEN" : reason.name();
    }

    /**
     * {@return why a row is not reconciled, as one sentence; of the absent, too, that they may be in a broken record}
     *
     * @param outcome what became of the row
     */
    public String reasons(Outcome outcome) {
        List<String> phrases = new ArrayList<>();
        outcome.reasons().stream().sorted().forEach(reason -> phrases.add(text("reason." + key(reason, outcome))));
        if (outcome.reasons().contains(Reason.NOT_IN_REGISTRY) && settings.lostRecords() > 0) {
            phrases.add(text("reason.records-lost", settings.lostRecords()));
        }
        return sentence(String.join("; ", phrases));
    }

    /** {@return reasons as one sentence} */
    String reasons(Collection<Reason> reasons) {
        return sentence(reasons.stream().sorted().map(this::reason).collect(Collectors.joining("; ")));
    }

    /** {@return why a row is where it is: reasons, what each field says, warnings, its person's other rows, what was read otherwise} */
    String explanation(ReportRow reported) {
        RowOutcome row = reported.row();
        Outcome outcome = row.outcome();
        List<String> lines = new ArrayList<>();
        if (!outcome.reasons().isEmpty()) {
            lines.add(reasons(outcome));
        }
        row.candidates().stream().findFirst().map(this::evidence).ifPresent(lines::add);
        String warnings = outcome.flags().stream()
                .filter(Wording::isWarning)
                .sorted()
                .map(flag -> text("flag." + flag))
                .collect(Collectors.joining("; "));
        if (!warnings.isEmpty()) {
            lines.add(text("explanation.warnings", warnings));
        }
        samePerson(reported).ifPresent(lines::add);
        row.repairs().forEach(repair -> lines.add(sentence(findingWords.text(repair))));
        return String.join("\n", lines);
    }

    /**
     * {@return whether a flag speaks against the row; the others are told by where the row stands}
     *
     * @param flag the flag
     */
    public static boolean isWarning(Flag flag) {
        return switch (flag) {
            case BORDERLINE, POSSIBLE_DUPLICATE, SAME_NAME, NIK_BIRTH_DATE, NIK_GENDER, NIK_REGION -> true;
            case CORRECTED, DECIDED -> false;
        };
    }

    /** {@return why a row is rejected, its person's other rows, and what was read otherwise} */
    String rejection(ReportRow reported) {
        RowOutcome row = reported.row();
        List<String> lines = new ArrayList<>();
        lines.add(reasons(row.outcome()));
        samePerson(reported).ifPresent(lines::add);
        row.repairs().forEach(repair -> lines.add(sentence(findingWords.text(repair))));
        return String.join("\n", lines);
    }

    /** Where the other rows of a row's person stand. */
    private Optional<String> samePerson(ReportRow row) {
        List<RowOutcome> others = row.samePerson();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String places = others.stream()
                .limit(MOST_OTHERS)
                .map(each -> opd(each.row().opd()) + ", " + place(each.row().location()))
                .collect(Collectors.joining("; "));
        return Optional.of(
                others.size() > MOST_OTHERS
                        ? text("explanation.same-person.more", places, others.size() - MOST_OTHERS)
                        : text("explanation.same-person", places));
    }

    private String evidence(ScoredCandidate candidate) {
        List<String> parts = new ArrayList<>();
        for (Evidence each : candidate.evidence()) {
            parts.add(evidenceWords.text(each));
        }
        for (Evidence.Further each : candidate.further()) {
            parts.add(evidenceWords.text(each));
        }
        return String.join("; ", parts);
    }

    /** {@return since when a row is open, and what officers said of it before} */
    String background(Standing standing, RowHistory history) {
        List<String> lines = new ArrayList<>();
        if (history.state() == RowHistory.State.NEW) {
            lines.add(text("history.new"));
        } else if (history.openSince() != null) {
            lines.add(text("history.since", date(history.openSince())));
        }
        String said = standing(standing);
        if (!said.isEmpty()) {
            lines.add(said);
        }
        return String.join("\n", lines);
    }

    /** {@return what officers said of a row, and what holds of it} */
    private String standing(Standing standing) {
        String said = standing.decisions().stream().map(this::said).collect(Collectors.joining("\n"));
        if (standing instanceof Standing.Disputed) {
            return text("standing.disputed") + "\n" + said;
        }
        return standing instanceof Standing.Outdated outdated
                ? text("standing.outdated." + outdated.why()) + "\n" + said
                : said;
    }

    /**
     * {@return the word of an officer, who it was, when, and the note}
     *
     * @param decision what was decided
     */
    public String said(Decision decision) {
        String said = text(
                "standing.said",
                VerdictWords.word(decision.verdict(), settings.language()),
                VerdictWords.officer(decision, settings.language()),
                date(LocalDate.ofInstant(decision.decidedAt(), settings.zone())));
        return decision.note().isEmpty() ? said : said + ": " + decision.note();
    }

    /**
     * {@return a phrase with its first letter a capital}
     *
     * @param phrase the phrase; may be empty
     */
    public static String capitalised(String phrase) {
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    private static String sentence(String phrase) {
        return phrase.isEmpty() ? phrase : capitalised(phrase) + ".";
    }
}
