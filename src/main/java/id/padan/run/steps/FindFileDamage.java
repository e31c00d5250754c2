package id.padan.run.steps;

import id.padan.filedamage.Finding;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.filedamage.SheetExamination;
import id.padan.filedamage.SheetExamination.SheetRow;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Workers;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.roster.SubmittedRow;
import id.padan.store.CandidateStore;
import id.padan.store.CandidateStore.Candidates;
import id.padan.store.FindingStore;
import id.padan.store.RowStore;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The step {@code find_file_damage}: looks at each sheet as a whole, and leaves what its rows say once its damage is undone.
 * One transaction; some pages of rows are held in memory, and a sheet at least, with of each row only the candidates whose
 * NIK stands in the sheet.
 */
public final class FindFileDamage implements Tasklet {

    public static final String NAME = "find_file_damage";

    private static final Logger LOG = LoggerFactory.getLogger(FindFileDamage.class);
    private static final int PAGE = 1_000;

    /** So that no worker stands still while the sheets that were begun first take long. */
    private static final int BEGUN_FOR_A_THREAD = 2;

    private final List<Part> parts;
    private final CandidateStore candidates;
    private final Normaliser normaliser;
    private final boolean repair;
    private final Workers workers;
    private final LongConsumer progress;
    private final CandidateStore.Pages pages;
    private final List<FileFinding> findings = new ArrayList<>();
    private final Deque<Workers.Task<List<Examined>>> begun = new ArrayDeque<>();
    private long read;

    /**
     * The rosters, or a list.
     *
     * @param rows the rows
     * @param results takes what is found, and what rows say once it is undone
     * @param matcher weighs candidates; asked for where a sheet is damaged
     */
    public record Part(RowStore rows, FindingStore results, Supplier<Matcher> matcher) {

        /**
         * {@return the rosters of a run, and each of its lists}
         *
         * @param rows all rows
         * @param results takes what is found
         * @param ofRosters weighs candidates of rows
         * @param lists the names of the lists
         * @param ofLists weighs candidates of their entries
         */
        public static List<Part> of(
                RowStore rows,
                FindingStore results,
                Supplier<Matcher> ofRosters,
                List<String> lists,
                Supplier<Matcher> ofLists) {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(rows.ofRosters(), results, ofRosters));
            lists.forEach(list -> parts.add(new Part(rows.ofList(list), results.ofList(list), ofLists)));
            return parts;
        }
    }

    /**
     * The step.
     *
     * @param parts where to look
     * @param candidates the registry people that rows may be
     * @param normaliser puts people in normal form
     * @param repair whether damage is undone
     * @param workers look at the sheets
     * @param progress is told how many rows were looked at
     */
    public FindFileDamage(
            List<Part> parts,
            CandidateStore candidates,
            Normaliser normaliser,
            boolean repair,
            Workers workers,
            LongConsumer progress) {
        this.parts = parts;
        this.candidates = candidates;
        this.normaliser = normaliser;
        this.repair = repair;
        this.workers = workers;
        this.progress = progress;
        this.pages = candidates.pages(normaliser);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        read = 0;
        parts.forEach(this::examine);
        return RepeatStatus.FINISHED;
    }

    private void examine(Part part) {
        findings.clear();
        // A damaged sheet asks for it, and deciding does in any case. Beside the sheets: none of them waits for it in a
        // line.
        Workers.Task<Matcher> made = workers.begin(part.matcher()::get);
        try {
            List<NumberedRow> waiting = new ArrayList<>();
            part.rows().forEachPage(PAGE, page -> {
                waiting.addAll(page);
                List<NumberedRow> whole = waiting.subList(0, beginningOfLastSheet(waiting));
                examineSheets(part, List.copyOf(whole));
                whole.clear();
            });
            examineSheets(part, waiting);
            settleUntilBegun(part, 0);
            made.result();
        } finally {
            begun.forEach(FindFileDamage::await);
            begun.clear();
            await(made);
        }
        part.results().add(findings);
    }

    /** The database may be closed next. What fails here is not the first failure, and that one is told. */
    private static void await(Workers.Task<?> task) {
        try {
            task.result();
        } catch (RuntimeException | Error e) {
            LOG.debug("failed, too", e);
        }
    }

    /** More rows of the last sheet may follow. */
    private static int beginningOfLastSheet(List<NumberedRow> rows) {
        int beginning = rows.size() - 1;
        if (isOneSheet(rows.get(0), rows.get(beginning))) {
            return 0;
        }
        while (isOneSheet(rows.get(beginning - 1), rows.get(beginning))) {
            beginning--;
        }
        return beginning;
    }

    private static boolean isOneSheet(NumberedRow one, NumberedRow other) {
        return one.file() == other.file()
                && one.row().location().sheet().equals(other.row().location().sheet());
    }

    /** Gives whole sheets to one of the workers: most are sound, and nothing follows. */
    private void examineSheets(Part part, List<NumberedRow> sheets) {
        if (!sheets.isEmpty()) {
            begun.add(workers.begin(() -> examined(sheets)));
            settleUntilBegun(part, BEGUN_FOR_A_THREAD * workers.threads());
        }
    }

    /** Waits for the sheets that were begun first, until no more are begun than so many times. */
    private void settleUntilBegun(Part part, int atMost) {
        while (begun.size() > atMost) {
            begun.remove().result().forEach(examined -> settle(part, examined));
        }
    }

    /** Small sheets stand together in the blocks of the candidates, so these are read for all of them. */
    private List<Examined> examined(List<NumberedRow> sheets) {
        Candidates owners = candidates.ofRows(
                sheets.get(0).number(), sheets.get(sheets.size() - 1).number(), niks(sheets));
        List<Examined> examined = new ArrayList<>();
        int from = 0;
        while (from < sheets.size()) {
            int to = from + 1;
            while (to < sheets.size() && isOneSheet(sheets.get(from), sheets.get(to))) {
                to++;
            }
            List<NumberedRow> sheet = sheets.subList(from, to);
            examined.add(new Examined(sheet, SheetExamination.of(sheetRows(sheet, owners))));
            from = to;
        }
        return examined;
    }

    private record Examined(List<NumberedRow> sheet, SheetExamination examination) {}

    private void settle(Part part, Examined examined) {
        SheetExamination examination = examined.examination();
        List<NumberedRow> sheet = examined.sheet();
        if (!examination.isSound()) {
            SheetExamination.Result result =
                    repair ? examination.repaired(part.matcher().get(), pages::of) : examination.unrepaired();
            for (Finding finding : result.findings()) {
                SubmittedRow row = sheet.get(0).row();
                findings.add(
                        new FileFinding(row.location().file(), row.location().sheet(), finding));
            }
            part.results().addRepaired(result.rows());
        }
        read += sheet.size();
        progress.accept(read);
    }

    private List<SheetRow> sheetRows(List<NumberedRow> sheet, Candidates owners) {
        LongSet niks = niks(sheet);
        List<SheetRow> rows = new ArrayList<>(sheet.size());
        for (NumberedRow row : sheet) {
            List<RegistryPerson> ofSheet = new ArrayList<>();
            for (RegistryPerson owner : owners.of(row.number(), normaliser)) {
                if (hasOneOf(niks, owner.person())) {
                    ofSheet.add(owner);
                }
            }
            Person written = row.row().person(normaliser);
            rows.add(new SheetRow(row.number(), row.row().location().row(), written, ofSheet));
        }
        return rows;
    }

    private static LongSet niks(List<NumberedRow> rows) {
        LongSet niks = new LongOpenHashSet();
        for (NumberedRow row : rows) {
            if (row.row().nik() instanceof NikReading.Complete complete) {
                niks.add(complete.nik().number());
            }
        }
        return niks;
    }

    private static boolean hasOneOf(LongSet niks, Person person) {
        return person.nik() instanceof NikReading.Complete complete
                && niks.contains(complete.nik().number());
    }
}
