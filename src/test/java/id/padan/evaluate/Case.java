package id.padan.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outputs of a run and a truth, written by hand. */
final class Case {

    /** The person of row {@code n} has the NIK that ends in {@code n}. */
    static final String NIK = "73710101019000";

    private static final String HEADINGS =
            "opd,file,sheet,row,outcome,nik,name,birth_place,birth_date,gender,submitted_nik,submitted_name,"
                    + "submitted_birth_place,submitted_birth_date,submitted_gender,probability,differences,reasons,"
                    + "flags,eligible,ineligible_reasons";

    private final Path folder;

    Case(Path folder) {
        this.folder = folder;
        reconciled();
        review();
        rejected();
    }

    static String nik(int person) {
        return person == 0 ? "" : NIK + String.format(Locale.ROOT, "%02d", person);
    }

    /** A line of an output: OPD A, file a.csv. */
    static String row(int row, int person, String probability, String differences, String reasons) {
        return row("a.csv", "", row, person, probability, differences, reasons);
    }

    static String row(
            String file, String sheet, int row, int person, String probability, String differences, String reasons) {
        return "A,%s,%s,%d,-,%s,N,P,1990-01-01,L,,N,,,,%s,%s,%s,,,"
                .formatted(file, sheet, row, nik(person), probability, differences, reasons);
    }

    static String certain(int row, int person) {
        return row(row, person, "0.9999", "", "");
    }

    Case reconciled(String... rows) {
        return write("reconciled.csv", HEADINGS, rows);
    }

    Case review(String... rows) {
        return write("review.csv", HEADINGS, rows);
    }

    Case rejected(String... rows) {
        return write("rejected.csv", HEADINGS, rows);
    }

    Case explanations(String... lines) {
        return write("explanations.jsonl", null, lines);
    }

    /** The truth with its headings in the first line. */
    Evaluation against(String... truth) throws EvaluationInputException {
        write("truth.csv", null, truth);
        return Evaluation.of(Truth.read(folder.resolve("truth.csv")), RunOutput.read(folder));
    }

    private Case write(String name, @Nullable String first, String... lines) {
        String text = (first == null ? "" : first + "\n") + String.join("\n", List.of(lines)) + "\n";
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
