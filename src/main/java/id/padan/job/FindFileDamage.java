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
    private long read;

    FindFileDamage(RunScope scope, Supplier<Matcher> matcher) {
        this.scope = scope;
        this.matcher = matcher;
        this.pages = new CandidatePages(scope.stores().candidates(), scope.normaliser());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        findings.clear();
        read = 0;
        List<NumberedRow> sheet = new ArrayList<>();
        int next = 0;
        for (List<NumberedRow> page = page(next); !page.isEmpty(); page = page(next)) {
            for (NumberedRow row : page) {
                if (!sheet.isEmpty() && !isOneSheet(sheet.get(0), row)) {
                    examine(sheet);
                    sheet.clear();
                }
                sheet.add(row);
                next = row.number() + 1;
            }
        }
        if (!sheet.isEmpty()) {
            examine(sheet);
        }
        scope.stores().findings().add(findings);
        return RepeatStatus.FINISHED;
    }

    private List<NumberedRow> page(int from) {
        return scope.stores().rows().next(from, PAGE);
    }

    private static boolean isOneSheet(NumberedRow one, NumberedRow other) {
        return one.file() == other.file()
                && one.row().location().sheet().equals(other.row().location().sheet());
    }

    private void examine(List<NumberedRow> sheet) {
        SheetExamination examination = SheetExamination.of(sheetRows(sheet));
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

    private List<SheetRow> sheetRows(List<NumberedRow> sheet) {
        LongSet niks = new LongOpenHashSet();
        for (NumberedRow row : sheet) {
            if (row.row().nik() instanceof NikReading.Complete complete) {
                niks.add(Long.parseLong(complete.nik().digits()));
            }
        }
        Candidates owners = scope.stores()
                .candidates()
                .ofRows(sheet.get(0).number(), sheet.get(sheet.size() - 1).number(), niks);
        return sheet.stream()
                .map(row -> new SheetRow(
                        row.number(),
                        row.row().location().row(),
                        ScanRegistry.person(row.row(), scope.normaliser()),
                        owners.of(row.number(), scope.normaliser())))
                .toList();
    }

    /** {@return a row as it reads once the damage of its file is undone} */
    static Person person(SubmittedRow row, RepairedRow repaired, RunScope scope) {
        return scope.normaliser()
                .person(repaired.nik(), repaired.name(), row.birthPlace(), repaired.birthDate(), row.gender());
    }
}
