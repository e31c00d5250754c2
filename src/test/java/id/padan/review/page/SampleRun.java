package id.padan.review.page;

import id.padan.decision.Changes;
import id.padan.decision.Decision;
import id.padan.decision.Decision.Verdict;
import id.padan.decision.HandedIn;
import id.padan.decision.RowHistory;
import id.padan.decision.RowKey;
import id.padan.decision.Standing;
import id.padan.decision.Ticket;
import id.padan.matching.model.MatchModel;
import id.padan.matching.scan.RegistryScan;
import id.padan.matching.scan.RosterIndex;
import id.padan.matching.weigh.Matcher;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.WrittenPerson;
import id.padan.reconcile.DuplicateGroup;
import id.padan.reconcile.DuplicateKind;
import id.padan.reconcile.Flag;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.Reconciler;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.reconcile.RowOutcome;
import id.padan.reconcile.SafetyRules;
import id.padan.registry.columns.PartBuilder;
import id.padan.report.DuplicatesFile;
import id.padan.report.OutcomeFiles;
import id.padan.report.RowCounts;
import id.padan.report.Summary;
import id.padan.review.ReportRow;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A made-up city whose rows were really matched: most of them in a way that leaves an officer to decide. Nobody in it
 * exists. The same numbers make the same city.
 *
 * @param rows the rows in the order of the output files
 * @param figures what the run found; the changes since a run before are made up too
 * @param duplicates rows that are the same in something, made up too
 */
public record SampleRun(List<ReportRow> rows, Summary.Figures figures, List<DuplicateGroup> duplicates) {

    public static final String JOB = "nightly";
    public static final String RUN = "nightly-2026-11-22-5f3c21aa";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 22, 1, 0, 0, 0, ZoneOffset.UTC);
    private static final Thresholds THRESHOLDS = new Thresholds(0.99, 0.05);

    /** A run without duplicates. */
    public SampleRun(List<ReportRow> rows, Summary.Figures figures) {
        this(rows, figures, List.of());
    }

    /**
     * Makes a city.
     *
     * @param count how many rows its rosters have
     * @param damaged how many of 10 rows are damaged so that an officer may have to decide
     */
    public static SampleRun of(int count, int damaged) {
        SampleCity city = new SampleCity(count, damaged);
        List<ReportRow> reported = reported(city);
        return new SampleRun(
                reported, figures(reported, city.registry().size(), madeUpChanges()), madeUpDuplicates(reported));
    }

    /** {@return a run in which every row stands so many times, further down each time} */
    SampleRun repeated(int times) {
        RowKey.Numbering numbering = new RowKey.Numbering();
        List<ReportRow> all = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (ReportRow each : rows) {
                SubmittedRow row = each.row().row();
                all.add(changed(each, row.name(), row.location().row() + time * 100_000, numbering));
            }
        }
        all.sort(Comparator.comparing(ReportRow::row, OutcomeFiles.ORDER));
        return new SampleRun(all, figures(all, figures.registry().people(), figures.changes()), duplicates);
    }

    /** {@return rows in review with these names, one each} */
    static SampleRun withNames(List<String> names) {
        List<ReportRow> inReview = reported(new SampleCity(names.size() * 20, 9)).stream()
                .filter(each -> each.row().outcome() instanceof Outcome.Review)
                .toList();
        RowKey.Numbering numbering = new RowKey.Numbering();
        List<ReportRow> named = new ArrayList<>();
        for (String name : names) {
            ReportRow row = inReview.get(named.size());
            named.add(changed(row, name, row.row().row().location().row(), numbering));
        }
        return new SampleRun(named, figures(named, 1_000, Changes.NONE), List.of());
    }

    /** {@return the row with another name or in another line} */
    private static ReportRow changed(ReportRow reported, String name, int line, RowKey.Numbering numbering) {
        SubmittedRow old = reported.row().row();
        RowLocation location =
                new RowLocation(old.location().file(), old.location().sheet(), line);
        SubmittedRow row = new SubmittedRow(
                location, old.opd(), old.nik(), name, old.birthPlace(), old.birthDate(), old.gender(), old.further());
        RowOutcome decided =
                new RowOutcome(row, reported.row().outcome(), reported.row().candidates());
        Ticket ticket = ticket(decided, numbering.next(row), reported.ticket().round());
        return new ReportRow(decided, ticket, reported.standing(), reported.history());
    }

    private static List<ReportRow> reported(SampleCity city) {
        List<SubmittedRow> submitted = city.rows();
        List<Person> people = submitted.stream()
                .map(row -> SampleCity.NORMALISER.person(
                        row.nik(), row.name(), row.birthPlace(), row.birthDate().date(), row.gender(), List.of()))
                .toList();
        SortedMap<Integer, List<RegistryPerson>> candidates = new TreeMap<>();
        RegistryScan scan = RosterIndex.of(people).newScan();
        List<RegistryPerson> registry = city.registry();
        scan.pass(
                PartBuilder.of(registry.stream().map(WrittenPerson::of).toList()),
                (part, person, rows) -> rows.forEach((row, closeness) -> candidates
                        .computeIfAbsent(row, none -> new ArrayList<>())
                        .add(registry.get(person))));
        Matcher matcher = new Matcher(MatchModel.standard(), scan.counts());
        Reconciler reconciler = new Reconciler(matcher, THRESHOLDS, SafetyRules.STANDARD);
        RowKey.Numbering numbering = new RowKey.Numbering();
        List<ReportRow> reported = new ArrayList<>();
        for (int i = 0; i < submitted.size(); i++) {
            SubmittedRow row = submitted.get(i);
            RowOutcome outcome = reconciler.reconcile(row, people.get(i), candidates.getOrDefault(i, List.of()));
            reported.add(reported(outcome, numbering.next(row), i));
        }
        return reported;
    }

    private static ReportRow reported(RowOutcome row, RowKey key, int i) {
        Standing standing = row.outcome() instanceof Outcome.Review ? standing(row, key, i) : new Standing.Undecided();
        return new ReportRow(row, ticket(row, key, standing.round()), standing, history(row.outcome(), i));
    }

    private static Ticket ticket(RowOutcome row, RowKey key, int round) {
        return Ticket.of(JOB, RUN, key, round, row, Set.of());
    }

    private static Standing standing(RowOutcome row, RowKey key, int i) {
        Ticket before = ticket(row, key, 0);
        Decision one = decision(before, Verdict.ACCEPT, "KTP sudah diperiksa", "Rahmi Kadir");
        Decision other = decision(before, Verdict.REJECT, "", "Yusran Tahir");
        return switch (i % 23) {
            case 3 -> new Standing.Disputed(List.of(one, other), 2);
            case 7 -> new Standing.Outdated(one, Standing.Change.ROW_EDITED, 1);
            case 11 ->
                new Standing.Postponed(decision(before, Verdict.POSTPONE, "Menunggu fotokopi KK", "Rahmi Kadir"), 1);
            default -> new Standing.Undecided();
        };
    }

    private static Decision decision(Ticket ticket, Verdict verdict, String note, String by) {
        return new Decision("d1", ticket, verdict, note, by, NOW.minusDays(3).toInstant(), "decisions-run.csv");
    }

    private static RowHistory history(Outcome outcome, int i) {
        if (outcome instanceof Outcome.Reconciled) {
            return new RowHistory(RowHistory.State.QUIET, null);
        }
        return i % 3 == 0
                ? new RowHistory(RowHistory.State.NEW, TODAY)
                : new RowHistory(RowHistory.State.STILL_OPEN, TODAY.minusDays(1 + i % 12));
    }

    private static Summary.Figures figures(List<ReportRow> rows, long people, Changes changes) {
        SortedMap<String, RowCounts> byOpd = new TreeMap<>();
        SortedMap<Reason, Long> reasons = new TreeMap<>();
        SortedMap<Flag, Long> flags = new TreeMap<>();
        RowCounts all = RowCounts.NONE;
        for (ReportRow each : rows) {
            Outcome outcome = each.row().outcome();
            RowCounts one = new RowCounts(
                    outcome instanceof Outcome.Reconciled ? 1 : 0,
                    outcome instanceof Outcome.Review ? 1 : 0,
                    outcome instanceof Outcome.Rejected ? 1 : 0,
                    0,
                    outcome.flags().contains(Flag.CORRECTED) ? 1 : 0);
            all = sum(all, one);
            byOpd.merge(each.row().row().opd(), one, SampleRun::sum);
            outcome.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
            outcome.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        }
        return new Summary.Figures(
                JOB,
                RUN,
                NOW,
                List.of(),
                new OutcomeFiles.Counts(all, byOpd, reasons, flags),
                new TreeMap<>(Map.of(DuplicateKind.SAME_NAME, new DuplicatesFile.Counts(3, 7))),
                List.of(),
                List.of(),
                new Summary.Registry(
                        people,
                        0,
                        0,
                        Summary.RegistryQuality.FAULTLESS,
                        "0".repeat(64),
                        LocalDate.EPOCH,
                        0,
                        List.of(),
                        List.of()),
                Summary.Decisions.NONE,
                changes,
                HandedIn.NONE,
                null,
                new TreeMap<>(),
                null,
                null,
                null);
    }

    private static RowCounts sum(RowCounts one, RowCounts other) {
        return new RowCounts(
                one.reconciled() + other.reconciled(),
                one.review() + other.review(),
                one.rejected() + other.rejected(),
                one.superseded() + other.superseded(),
                one.corrected() + other.corrected());
    }

    private static List<DuplicateGroup> madeUpDuplicates(List<ReportRow> rows) {
        List<DuplicateGroup.Member> inReview = rows.stream()
                .filter(each -> each.row().outcome() instanceof Outcome.Review)
                .map(each -> new DuplicateGroup.Member(each.row(), true))
                .toList();
        if (inReview.size() < 3) {
            return List.of();
        }
        DuplicateGroup.Member last = inReview.get(inReview.size() - 1);
        return List.of(
                new DuplicateGroup(DuplicateKind.SAME_PERSON_ACROSS_OPD, List.of(inReview.get(0), last)),
                new DuplicateGroup(DuplicateKind.SAME_NAME, List.of(inReview.get(0), inReview.get(1))));
    }

    private static Changes madeUpChanges() {
        SortedMap<String, Changes.Counts> byOpd = new TreeMap<>();
        for (int i = 0; i < SampleCity.OPD.size(); i++) {
            byOpd.put(SampleCity.OPD.get(i), new Changes.Counts(i % 5, 3 + i % 7, 1 + i % 4, i % 2));
        }
        return new Changes(
                TODAY.minusDays(1),
                new Changes.Counts(21, 63, 29, 6),
                byOpd,
                List.of(
                        new Changes.Disappeared(
                                "Dinas Kesehatan",
                                new RowLocation("dinas-kesehatan.xlsx", "Data Non ASN", 17),
                                "Budi Amin",
                                true),
                        new Changes.Disappeared(
                                "Dinas Sosial",
                                new RowLocation("dinas-sosial.xlsx", "Data Non ASN", 40),
                                "Siti Basri",
                                false)),
                new TreeMap<>());
    }
}
