package id.padan.round;

import id.padan.criteria.Answer;
import id.padan.criteria.Eligibility;
import id.padan.criteria.Preset;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblem;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RosterReader;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal.Fault;
import id.padan.round.Proposal.Value;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of objections, proposals and corrections, in words that an officer can read out. NIK are masked. */
public final class ProposalWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    /** So many faults are told one by one where all is told in a few lines. */
    private static final int MOST_FAULTS = 10;

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Messages messages;
    private final Messages roster;
    private final @Nullable ReasonTexts criteria;

    /**
     * The words.
     *
     * @param language the reader's
     * @param preset the criteria of the round; null if the job names none
     */
    public ProposalWords(Language language, @Nullable Preset preset) {
        messages = Messages.of(ProposalWords.class, language);
        roster = Messages.of(RosterReader.class, language);
        criteria = preset == null ? null : new ReasonTexts(preset, language);
    }

    /**
     * {@return what is wanted, in a word}
     *
     * @param kind the kind
     */
    public String kind(ProposalKind kind) {
        return messages.text("kind." + kind);
    }

    /**
     * {@return how a person stands, in a phrase}
     *
     * @param status the status
     */
    public String status(ProposalStatus status) {
        return messages.text("status." + status);
    }

    /**
     * {@return who is meant and what became of it, a sentence each; why a row is in review or rejected is for others to add}
     *
     * @param proposal what was handed in
     */
    public List<String> became(Proposal proposal) {
        List<String> sentences = new ArrayList<>();
        boolean ofTwo =
                proposal.faults().stream().anyMatch(fault -> fault.code() == RosterProblemCode.PROPOSAL_OF_TWO_PEOPLE);
        if (ofTwo) {
            sentences.add(two(proposal));
            return sentences;
        }
        String who = who(proposal, proposal.person());
        if (!who.isEmpty()) {
            sentences.add(
                    proposal.number() == null
                            ? messages.text("became.who", who)
                            : messages.text("became.number", who, String.valueOf(proposal.number())));
        }
        sentences.add(stands(proposal));
        sentences.addAll(criteria(proposal));
        if (!proposal.values().isEmpty()) {
            sentences.addAll(values(proposal));
        }
        return sentences;
    }

    private String two(Proposal proposal) {
        String numbered = who(proposal, null);
        RegistryPerson other = proposal.person();
        return other == null
                ? messages.text("became.two", numbered, String.valueOf(proposal.number()))
                : messages.text(
                        "became.two.known",
                        numbered,
                        String.valueOf(proposal.number()),
                        other.person().name().withoutTitles());
    }

    /** The person: named as the registry has them, else as the row does; the OPD of the row. */
    private String who(Proposal proposal, @Nullable RegistryPerson known) {
        Member row = proposal.row();
        RegistryPerson person = known;
        if (person == null && row != null) {
            person = row.decided().outcome().person();
        }
        SubmittedRow submitted = row == null ? null : row.decided().row();
        String name =
                person != null ? person.person().name().withoutTitles() : submitted == null ? "" : submitted.name();
        String nik = person == null ? proposal.numbered() : text(person.person().nik());
        String masked = Nik.of(nik).map(Nik::asAnnounced).orElse("");
        if (name.isEmpty() && masked.isEmpty()) {
            return "";
        }
        String named =
                masked.isEmpty() ? name : messages.text("who.nik", name, masked).strip();
        return submitted == null ? named : messages.text("who.opd", named, submitted.opd());
    }

    private static String text(NikReading nik) {
        return nik instanceof NikReading.Complete complete ? complete.nik().digits() : "";
    }

    private String stands(Proposal proposal) {
        String key = "became." + proposal.status();
        String special = key + "." + proposal.kind();
        String opd = proposal.written(RosterField.OPD);
        return messages.text(messages.has(special) ? special : key, opd.isEmpty() ? messages.text("opd.unnamed") : opd);
    }

    private List<String> criteria(Proposal proposal) {
        Eligibility eligibility = proposal.eligibility();
        if (criteria == null || eligibility == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        if (proposal.row() == null) {
            sentences.add(messages.text("became.as-proposed", criteria.answer(eligibility.answer())));
        }
        if (eligibility.answer() != Answer.YES) {
            sentences.addAll(criteria.sentences(eligibility));
        }
        return sentences;
    }

    private List<String> values(Proposal proposal) {
        if (proposal.isCorrected()) {
            return List.of(messages.text("values.all"));
        }
        return proposal.values().stream()
                .filter(value -> !value.holds())
                .map(this::value)
                .toList();
    }

    private String value(Value value) {
        return messages.text(
                value.inRegistry() == null ? "value.work" : "value.person",
                roster.text("field." + value.field()),
                shown(value.wanted()),
                shown(value.roster()),
                shown(value.registry()));
    }

    private String shown(String value) {
        if (value.isEmpty()) {
            return messages.text("value.none");
        }
        return ISO_DATE.matcher(value).matches() ? LocalDate.parse(value).format(DAY) : value;
    }

    /**
     * {@return what is wrong with it and what to do, a line each}
     *
     * @param proposal what was handed in
     */
    public List<String> toDo(Proposal proposal) {
        return proposal.faults().stream().map(this::fault).toList();
    }

    private String fault(Fault fault) {
        return told(RosterProblem.masked(fault.code(), "", "", fault.value()));
    }

    private String told(RosterProblem problem) {
        String text = roster.text("problem." + problem.code());
        String valued =
                problem.value().isEmpty() ? text : text.substring(0, text.length() - 1) + " (" + problem.value() + ").";
        return valued + " " + roster.text("advice." + problem.code());
    }

    /**
     * {@return all of a run in figures, and what is wrong with entries, with file and cell: some lines}
     *
     * @param figures those of the run
     */
    public List<String> summary(ProposalFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("summary", figures.proposals().size()));
        figures.byStatus().forEach((kind, counts) -> {
            String stand = counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + status(count.getKey()))
                    .collect(Collectors.joining(", "));
            lines.add(messages.text("summary.kind", kind(kind), figures.of(kind), stand));
        });
        List<String> faults = figures.files().stream()
                .flatMap(file -> file.problems().stream()
                        .filter(problem -> problem.code().isOfProposal())
                        .map(problem -> "  " + place(file, problem) + ": " + told(problem)))
                .toList();
        lines.addAll(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        if (faults.size() > MOST_FAULTS) {
            lines.add(messages.text("summary.more", faults.size() - MOST_FAULTS));
        }
        return lines;
    }

    private static String place(FileReport file, RosterProblem problem) {
        return file.file() + ", " + (problem.sheet().isEmpty() ? "" : problem.sheet() + "!") + problem.cell();
    }
}
