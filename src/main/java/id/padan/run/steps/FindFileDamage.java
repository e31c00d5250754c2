package id.padan.run.steps;

import id.padan.filedamage.Finding;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.filedamage.SheetExamination;
import id.padan.filedamage.SheetExamination.SheetRow;
import id.padan.jobfile.JobFile;
import id.padan.matching.weigh.Matcher;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.roster.SubmittedRow;
import id.padan.run.RunScope;
import id.padan.store.CandidateStore.Candidates;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
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

    private static final int PAGE = 1_000;

    /** So that no worker stands still while the sheets that were begun first take long. */
    private static final int BEGUN_FOR_A_THREAD = 2;

    private final RunScope scope;
    private final Supplier<Matcher> matcher;
    private final List<FileFinding> findings = new ArrayList<>();
    private final CandidatePages pages;
    private final Executor workers;
    private final Deque<CompletableFuture<List<Examined>>> begun = new ArrayDeque<>();
    private long read;

    public FindFileDamage(RunScope scope, Supplier<Matcher> matcher, Executor workers) {
        this.scope = scope;
        this.workers = workers;
        this.matcher = matcher;
        this.pages = new CandidatePages(scope.stores().candidates(), scope.normaliser());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        findings.clear();
        read = 0;
        // A damaged sheet asks for it, and deciding does in any case. Beside the sheets: none of them waits for it in a
        // line.
        CompletableFuture<Matcher> made = CompletableFuture.supplyAsync(matcher, workers);
        try {
            List<NumberedRow> rows = new ArrayList<>();
            scope.stores().rows().forEachPage(PAGE, page -> {
                rows.addAll(page);
                List<NumberedRow> whole = rows.subList(0, beginningOfLastSheet(rows));
                examineSheets(List.copyOf(whole));
                whole.clear();
            });
            examineSheets(rows);
            settleUntilBegun(0);
            made.join();
        } finally {
            waitForBegun(made);
        }
        scope.stores().findings().add(findings);
        return RepeatStatus.FINISHED;
    }

    /** The database may be closed next. */
    private void waitForBegun(CompletableFuture<Matcher> made) {
        CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                .runAfterBoth(made, () -> {})
                .exceptionally(failure -> null)
                .join();
        begun.clear();
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
    private void examineSheets(List<NumberedRow> rows) {
        if (!rows.isEmpty()) {
            begun.add(CompletableFuture.supplyAsync(() -> examined(rows), workers));
            settleUntilBegun(BEGUN_FOR_A_THREAD * scope.threads());
        }
    }

    /** Waits for the sheets that were begun first, until no more are begun than so many times. */
    private void settleUntilBegun(int atMost) {
        while (begun.size() > atMost) {
            begun.element().join().forEach(this::settle);
            begun.remove();
        }
    }

    /** Small sheets stand together in the blocks of the candidates, so these are read for all of them. */
    private List<Examined> examined(List<NumberedRow> rows) {
        Candidates owners = scope.stores()
                .candidates()
                .ofRows(rows.get(0).number(), rows.get(rows.size() - 1).number(), niks(rows));
        List<Examined> examined = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && isOneSheet(rows.get(from), rows.get(to))) {
                to++;
            }
            List<NumberedRow> sheet = rows.subList(from, to);
            examined.add(new Examined(sheet, SheetExamination.of(sheetRows(sheet, owners))));
            from = to;
        }
        return examined;
    }

    private record Examined(List<NumberedRow> sheet, SheetExamination examination) {}

    private void settle(Examined examined) {
        SheetExamination examination = examined.examination();
        List<NumberedRow> sheet = examined.sheet();
        if (!examination.isSound()) {
            boolean repair = scope.job().repairFiles() == JobFile.Repair.YES;
            SheetExamination.Result result =
                    repair ? examination.repaired(matcher.get(), pages::of) : examination.unrepaired();
            for (Finding finding : result.findings()) {
                SubmittedRow row = sheet.get(0).row();
                findings.add(
                        new FileFinding(row.location().file(), row.location().sheet(), finding));
            }
            scope.stores().findings().addRepaired(result.rows());
        }
        read += sheet.size();
        scope.listener().progress(NAME, read);
    }

    private List<SheetRow> sheetRows(List<NumberedRow> sheet, Candidates owners) {
        LongSet niks = niks(sheet);
        List<SheetRow> rows = new ArrayList<>(sheet.size());
        for (NumberedRow row : sheet) {
            List<RegistryPerson> ofSheet = new ArrayList<>();
            for (RegistryPerson owner : owners.of(row.number(), scope.normaliser())) {
                if (hasOneOf(niks, owner.person())) {
                    ofSheet.add(owner);
                }
            }
            Person written = row.row().person(scope.normaliser());
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
