package id.padan.review;

import id.padan.decision.Standing;
import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.report.EvidenceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence why a row is asked about: what fits, what does not, and where to look. Nearly all rows to decide read
 * 99.9 %, so the figure alone tells nobody what to check.
 */
public final class WhyAsked {

    /** Who these fit is meant; of so few of them the sentence says which. */
    private static final List<PersonField> TELLING =
            List.of(PersonField.NIK, PersonField.NAME, PersonField.BIRTH_PLACE, PersonField.BIRTH_DATE);

    private static final int FEW = 2;

    private static final Set<Reason> OF_NIK = Set.of(
            Reason.NIK_MISSING,
            Reason.NIK_INVALID,
            Reason.NIK_DAMAGED_BY_EXCEL,
            Reason.NIK_NOT_FOUND,
            Reason.NIK_OF_OTHER_PERSON);

    /** Nobody has anything to look up where a better row of the same person is kept, or an officer has spoken. */
    private static final Set<Reason> SETTLED = Set.of(Reason.DUPLICATE_IN_OPD, Reason.DECIDED_BY_OFFICER);

    private final Messages messages;
    private final EvidenceWords words;

    /**
     * Sentences in a language.
     *
     * @param language the reader's
     */
    public WhyAsked(Language language) {
        messages = Messages.of(WhyAsked.class, language);
        words = EvidenceWords.of(language);
    }

    /**
     * {@return the sentence at the head of a row; empty if nobody is asked about it}
     *
     * @param row the row
     */
    public String sentence(ReportRow row) {
        return sentence(row.row(), row.standing(), row.samePerson());
    }

    /**
     * {@return the same for a row that is in no report}
     *
     * @param row the row, what became of it, and why
     * @param standing how it stands with what officers decided
     * @param samePerson the other rows that are, or most probably are, the same person
     */
    public String sentence(RowOutcome row, Standing standing, List<RowOutcome> samePerson) {
        Outcome outcome = row.outcome();
        Set<Reason> reasons = outcome.reasons();
        boolean isRejected = outcome instanceof Outcome.Rejected;
        if (outcome instanceof Outcome.Reconciled
                || (isRejected && reasons.stream().anyMatch(SETTLED::contains))) {
            return "";
        }
        if (reasons.contains(Reason.ROW_UNREADABLE)) {
            return messages.text("why.unreadable");
        }
        RegistryPerson person = outcome.person();
        if (person == null) {
            return row.candidates().stream()
                    .findFirst()
                    .map(this::nearest)
                    .orElseGet(() -> messages.text("why.nobody"));
        }
        Case asked = new Case(row, person, candidate(row, person), standing, samePerson);
        String fits = fits(asked);
        List<String> problems = problems(asked);
        String advice = messages.text("why.advice." + advice(asked));
        return capitalised(
                problems.isEmpty()
                        ? messages.text("why.sentence", fits, advice)
                        : messages.text("why.but", fits, list(problems), advice));
    }

    /** That there is nobody, and who comes nearest; whoever has nothing in common with the row helps nobody. */
    private String nearest(ScoredCandidate candidate) {
        List<PersonField> fitting = fitting(candidate::level);
        return fitting.isEmpty()
                ? messages.text("why.nobody")
                : messages.text("why.nearest", name(candidate.person()), fields(fitting));
    }

    private static List<PersonField> fitting(Function<PersonField, ComparisonLevel> levels) {
        return TELLING.stream()
                .filter(field -> levels.apply(field).isSameOtherwiseWritten())
                .toList();
    }

    private String fields(List<PersonField> fields) {
        return list(fields.stream().map(words::field).toList());
    }

    /** A row that somebody is asked about. */
    private record Case(
            RowOutcome row,
            RegistryPerson person,
            @Nullable ScoredCandidate candidate,
            Standing standing,
            List<RowOutcome> samePerson) {

        ComparisonLevel level(PersonField field) {
            return candidate == null ? ComparisonLevel.EQUAL : candidate.level(field);
        }

        Set<Reason> reasons() {
            return row.outcome().reasons();
        }

        /** The owner of the row's NIK, where that is another candidate. */
        Optional<RegistryPerson> owner() {
            return row.candidates().stream()
                    .filter(each -> each.level(PersonField.NIK).agrees())
                    .map(ScoredCandidate::person)
                    .filter(each -> !each.equals(person))
                    .findFirst();
        }

        /** The likeliest of the others, unless it is told as the owner of the NIK. */
        Optional<RegistryPerson> second() {
            return row.candidates().stream()
                    .map(ScoredCandidate::person)
                    .filter(each -> !each.equals(person))
                    .findFirst()
                    .filter(each ->
                            !reasons().contains(Reason.NIK_OF_OTHER_PERSON) || !owner().equals(Optional.of(each)));
        }
    }

    /** A row that is reconciled as it stands, and asked about for another reason, has no candidates: all of it fits. */
    private static @Nullable ScoredCandidate candidate(RowOutcome row, RegistryPerson person) {
        return row.candidates().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElse(null);
    }

    private String fits(Case asked) {
        List<PersonField> fitting = fitting(asked::level);
        boolean isAll = Stream.of(PersonField.values())
                .map(asked::level)
                .allMatch(level -> level.isSameOtherwiseWritten() || level == ComparisonLevel.MISSING);
        String name = name(asked.person());
        if (isAll && asked.reasons().stream().noneMatch(OF_NIK::contains)) {
            return messages.text("why.fits.all", name);
        }
        if (fitting.isEmpty()) {
            return messages.text("why.fits.nothing", name);
        }
        return fitting.size() > FEW
                ? messages.text("why.fits.rest")
                : messages.text("why.fits.fields", fields(fitting), name);
    }

    private List<String> problems(Case asked) {
        List<String> problems = new ArrayList<>();
        if (asked.standing() instanceof Standing.Disputed) {
            problems.add(messages.text("why.disputed"));
        } else if (asked.standing() instanceof Standing.Outdated) {
            problems.add(messages.text("why.outdated"));
        }
        asked.reasons().stream().sorted().map(reason -> problem(reason, asked)).forEach(problems::add);
        // A row that is asked about for its other rows has differences of its own, which are no reasons.
        boolean isNikTold = asked.reasons().stream().anyMatch(OF_NIK::contains);
        asked.row().outcome().differences().stream()
                .sorted()
                .filter(field -> field != PersonField.NIK || !isNikTold)
                .map(field -> differs(field, asked))
                .forEach(problems::add);
        if (asked.candidate() != null) {
            asked.candidate().further().stream()
                    .filter(each -> !each.level().isSameOtherwiseWritten() && each.level() != ComparisonLevel.MISSING)
                    .map(this::differs)
                    .forEach(problems::add);
        }
        return problems.stream()
                .filter(problem -> !problem.isEmpty())
                .distinct()
                .toList();
    }

    private String problem(Reason reason, Case asked) {
        return switch (reason) {
            case REGISTRY_DECEASED, REGISTRY_INACTIVE ->
                messages.text("why." + asked.person().status());
            case DUPLICATE_IN_OPD, DUPLICATE_ACROSS_OPD -> samePerson(reason, asked);
            case NIK_MISSING, NIK_DAMAGED_BY_EXCEL -> messages.text("why." + reason);
            case NIK_INVALID, NIK_NOT_FOUND ->
                isNear(asked.level(PersonField.NIK)) ? differs(PersonField.NIK, asked) : messages.text("why." + reason);
            case NIK_OF_OTHER_PERSON ->
                asked.owner()
                        .map(owner -> messages.text("why.owner", name(owner)))
                        .orElse(asked.level(PersonField.NIK).agrees() ? "" : messages.text("why.NIK_OF_OTHER_PERSON"));
            case NAME_DIFFERS -> differs(PersonField.NAME, asked);
            case BIRTH_DATE_DIFFERS -> differs(PersonField.BIRTH_DATE, asked);
            case BIRTH_PLACE_DIFFERS -> differs(PersonField.BIRTH_PLACE, asked);
            case GENDER_DIFFERS -> differs(PersonField.GENDER, asked);
            case SEVERAL_CANDIDATES ->
                asked.second()
                        .map(other -> messages.text("why.second", name(other)))
                        .orElse(asked.owner().isPresent() ? "" : messages.text("why.SEVERAL_CANDIDATES"));
            case NOT_IN_REGISTRY -> messages.text("why.NOT_IN_REGISTRY");
            case ROW_UNREADABLE, DECIDED_BY_OFFICER -> "";
        };
    }

    private String samePerson(Reason reason, Case asked) {
        String opd = asked.samePerson().stream()
                .map(each -> each.row().opd())
                .filter(each ->
                        !each.isBlank() && !each.equals(asked.row().row().opd()))
                .distinct()
                .collect(Collectors.joining(", "));
        return opd.isEmpty() ? messages.text("why." + reason) : messages.text("why.other-opd", opd);
    }

    /** Whether a NIK is told better by what is wrong with it than by its being nobody's. */
    private static boolean isNear(ComparisonLevel nik) {
        return !nik.agrees() && nik != ComparisonLevel.MISSING && nik != ComparisonLevel.DIFFERENT;
    }

    private String differs(PersonField field, Case asked) {
        ComparisonLevel level = asked.level(field);
        // Of a damaged file what is written differs, and not what is read.
        return level == ComparisonLevel.DIFFERENT || level.agrees()
                ? messages.text("why.differs", words.field(field))
                : messages.text("why.not-the-same", words.field(field), words.level(level));
    }

    private String differs(Evidence.Further evidence) {
        return messages.text("why.not-the-same", evidence.field().name(), words.level(evidence.level()));
    }

    /** Where to look, by what matters most. */
    private static String advice(Case asked) {
        Set<Reason> reasons = asked.reasons();
        if (asked.person().status() != RegistryStatus.ACTIVE) {
            return asked.person().status().name();
        }
        if (reasons.contains(Reason.DUPLICATE_ACROSS_OPD)) {
            return "opd";
        }
        if (reasons.stream().anyMatch(OF_NIK::contains)) {
            return "nik";
        }
        return reasons.contains(Reason.SEVERAL_CANDIDATES) && asked.second().isPresent() ? "several" : "card";
    }

    private String list(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : messages.text("why.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    private static String capitalised(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    private String name(RegistryPerson person) {
        String written = person.person().name().written();
        return written.isBlank() ? messages.text("why.person") : written;
    }
}
