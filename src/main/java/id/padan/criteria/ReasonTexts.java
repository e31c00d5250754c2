package id.padan.criteria;

import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.Eligibility.Finding;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.service.ServiceDate;
import id.padan.service.ServiceHistory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Eligibility in words that an officer can read out, each with the letter that it comes from: "Lahir 3 Februari 1964: 57 tahun
 * pada 31 Desember 2021; batasnya 56 tahun (B/1511/M.SM.01.00/2022)."
 */
public final class ReasonTexts {

    private final Preset preset;
    private final Language language;
    private final Messages messages;
    private final DateTimeFormatter dates;

    /**
     * The texts for a round.
     *
     * @param preset its preset
     * @param language the reader's
     */
    public ReasonTexts(Preset preset, Language language) {
        this.preset = preset;
        this.language = language;
        this.messages = Messages.of(ReasonTexts.class, language);
        this.dates = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
    }

    /** {@return what the round is called} */
    public String round() {
        return preset.title(language);
    }

    /** {@return whether somebody is eligible} */
    public String answer(Answer answer) {
        return messages.text("answer." + answer);
    }

    /** {@return a reason in a word or two} */
    public String title(IneligibleReason reason) {
        return messages.text("short." + reason);
    }

    /** {@return what a criterion asks for, in a word or two} */
    public String criterion(Criterion.Kind kind) {
        return messages.text("criterion." + kind.key());
    }

    /** {@return the day on which ages and service are counted} */
    public String referenceDate() {
        return date(preset.referenceDate());
    }

    /** {@return what a group of the annex is called} */
    public String group(String code) {
        return preset.groupTitle(code, language);
    }

    /** {@return everything that is to be said of one person's eligibility, a sentence each; empty if nothing is} */
    public List<String> sentences(Eligibility eligibility) {
        Stream<String> reasons = eligibility.findings().stream().map(finding -> sentence(finding, eligibility));
        Stream<String> days = eligibility.borderline() ? borderline().stream() : Stream.empty();
        return Stream.of(reasons, days, history(eligibility))
                .flatMap(each -> each)
                .toList();
    }

    /** {@return the periods of a service history, a line each, in their order} */
    public List<String> periods(ServiceHistory history) {
        return new HistoryTexts(preset.referenceDate(), language).periods(history);
    }

    private Stream<String> history(Eligibility eligibility) {
        ServiceHistory history = eligibility.history();
        return history == null || !eligibility.isToBeShown()
                ? Stream.empty()
                : new HistoryTexts(preset.referenceDate(), language).sentences(history).stream();
    }

    /** {@return the criteria that are not checked, as one text with commas} */
    public String notChecked(List<Unchecked> unchecked) {
        return notChecked(unchecked, language);
    }

    /** {@return the same where the preset is not at hand} */
    public static String notChecked(List<Unchecked> unchecked, Language language) {
        Messages messages = Messages.of(ReasonTexts.class, language);
        return unchecked.stream()
                .map(one -> messages.text("unchecked." + one.what(), one.list()))
                .collect(Collectors.joining(", "));
    }

    private List<String> borderline() {
        return preset.find(Criterion.Service.class).stream()
                .map(service ->
                        messages.text("borderline", date(service.borderlineFrom()), date(service.borderlineTo())))
                .toList();
    }

    private String sentence(Finding finding, Eligibility eligibility) {
        IneligibleReason reason = finding.reason();
        String key = "reason." + reason;
        if (reason == IneligibleReason.SERVICE_UNKNOWN && isOfRowThatEnded(eligibility)) {
            key += ".ended";
        } else if (!finding.value().isEmpty() && messages.has(key + ".written")) {
            key += ".written";
        }
        return switch (reason) {
            case TOO_YOUNG, TOO_OLD, BIRTH_DATE_UNKNOWN -> age(key, finding);
            case SERVICE_TOO_SHORT, SERVICE_UNKNOWN -> service(key, finding);
            case FUNDING_EXCLUDED, FUNDING_UNKNOWN -> cell(key, finding, Criterion.Funding.class);
            case POSITION_EXCLUDED, POSITION_UNKNOWN -> cell(key, finding, Criterion.Post.class);
            case APPOINTED_TOO_LOW, APPOINTMENT_UNKNOWN -> cell(key, finding, Criterion.Appointment.class);
            case NOT_ACTIVE, ACTIVITY_UNKNOWN -> cell(key, finding, Criterion.Active.class);
            case NOT_IN_LIST -> cell(key, finding, Criterion.OnList.class);
            case IN_EXCLUDED_LIST -> cell(key, finding, Criterion.NotOnList.class);
            case LIST_UNKNOWN -> messages.text(key, finding.value(), listSource(finding.value()));
        };
    }

    private static boolean isOfRowThatEnded(Eligibility eligibility) {
        ServiceHistory history = eligibility.history();
        return eligibility.startFault() == StartFault.ENDED_EARLY && (history == null || !history.counts());
    }

    private String age(String key, Finding finding) {
        Criterion.Age age = preset.find(Criterion.Age.class).orElseThrow();
        String day = date(preset.referenceDate());
        if (finding.reason() == IneligibleReason.BIRTH_DATE_UNKNOWN) {
            return messages.text(key, "", age.source(), day, age.minYears(), age.maxYears());
        }
        LocalDate birth = LocalDate.parse(finding.value());
        return messages.text(
                key,
                date(birth),
                age.source(),
                day,
                Math.max(0, Criteria.completedYears(birth, preset.referenceDate())),
                finding.reason() == IneligibleReason.TOO_YOUNG ? age.minYears() : age.maxYears());
    }

    private String service(String key, Finding finding) {
        Criterion.Service service = preset.find(Criterion.Service.class).orElseThrow();
        ServiceDate start = ServiceDate.read(finding.value());
        boolean certain = finding.reason().isCertain();
        String written =
                start != null && start.day() != null && (certain || start.text().equals(finding.value()))
                        ? date(start.first())
                        : finding.value();
        return messages.text(key, written, service.source(), date(service.latestStart()), date(preset.referenceDate()));
    }

    private <C extends Criterion> String cell(String key, Finding finding, Class<C> type) {
        String source = preset.find(type).map(Criterion::source).orElse("");
        return messages.text(key, finding.value(), source, preset.wordsTitle(finding.words(), language));
    }

    /** Lists are asked by criteria and by exemptions. */
    private String listSource(String list) {
        return preset.exemptions().stream()
                .filter(exemption -> exemption.list().equals(list))
                .map(Preset.Exemption::source)
                .findFirst()
                .orElseGet(() -> preset.criteria().stream()
                        .filter(criterion -> asks(criterion, list))
                        .map(Criterion::source)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean asks(Criterion criterion, String lists) {
        List<String> names = Arrays.asList(lists.split(", "));
        if (criterion instanceof Criterion.OnList onList) {
            return onList.any().stream().anyMatch(way -> names.stream().anyMatch(way::contains));
        }
        return criterion instanceof Criterion.NotOnList notOnList
                && notOnList.lists().containsAll(names);
    }

    private String date(LocalDate day) {
        return dates.format(day);
    }
}
