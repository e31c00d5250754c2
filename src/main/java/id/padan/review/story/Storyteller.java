package id.padan.review.story;

import id.padan.criteria.Eligibility;
import id.padan.criteria.HistoryTexts;
import id.padan.criteria.Preset;
import id.padan.decision.Ledger;
import id.padan.message.Messages;
import id.padan.person.PersonField;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.review.ReportSettings;
import id.padan.review.WhyAsked;
import id.padan.review.story.Story.Section;
import id.padan.review.workbook.PersonTexts;
import id.padan.review.workbook.Wording;
import id.padan.roster.RosterField;
import id.padan.roster.SubmittedRow;
import id.padan.round.ProposalWords;
import id.padan.service.ServiceHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what became of a row, from what was submitted to what is to be done, so that it can be read out. */
public final class Storyteller {

    /** More rows of one group nobody listens to. */
    private static final int MOST_OTHERS = 10;

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final List<RosterField> WORK =
            List.of(RosterField.POSITION, RosterField.WORK_UNIT, RosterField.START_DATE);

    private final ReportSettings settings;
    private final Ledger ledger;
    private final NikTexts niks;
    private final Path jobFile;
    private final Messages messages;
    private final Wording wording;

    /**
     * A teller of the rows of one run.
     *
     * @param settings the job and the run
     * @param ledger all that officers decided until now
     * @param niks how a NIK is shown
     * @param jobFile the job, for commands that are told
     */
    public Storyteller(ReportSettings settings, Ledger ledger, NikTexts niks, Path jobFile) {
        this.settings = settings;
        this.ledger = ledger;
        this.niks = niks;
        this.jobFile = jobFile;
        this.messages = Messages.of(Storyteller.class, settings.language());
        this.wording = new Wording(settings);
    }

    /**
     * {@return the story of a row}
     *
     * @param row the row
     */
    public Story story(KnownRow row) {
        SubmittedRow submitted = row.row().row();
        String name = submitted.name().isEmpty() ? wording.place(submitted.location()) : submitted.name();
        SaidOfRow said = new SaidOfRow(row, ledger, wording, messages, niks);
        List<Section> sections = new ArrayList<>();
        sections.add(section("submitted", submitted(row.row())));
        sections.add(
                section("who", new WhoItIs(wording, messages, niks, new WhyAsked(settings.language())).lines(row)));
        sections.add(section("duplicates", duplicates(row)));
        sections.add(section("decisions", said.lines()));
        List<String> further = new ArrayList<>();
        if (!row.lists().isEmpty()) {
            InLists lists = new InLists(settings.language(), wording, messages, niks);
            sections.add(section("lists", lists.lines(row)));
            further.addAll(lists.toDo(row));
        }
        Preset preset = settings.preset();
        if (preset != null) {
            MeetsCriteria criteria = new MeetsCriteria(preset, settings.language(), messages);
            sections.add(section("criteria", criteria.lines(row.row())));
            further.addAll(criteria.toDo(row.row(), wording.opd(submitted.opd())));
        }
        if (isServiceUntold(row)) {
            sections.add(section("service", service(Objects.requireNonNull(row.service()))));
        }
        if (!row.proposals().isEmpty()) {
            InProposals proposals = new InProposals(new ProposalWords(settings.language(), preset), wording, messages);
            sections.add(section("proposals", proposals.lines(row)));
            further.addAll(proposals.toDo(row));
        }
        sections.add(section("do", new WhatToDo(settings, wording, messages, jobFile).lines(row, said, further)));
        return new Story(
                niks.within(name),
                messages.text("subtitle", settings.job(), Wording.date(settings.today()), settings.runId()),
                sections);
    }

    /** What the criteria say tells the periods too; but a rejected row has no such answer, nor has a job without criteria. */
    private static boolean isServiceUntold(KnownRow row) {
        Eligibility told = row.row().eligibility();
        return row.service() != null && (told == null || told.history() == null);
    }

    private List<String> service(ServiceHistory history) {
        Preset preset = settings.preset();
        HistoryTexts texts =
                new HistoryTexts(preset == null ? settings.today() : preset.referenceDate(), settings.language());
        List<String> lines = new ArrayList<>(texts.periods(history));
        lines.addAll(texts.sentences(history));
        return lines;
    }

    /** Here, so that no line is forgotten, whatever it quotes. */
    private Section section(String key, List<String> lines) {
        return new Section(
                messages.text("section." + key),
                lines.stream().map(niks::within).toList());
    }

    private List<String> submitted(RowOutcome row) {
        SubmittedRow submitted = row.row();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("submitted.by", wording.opd(submitted.opd()), wording.place(submitted.location())));
        PersonTexts texts = PersonTexts.submitted(submitted);
        String registered = PersonTexts.registered(row.outcome().person()).get(PersonField.NIK);
        for (PersonField field : PersonField.values()) {
            String text =
                    switch (field) {
                        case NIK -> niks.of(texts.get(field), registered);
                        case BIRTH_DATE -> date(submitted, texts.get(field));
                        case NAME, BIRTH_PLACE, GENDER -> texts.get(field);
                    };
            lines.add(value(wording.evidence().field(field), text));
        }
        for (RosterField field : WORK) {
            String text = submitted.further().get(field);
            if (text != null) {
                lines.add(value(messages.text("field." + field.key()), shown(text)));
            }
        }
        lines.addAll(remarks(row));
        return lines;
    }

    /** What was read otherwise than it is written, and what is odd about the row. */
    private List<String> remarks(RowOutcome row) {
        List<String> lines = new ArrayList<>();
        row.repairs()
                .forEach(repair -> lines.add(
                        messages.text("submitted.repair", wording.findings().text(repair))));
        String warnings = row.outcome().flags().stream()
                .filter(Wording::isWarning)
                .sorted()
                .map(flag -> wording.text("flag." + flag))
                .collect(Collectors.joining("; "));
        if (!warnings.isEmpty()) {
            lines.add(wording.text("explanation.warnings", warnings));
        }
        return lines;
    }

    /** Dates that could be read are stored in ISO form. */
    private static String shown(String text) {
        return ISO_DATE.matcher(text).matches() ? Wording.date(LocalDate.parse(text)) : text;
    }

    private String date(SubmittedRow row, String shown) {
        String written = row.birthDate().written();
        boolean asWritten = row.birthDate().date() == null || shown.equals(written);
        return asWritten ? shown : messages.text("submitted.date", shown, written);
    }

    private String value(String field, String text) {
        return messages.text(
                "submitted.field",
                Wording.capitalised(field),
                text.isEmpty() ? messages.text("submitted.empty") : text);
    }

    private List<String> duplicates(KnownRow row) {
        List<String> lines = new ArrayList<>();
        if (row.row().outcome() instanceof Outcome.Superseded superseded) {
            lines.add(messages.text("duplicates.superseded", wording.place(superseded.by())));
        }
        for (DuplicateGroup group : row.duplicates()) {
            List<DuplicateGroup.Member> others = row.others(group);
            boolean certain = group.members().stream().noneMatch(DuplicateGroup.Member::isInDoubt);
            String kind = wording.text("kind." + group.kind());
            lines.add(messages.text(
                    "duplicates.kind", Wording.capitalised(certain ? kind : wording.text("kind.probable", kind))));
            others.stream().limit(MOST_OTHERS).forEach(member -> lines.add(other(member)));
            if (others.size() > MOST_OTHERS) {
                lines.add(wording.text("more", others.size() - MOST_OTHERS));
            }
        }
        return lines.isEmpty() ? List.of(messages.text("duplicates.none")) : lines;
    }

    private String other(DuplicateGroup.Member member) {
        SubmittedRow other = member.row().row();
        return messages.text(
                "duplicates.other",
                wording.opd(other.opd()),
                wording.place(other.location()),
                other.name(),
                messages.text("outcome." + member.row().outcome().kind()));
    }
}
