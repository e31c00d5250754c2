package id.padan.job;

import id.padan.filedamage.FileFinding;
import id.padan.filedamage.Finding;
import id.padan.filedamage.RepairedRow;
import id.padan.filedamage.SheetExamination;
import id.padan.filedamage.SheetRow;
import id.padan.job.file.FileRepair;
import id.padan.matching.Matcher;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.roster.SubmittedRow;
import id.padan.store.CandidateStore.Candidates;
import id.padan.store.RowStore.NumberedRow;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
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
 * One transaction; a sheet is held in memory, with of each row only the candidates whose NIK stands in the sheet.
 */
final class FindFileDamage implements Tasklet {

    static final String NAME = "find_file_damage";

    private static final int PAGE = 1_000;

    private final RunScope scope;
    private final Supplier<Matcher> matcher;
    private final List<FileFinding> findings = new ArrayList<>();
    private final CandidatePages pages;
    private final Executor workers;
    private long read;

    FindFileDamage(RunScope scope, Supplier<Matcher> matcher, Executor workers) {
        this.scope = scope;
        this.workers = workers;
        this.matcher = matcher;
        this.pages = new CandidatePages(scope.stores().candidates(), scope.normaliser());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        findings.clear();
        read = 0;
        List<NumberedRow> rows = new ArrayList<>();
        scope.stores().rows().forEachPage(PAGE, page -> {
            rows.addAll(page);
            List<NumberedRow> whole = rows.subList(0, beginningOfLastSheet(rows));
            examineSheets(whole);
            whole.clear();
        });
        examineSheets(rows);
        scope.stores().findings().add(findings);
        return RepeatStatus.FINISHED;
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

    /** Small sheets stand together in the blocks of the candidates, so these are read for all of them. */
    private void examineSheets(List<NumberedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
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
            examined.add(new Examined(
                    sheet,
                    CompletableFuture.supplyAsync(() -> SheetExamination.of(sheetRows(sheet, owners)), workers)));
            from = to;
        }
        examined.forEach(this::settle);
    }

    /** A sheet that is looked at by one of the workers: all of them at once, since most are sound and nothing follows. */
    private record Examined(List<NumberedRow> sheet, CompletableFuture<SheetExamination> examination) {}

    private void settle(Examined examined) {
        SheetExamination examination = examined.examination().join();
        List<NumberedRow> sheet = examined.sheet();
        if (!examination.isSound()) {
            boolean repair = scope.job().repairFiles() == FileRepair.YES;
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
        return sheet.stream()
                .map(row -> new SheetRow(
                        row.number(),
                        row.row().location().row(),
                        ScanRegistry.person(row.row(), scope.normaliser()),
                        owners.of(row.number(), scope.normaliser()).stream()
                                .filter(owner -> hasOneOf(niks, owner.person()))
                                .toList()))
                .toList();
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

    /** {@return a row as it reads once the damage of its file is undone} */
    static Person person(SubmittedRow row, RepairedRow repaired, RunScope scope) {
        return scope.normaliser()
                .person(repaired.nik(), repaired.name(), row.birthPlace(), repaired.birthDate(), row.gender());
    }
}
