package id.padan.report;

import id.padan.criteria.ReasonTexts;
import id.padan.decision.Changes;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.message.TextTable;
import id.padan.reconcile.HeadCount;
import id.padan.registry.RegistryProblem;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.round.Countdown;
import id.padan.round.CountdownTexts;
import id.padan.round.ListStatus;
import id.padan.round.ProposalFigures;
import id.padan.round.ProposalWords;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a person reads at the end of a run. Plain text, 80 columns wide where the names allow. */
public final class ConsoleSummary {

    private static final int WIDTH = 80;

    /** All of them are in {@code summary.json} and in the workbook. */
    private static final int MOST_PLACES = 3;

    private final Summary.Figures figures;
    private final Duration took;
    private final Messages messages;
    private final NumberFormat numbers;
    private final Path jobFile;

    private ConsoleSummary(Summary summary, Path jobFile, Language language) {
        this.figures = summary.figures();
        this.jobFile = jobFile;
        this.took = Duration.between(figures.startedAt(), summary.finishedAt());
        this.messages = Messages.of(ConsoleSummary.class, language);
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
    }

    /**
     * {@return the summary, each line ended by a line feed}
     *
     * @param summary the run in figures
     * @param folder where its files are
     * @param jobFile the job, for commands that are told
     * @param language the reader's
     */
    public static String render(Summary summary, Path folder, Path jobFile, Language language) {
        return new ConsoleSummary(summary, jobFile, language).render(folder);
    }

    private String render(Path folder) {
        StringBuilder text = new StringBuilder();
        // Over is over, and first of all: what stands below is read otherwise then.
        renderCountdown(true, text);
        figures.handedIn().lostTexts(messages.language()).forEach(each -> line(text, "console.warning", each));
        line(text, "console.title", figures.job(), took.toMinutes(), took.toSecondsPart());
        text.append('\n').append(table()).append('\n');
        line(text, "console.corrected", figures.outcomes().rows().corrected());
        renderDuplicates(text);
        renderRoundTrip(text);
        renderRound(text);
        figures.lists().forEach((name, list) -> renderList(name, list, text));
        renderHistory(text);
        renderProposals(text);
        renderCountdown(false, text);
        renderRegistry(text);
        renderProblems(figures.files(), figures.fileFindings(), text);
        if (!figures.missedPeople().isEmpty()) {
            line(text, "console.missed.where", Hint.command("check", "--job", jobFile.toString()));
        }
        if (!figures.limitsExceeded().isEmpty()) {
            line(text, "console.limits", String.join(", ", figures.limitsExceeded()));
        }
        line(text, "console.folder", folder.toString());
        return text.toString();
    }

    private void renderCountdown(boolean past, StringBuilder text) {
        Countdown countdown = figures.countdown();
        if (countdown != null && countdown.isPast() == past) {
            new CountdownTexts(messages.language()).lines(countdown).forEach(each -> text.append(visible(each))
                    .append('\n'));
        }
    }

    private String table() {
        TextTable table = new TextTable(WIDTH);
        table.add(Stream.of("opd", "read", "reconciled", "review", "rejected")
                .map(column -> messages.text("console.column." + column))
                .toList());
        figures.outcomes().byOpd().forEach((opd, counts) -> table.add(cells(opdName(opd), counts)));
        table.add(cells(messages.text("console.total"), figures.outcomes().rows()));
        return table.render();
    }

    private List<String> cells(String name, RowCounts counts) {
        return List.of(
                name,
                numbers.format(counts.read()),
                numbers.format(counts.reconciled()),
                numbers.format(counts.review()),
                numbers.format(counts.rejected()));
    }

    private void renderDuplicates(StringBuilder text) {
        List<String> kinds = new ArrayList<>();
        figures.duplicates().forEach((kind, count) -> {
            if (count.groups() > 0) {
                kinds.add(messages.text("console.duplicate." + kind, count.groups(), count.rows()));
            }
        });
        line(text, kinds.isEmpty() ? "console.duplicates.none" : "console.duplicates");
        kinds.forEach(kind -> text.append("  ").append(kind).append('\n'));
    }

    private void renderRoundTrip(StringBuilder text) {
        Summary.Decisions decisions = figures.decisions();
        long decided = decisions.applied() + decisions.postponed() + decisions.disputed() + decisions.outdated();
        if (decided > 0) {
            line(
                    text,
                    "console.decisions",
                    decisions.applied(),
                    decisions.postponed(),
                    decisions.disputed(),
                    decisions.outdated());
        }
        figures.handedIn().sentBackTexts(messages.language()).forEach(each -> line(text, "console.sent-back", each));
        Changes changes = figures.changes();
        Changes.Counts total = changes.total();
        if (changes.previousDay() != null) {
            line(
                    text,
                    "console.changes",
                    changes.previousDay().toString(),
                    total.open(),
                    total.fresh(),
                    total.settled(),
                    total.disappeared());
        }
    }

    private void renderRound(StringBuilder text) {
        RoundFigures round = figures.round();
        if (round == null) {
            return;
        }
        HeadCount.Counts people = round.allPeople();
        line(
                text,
                "console.round",
                round.preset().title(messages.language()),
                people.all(),
                people.eligible(),
                people.open(),
                people.allOutside(),
                people.notFound());
        Publication.UploadCounts upload = round.publication().upload();
        line(
                text,
                "console.publication",
                round.publication().people().size(),
                upload.rows(),
                upload.parts(),
                upload.leftOut());
        if (round.borderline() > 0) {
            line(text, "console.borderline", round.borderline());
        }
        if (!round.notChecked().isEmpty()) {
            line(
                    text,
                    "console.not-checked",
                    new ReasonTexts(round.preset(), messages.language()).notChecked(round.notChecked()));
        }
    }

    private void renderList(String name, ListFigures list, StringBuilder text) {
        ListFigures.Counts lines = list.total();
        line(
                text,
                "console.list",
                name,
                list.entries(),
                lines.of(ListStatus.LINKED),
                lines.of(ListStatus.NOT_IN_LIST),
                lines.of(ListStatus.NOT_IN_ROSTERS),
                lines.of(ListStatus.UNCERTAIN),
                list.peopleTwice());
        renderProblems(list.files(), list.fileFindings(), text);
    }

    /** What is odd about periods of service: nobody but the history's own file has a place for it. */
    private void renderHistory(StringBuilder text) {
        ListFigures history = figures.history();
        if (history == null) {
            return;
        }
        ListFigures.Counts lines = history.total();
        long nobody = lines.of(ListStatus.NOT_IN_ROSTERS);
        line(text, "console.history", history.entries(), history.people(), nobody, lines.of(ListStatus.UNCERTAIN));
        RoundFigures round = figures.round();
        if (round != null) {
            RoundCount.Histories rows = round.histories();
            line(text, "console.history.rows", rows.completed(), rows.contradicted());
        }
        renderProblems(history.files(), history.fileFindings(), text);
        Messages words = Messages.of(RosterProblem.class, messages.language());
        history.problemPlaces().forEach((code, all) -> {
            line(text, "console.history.problem", words.text("problem." + code), all.size());
            String some = String.join(", ", all.subList(0, Math.min(MOST_PLACES, all.size())));
            line(text, "console.history.places", some, all.size() > MOST_PLACES ? ", ..." : "");
            line(text, "console.history.advice", words.text("advice." + code));
        });
    }

    private void renderProposals(StringBuilder text) {
        ProposalFigures proposals = figures.proposals();
        if (proposals == null) {
            return;
        }
        new ProposalWords(messages.language(), null).summary(proposals).forEach(told -> text.append(visible(told))
                .append('\n'));
        renderProblems(proposals.files(), proposals.fileFindings(), text);
    }

    private void renderRegistry(StringBuilder text) {
        Summary.Registry registry = figures.registry();
        Summary.RegistryQuality quality = registry.quality();
        line(text, "console.registry", registry.people());
        registry.warnings()
                .forEach(it -> line(
                        text, it.code().isNote() ? "console.note" : "console.warning", it.text(messages.language())));
        if (registry.brokenRecords() > 0) {
            line(text, "console.broken", registry.brokenRecords());
        }
        if (figures.absentInDoubt() > 0) {
            line(text, "console.absent-in-doubt", figures.absentInDoubt(), registry.lostRecords());
        }
        if (quality.lacksNik(registry.people()) && !hasTold(registry, RegistryProblem.Code.NIK_UNREADABLE)) {
            line(text, "console.without-nik", quality.withoutNik());
        }
        if (quality.lacksBirthDates(registry.people()) && !hasTold(registry, RegistryProblem.Code.DATES_UNREADABLE)) {
            line(text, "console.without-birth-date", quality.withoutBirthDate());
        }
        if (quality.doubleNiks().count() > 0) {
            line(text, "console.double-nik", quality.doubleNiks().count());
        }
    }

    private static boolean hasTold(Summary.Registry registry, RegistryProblem.Code code) {
        return registry.warnings().stream().anyMatch(warning -> warning.code() == code);
    }

    private void renderProblems(List<FileReport> files, List<FileFinding> findings, StringBuilder text) {
        text.append(new ConsoleProblems(messages).render(files, findings));
    }

    private String opdName(String opd) {
        return opd.isBlank() ? messages.text("console.no-opd") : visible(opd);
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(visible(messages.text(key, arguments))).append('\n');
    }

    /** A name must not steer the terminal. */
    static String visible(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
